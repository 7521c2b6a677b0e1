"""The judge: what authors of properties import, and nothing that runs an attempt in this process."""

from __future__ import annotations

from pytest_interview_kata.player.wire import Record

from .attempt import Attempt, Remote
from .compare import Mismatch, close, equal, holds
from .values import Feed, Raised, Seen, raises

__all__ = ["Attempt", "Feed", "Mismatch", "Raised", "Record", "Remote", "Seen", "close", "equal", "holds", "raises"]
