"""Reads the text and TOML files of a pack; every error is a `KataError` that names the file."""

from __future__ import annotations

import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A kata or a whole pack that cannot be used: the name of its folder, and why."""

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
        raise KataError(f"{path} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise KataError(f"{path} is not UTF-8 ({error.reason} at offset {error.start}): save it as UTF-8.") from None


def read_text(path: Path) -> str:
    """Return the contents of a UTF-8 file; raise `KataError` if it cannot be read."""
    with reading(path), open(path, encoding="utf-8") as file:  # noqa: PTH123 - a bank has hundreds of files
        return file.read()


def read_table(kind: type[T], path: Path) -> T:
    """Read a TOML file as a dataclass; raise `KataError` if that fails, or if keys or values do not fit its fields."""
    try:
        return read(kind, tomllib.loads(read_text(path)), str(path))
    except tomllib.TOMLDecodeError as error:
        raise KataError(f"{path} is not valid TOML: {error}.") from None
    except ValueError as error:
        raise KataError(f"{error}{'' if str(error).endswith('?') else '.'}") from None
