"""Reads the text and TOML files of a pack; every error is a `KataError` that names the file."""

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
    """A kata or a whole pack that can't be used: the name of its folder, and why."""

    name: str
    reason: str

    def __str__(self) -> str:
        """Return what is left out and why, in one sentence."""
        return f"{self.name} is left out: {self.reason}"


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Raise `KataError` with the path and the reason if the block fails to read it."""
    try:
        yield
    except OSError as error:
        raise KataError(f"{path} can't be read ({error.strerror}): make it readable.") from None
    except UnicodeDecodeError as error:
        raise KataError(f"{path} is not UTF-8 ({error.reason} at offset {error.start}): save it as UTF-8.") from None


def read_text(path: Path) -> str:
    """Return the contents of a UTF-8 file; raise `KataError` if it can't be read."""
    with reading(path), open(path, encoding="utf-8") as file:  # noqa: PTH123 - a bank has hundreds of files
        return file.read()


def read_toml(path: Path, otherwise: str) -> dict[str, Any]:
    """Return the contents of a TOML file, or raise `KataError`; if the file is missing, the message starts with `otherwise`."""
    with reading(path):
        is_there = path.exists()
    if not is_there:
        raise KataError(f"{otherwise}: {path.name} is missing.")
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise KataError(f"{path} is not valid TOML: {error}.") from None


def check_keys(path: Path, table: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    """Raise `KataError` if a table has an unknown key, or a value that is not of the type of its key."""
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}."
            raise KataError(f"{path} has the unknown key {key!r}: {hint}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise KataError(f"{path}: {key!r} has the wrong kind of value, {value!r}.")
        if isinstance(value, list) and not all(isinstance(word, str) for word in value):
            raise KataError(f"{path}: {key!r} is {value!r}, not a list of strings.")
