"""Earlier runs: a file with a line of JSON for each, so that progress over time can be seen and no line is ever rewritten.

`{"time": ISO 8601, "commit": text, "totals": {"katas": …, "solved": …, …}, "states": {kata: state}}`. What a run did not
look at stands as the run before had it.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from pytest_interview_kata.files import alone, count_values, open_regular, parse_json, why
from pytest_interview_kata.model import KataError, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Progress

STEP: Final = 1 << 16
"""Bytes that are read at once when the last line is looked for."""
LINE: Final = 1 << 20
"""Bytes of the longest line."""
MOST: Final = 64 << 20
"""Bytes of the largest history."""
VALUES: Final = 700_000
"""Values in a history, enough for ten thousand runs of the bundled katas; each may take some two hundred bytes of memory."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One run."""

    time: str
    """When it began, ISO 8601 with an offset."""
    states: Mapping[str, str]
    """Where each kata stood."""
    commit: str = ""

    @property
    def totals(self) -> dict[str, int]:
        """How many katas there were, and how many in each state."""
        counted = Counter(self.states.values())
        return {"katas": len(self.states), **{state.value: counted[state.value] for state in State}}

    @property
    def solved(self) -> int:
        """How many were solved."""
        return sum(state == State.SOLVED for state in self.states.values())


@dataclass(frozen=True, slots=True)
class Change:
    """A kata that stood elsewhere at another time; an empty state is that of a kata that was not known."""

    kata: str
    before: str
    after: str


def entry_of(progress: Progress, time: str, commit: str = "") -> Entry:
    """Give what is kept of a run."""
    return Entry(time, {verdict.kata.id: verdict.state.value for verdict in progress.verdicts}, commit)


def append(path: Path, entry: Entry, *, whole: bool = True) -> None:
    """Add a run, also while others do; unless it is `whole`, what it did not look at is taken from the run before.

    Raises `KataError` if another program does not let go of the file, and `OSError`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with alone(path), _open_to_append(path) as file:
        last = _last_line(file)
        if not whole and last:
            entry = replace(entry, states={**_parse(last.decode("utf-8", "replace"), path, 0).states, **entry.states})
        torn = file.tell() > 0 and not _ends_a_line(file)
        file.write(b"\n" * torn + (as_line(entry) + "\n").encode())


def as_line(entry: Entry) -> str:
    """Write a run as its line, without the end of the line."""
    return json.dumps({"time": entry.time, "commit": entry.commit, "totals": entry.totals, "states": dict(entry.states)})


def _open_to_append(path: Path) -> BinaryIO:
    if path.exists() and not path.is_file():
        raise KataError(f"{path} is not a regular file: name another file for the history.")
    return path.open("a+b")


def read_history(path: Path, tell: Callable[[str], object] = lambda _: None) -> tuple[Entry, ...]:
    """Read every run, in the order of their times; no file is no run. A line that makes no sense is a `KataError`.

    Lines that are too long are left out, and `tell` is called with a sentence about each.
    """
    try:
        with open_regular(path, MOST) as file:
            rows = [*_rows(file, path, tell)]
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise KataError(f"{path} can't be read as a history ({why(error)}).") from None
    return tuple(sorted(rows, key=lambda entry: datetime.fromisoformat(entry.time)))


def _rows(file: BinaryIO, path: Path, tell: Callable[[str], object]) -> Iterator[Entry]:
    """Yield the run of each line. Raises `ValueError` if all of them together would take too much memory."""
    values = 0
    for number, line in enumerate(iter(partial(file.readline, LINE + 1), b""), 1):
        if len(line) > LINE and not line.endswith(b"\n"):
            _skip_line(file)
            tell(f"{path} has a line of more than {LINE:,} bytes, line {number}, which is left out: remove it.")
        elif text := line.decode("utf-8").strip():
            values += count_values(text)
            if values > VALUES:
                raise ValueError(f"it holds more than {VALUES:,} values: move its older lines to another file")
            yield _parse(text, path, number)


def _skip_line(file: BinaryIO) -> None:
    while (part := file.readline(STEP)) and not part.endswith(b"\n"):
        pass


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """Give what stands elsewhere now, by kata."""
    names = sorted({*before, *after})
    rows = (Change(name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(row for row in rows if row.before != row.after)


def solved_since(entries: Sequence[Entry]) -> dict[str, str]:
    """Give for each kata that is solved the time of the first run since which it always was."""
    since: dict[str, str] = {}
    for entry in entries:
        for kata, state in entry.states.items():
            if state == State.SOLVED:
                since.setdefault(kata, entry.time)
            else:
                since.pop(kata, None)
        for kata in {*since} - {*entry.states}:
            del since[kata]
    return since


def thinned(entries: Sequence[Entry], most: int) -> Iterator[Entry]:
    """Give at most so many runs, evenly spread, the first and the last among them."""
    if len(entries) <= most:
        yield from entries
        return
    yield from (entries[round(place * (len(entries) - 1) / (most - 1))] for place in range(most))


def _parse(line: str, path: Path, number: int) -> Entry:
    try:
        row: Any = parse_json(line)
        states = _texts(row["states"])
        return Entry(_time(row["time"]), states, str(row.get("commit") or ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        where = f"line {number}" if number else "its last line"
        raise KataError(f"{path} is no history of katas: {where} is no run; mend or remove that line.") from None


def _time(value: str) -> str:
    if datetime.fromisoformat(value).utcoffset() is None:
        raise ValueError(value)
    return value


def _texts(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise TypeError
    return {sys.intern(name): sys.intern(text) for name, text in value.items()}  # every line has the same ones


def _last_line(file: BinaryIO) -> bytes:
    """Give the last line that is not empty, and leave the place at the end of the file."""
    place, text = file.seek(0, os.SEEK_END), b""
    while place and len(text) <= LINE and b"\n" not in text.rstrip(b"\n"):
        size = min(STEP, place)
        place = file.seek(place - size)
        text = file.read(size) + text
        file.seek(place)
    file.seek(0, os.SEEK_END)
    return next(iter(_nonempty(reversed(text.splitlines()))), b"")


def _nonempty(lines: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line in lines if line.strip())


def _ends_a_line(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
