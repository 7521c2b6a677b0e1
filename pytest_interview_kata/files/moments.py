"""Times in files: ISO 8601 with a UTC offset."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Final

from .schema import Rule


def _is_moment(text: str) -> bool:
    with suppress(ValueError):
        return datetime.fromisoformat(text).utcoffset() is not None
    return False


MOMENT: Final = Rule(_is_moment, "a time in ISO 8601 format with a UTC offset")
