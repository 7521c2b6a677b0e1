"""What mypy must know about `disk_usage`; checked, never run."""

from pathlib import Path
from typing import assert_type

from .solution import disk_usage


def bytes_by_suffix() -> None:
    """Let what comes back be a `dict` from `str` to `int`, or a subclass of it."""
    usage: dict[str, int] = disk_usage(Path())
    assert_type(usage[".txt"], int)


def number_is_no_path() -> None:
    """Mypy must refuse a number where a path is due."""
    disk_usage(3)  # type: ignore[arg-type]
