"""Reads logs: files with one event of JSON per line, to which lines are only appended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pytest_interview_kata.files import parse_json, why
from pytest_interview_kata.files.schema import read

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path


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
