"""The names that authors of properties import: the attempt, and functions that compare what it returns."""

from __future__ import annotations

from .judge.attempt import Attempt, BaseAttempt
from .judge.compare import Mismatch, close, equal, holds
from .judge.session import Session
from .judge.values import Feed, Raised, Remote, Seen, raises
from .sandbox.player.codec import Record

__all__ = [
    "Attempt",
    "BaseAttempt",
    "Feed",
    "Mismatch",
    "Raised",
    "Record",
    "Remote",
    "Seen",
    "Session",
    "close",
    "equal",
    "holds",
    "raises",
]
