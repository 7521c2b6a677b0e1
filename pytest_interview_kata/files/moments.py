"""Records of what happened at some time, in ISO 8601 format with a UTC offset."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Annotated, Final

from .schema import Rule


def _is_moment(text: str) -> bool:
    with suppress(ValueError):
        return datetime.fromisoformat(text).utcoffset() is not None
    return False


MOMENT: Final = Rule(_is_moment, "a time in ISO 8601 format with a UTC offset")


@dataclass(frozen=True)
class Timed:
    """The time of something, which subclasses describe."""

    time: Annotated[str, MOMENT]

    @cached_property
    def moment(self) -> datetime:
        """The time as an object."""
        return datetime.fromisoformat(self.time)
