"""The time, which tests set."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

CLOCK: Final = "KATA_CLOCK"
"""The environment variable that names a file with the time in ISO 8601, for tests; it is read whenever the time is needed."""


def now() -> datetime:
    """Return the current time in UTC, without microseconds."""
    file = os.environ.get(CLOCK)
    found = datetime.fromisoformat(Path(file).read_text(encoding="ascii").strip()) if file else datetime.now(UTC)
    return found.astimezone(UTC).replace(microsecond=0)
