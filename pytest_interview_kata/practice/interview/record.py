"""The record of an interview: a log in `interviews/<time>/kata-interview.jsonl`."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files import read_text, why
from pytest_interview_kata.files.log import append_lines, events_in
from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace.finding import INTERVIEW, INTERVIEWS
from pytest_interview_kata.workspace.text import guard, writing

from .events import FORMAT, Event, Kind, as_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from .plan import Plan

MOST: Final = 16 << 20
"""The maximum size of a record, in bytes."""


@dataclass(frozen=True)
class Record:
    """What has happened in an interview so far."""

    folder: Path
    plan: Plan
    events: tuple[Event, ...]
    """All events after the plan, in the order in which they happened."""
    begun: datetime

    @property
    def stamp(self) -> str:
        """The name of the folder, which is the time when the interview began."""
        return self.folder.name

    @property
    def is_begun(self) -> bool:
        """Whether the clock of a part was started."""
        return any(event.kind not in {Kind.PLANNED, Kind.PAUSED} for event in self.events)

    @property
    def is_finished(self) -> bool:
        """Whether the interview has a score card."""
        return any(event.kind == Kind.FINISHED for event in self.events)

    @property
    def done(self) -> frozenset[int]:
        """The indices of the parts that have ended."""
        return frozenset(event.part for event in self.events if event.kind == Kind.DONE)

    def of_part(self, part: int, *kinds: Kind) -> list[Event]:
        """Return the events of these kinds in a part."""
        return [event for event in self.events if event.part == part and event.kind in kinds]

    def add(self, event: Event) -> Record:
        """Append an event to the file, and return the new record. Raise `KataError` if it cannot be written."""
        path = self.folder / INTERVIEW
        try:
            append_lines(path, [as_line(event)])
        except OSError as error:
            raise KataError(
                f"{path} cannot be written ({why(error)}): fix that, then run `kata interview --resume`."
            ) from error
        return replace(self, events=(*self.events, event))


def begin(workspace: Path, plan: Plan, now: datetime) -> Record:
    """Create the folder of a new interview with its plan. Raise `KataError` if that is not possible."""
    home = workspace / INTERVIEWS
    stamp = f"{now.astimezone():%Y-%m-%d_%H%M}"
    guard([home], workspace)
    with writing(home):
        home.mkdir(exist_ok=True)
        folder = next(filter(_create, (home / (f"{stamp}-{number}" if number > 1 else stamp) for number in count(1))))
    return Record(folder, plan, (), now).add(Event(now.isoformat(), Kind.PLANNED, plan=plan))


def discard(record: Record) -> None:
    """Remove the file and the folder of an interview that was not begun; a folder with other files stays."""
    with suppress(OSError):
        (record.folder / INTERVIEW).unlink()
        record.folder.rmdir()


def _create(folder: Path) -> bool:
    """Create a folder; return False if it exists, perhaps because two interviews begin at the same time."""
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    return True


def records(workspace: Path, warn: Callable[[str], object]) -> tuple[Record, ...]:
    """Return all interviews that were begun, the oldest first.

    One that cannot be read is skipped, and `warn` is called with the reason.
    """
    found = []
    for path in sorted((workspace / INTERVIEWS).glob(f"*/{INTERVIEW}")):
        try:
            found.append(read_record(path, warn))
        except KataError as error:
            warn(str(error))
    begun = filter(lambda record: record.is_begun, found)
    return tuple(sorted(begun, key=lambda record: (record.begun, record.stamp)))


def read_record(path: Path, warn: Callable[[str], object]) -> Record:
    """Return the record in a file; a line that cannot be read is skipped with a warning.

    Raise `KataError` if the file cannot be read, has no plan, or is from a newer version.
    """
    try:
        text = read_text(path, MOST)
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be read ({why(error)}): move the folder away, or correct the file.") from None
    events = [*events_in(text, path, Event, {*Kind}, warn=warn, check=partial(_check_format, path))]
    planned = next((event for event in events if event.kind == Kind.PLANNED), None)
    if planned is None or planned.plan is None:
        raise KataError(f"{path} has no plan, so the interview cannot go on: move the folder {path.parent.name} away.")
    rest = tuple(event for event in events if event.kind != Kind.PLANNED and event.part < len(planned.plan.parts))
    return Record(path.parent, planned.plan, rest, planned.moment)


def _check_format(path: Path, data: Any) -> None:
    """Raise `KataError` if the data of an event are from a newer version."""
    newer = data.get("format", FORMAT) if isinstance(data, dict) else FORMAT
    if isinstance(newer, int) and newer > FORMAT:
        raise KataError(f"{path} has format {newer}, but this version reads format {FORMAT}: upgrade the plugin.")
