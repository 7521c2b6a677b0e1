"""The names that authors import in `properties.py`: types of attempts and values, and functions that compare values."""

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
