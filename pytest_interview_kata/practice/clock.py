"""The current time, which tests can set."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pytest_interview_kata.model import KataError

CLOCK: Final = "KATA_CLOCK"
"""The environment variable that names a file with the time in ISO 8601, for tests; it is read whenever the time is needed."""


def now() -> datetime:
    """Return the current time in UTC, without microseconds. Raise `KataError` if the file of a test cannot be read."""
    file = os.environ.get(CLOCK)
    return (_read(file) if file else datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)


def _read(file: str) -> datetime:
    try:
        return datetime.fromisoformat(Path(file).read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        raise KataError(
            f"{CLOCK} names a file that contains a time such as 2026-12-03T10:00:00+00:00, but {file} cannot be read as one: "
            f"correct the file, or unset {CLOCK}."
        ) from None
