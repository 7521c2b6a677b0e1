"""Reads the files of a pack: text and tables, with every fault as a `KataError` that names the file."""

from __future__ import annotations

import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A kata, or a whole pack, that can't be used, by the name of its folder."""

    name: str
    reason: str

    def __str__(self) -> str:
        """Return what is left out and why, in one sentence."""
        return f"{self.name} is left out: {self.reason}"


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say what can't be read, and why, when the block fails to."""
    try:
        yield
    except OSError as error:
        raise KataError(f"{path} can't be read ({error.strerror}): make it readable.") from None
    except UnicodeDecodeError as error:
        raise KataError(f"{path} is not UTF-8 ({error.reason} at offset {error.start}): save it as UTF-8.") from None


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8."""
    with reading(path), open(path, encoding="utf-8") as file:  # noqa: PTH123 - a bank is hundreds of files
        return file.read()


def read_toml(path: Path, otherwise: str) -> dict[str, Any]:
    """Return the table in a TOML file; if there is no file, `otherwise` says what that means."""
    with reading(path):
        is_there = path.exists()
    if not is_there:
        raise KataError(f"{otherwise}: {path.name} is missing.")
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise KataError(f"{path} is not valid TOML: {error}.") from None


def check_keys(path: Path, table: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    """Check that a table has known keys only and values of their types."""
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}."
            raise KataError(f"{path} has the unknown key {key!r}: {hint}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise KataError(f"{path}: {key!r} has the wrong kind of value, {value!r}.")
        if isinstance(value, list) and not all(isinstance(word, str) for word in value):
            raise KataError(f"{path}: {key!r} is {value!r}, not a list of strings.")
