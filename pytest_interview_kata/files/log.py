"""Logs: files with one record of JSON per line, to which several programs append lines."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, Final, Protocol, TypeVar

from . import parse_json, why
from .locks import alone
from .schema import Rule, read

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator
    from pathlib import Path


def _is_moment(text: str) -> bool:
    with suppress(ValueError):
        return datetime.fromisoformat(text).utcoffset() is not None
    return False


MOMENT: Final = Rule(_is_moment, "a time in ISO 8601 format with a UTC offset")


@dataclass(frozen=True)
class Timed:
    """A record with a time; subclasses add what happened then."""

    time: Annotated[str, MOMENT]

    @cached_property
    def moment(self) -> datetime:
        """The time as an object."""
        return datetime.fromisoformat(self.time)


class Event(Protocol):
    """What all events have."""

    @property
    def kind(self) -> str:
        """What happened."""


E = TypeVar("E", bound=Event)


def events_in(
    text: str,
    path: Path,
    event: type[E],
    kinds: Container[str],
    *,
    warn: Callable[[str], object],
    check: Callable[[Any], object] = bool,
) -> Iterator[E]:
    """Yield the events in the text of a log, as objects of the class `event`.

    A line that cannot be read, or whose kind is not in `kinds`, is skipped, and `warn` is called with a sentence that names it.
    `check` is called with the data of each line before it is read as an event.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = parse_json(line)
            check(data)
            found = read(event, data, exact=False)
        except ValueError as error:
            warn(f"Line {number} of {path} is not an event ({why(error)}) and is skipped: correct or remove it.")
            continue
        if found.kind in kinds:
            yield found
        else:
            warn(f"Line {number} of {path} has the kind {found.kind!r}, which this version does not know: upgrade the plugin.")


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Append lines under a lock, and create the file and its folder if needed.

    If the file ends with an incomplete line, the lines begin on a new one.
    Raise `KataError` if another program holds the lock too long, and `OSError` if the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with alone(path), path.open("a+b") as file:
        new = b"\n" * (not ends_a_line(file)) + "".join(f"{line}\n" for line in lines).encode()
        file.seek(0, os.SEEK_END)
        file.write(new)


def ends_a_line(file: BinaryIO) -> bool:
    """Return whether a file is empty or ends with a newline; move the position to its end."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
