"""What mypy must know about `disk_usage`; this is checked, never run."""

from pathlib import Path
from typing import assert_type

from .solution import disk_usage


def bytes_by_suffix() -> None:
    """Let the result be a `dict[str, int]`, or an instance of a subclass."""
    usage: dict[str, int] = disk_usage(Path())
    assert_type(usage[".txt"], int)


def number_is_no_path() -> None:
    """Mypy must refuse a number instead of a path."""
    disk_usage(3)  # type: ignore[arg-type]
