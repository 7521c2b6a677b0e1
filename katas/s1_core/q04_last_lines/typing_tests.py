"""What mypy must know about `last_lines`; checked, never run."""

from io import BytesIO
from pathlib import Path
from typing import TextIO, assert_type

from .solution import last_lines


def lines_are_bytes() -> None:
    """Return a list of bytes."""
    assert_type(last_lines(BytesIO(b"a\n"), 1), list[bytes])


def open_files_are_accepted(path: Path) -> None:
    """Accept a file that was opened in binary mode."""
    with path.open("rb") as file:
        assert_type(last_lines(file, count=3), list[bytes])


def text_files_are_not_accepted(file: TextIO) -> None:
    """Mypy must reject a file that was opened in text mode."""
    last_lines(file, 3)  # type: ignore[arg-type]


def paths_are_not_files(path: Path) -> None:
    """Mypy must reject a path, which is not an open file."""
    last_lines(path, 3)  # type: ignore[arg-type]
