"""Earlier runs, which show progress over time: a file with one line of JSON per run, to which lines are only appended.

`{"time": ISO 8601, "commit": string, "totals": {"katas": …, "solved": …, …}, "states": {kata: state}}`. A kata that a run
did not judge keeps its state from the run before.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Mapping  # noqa: TC003 - `read` evaluates the annotations of `Entry`
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, Final

from pytest_interview_kata.files import count_values, open_regular, parse_json, why
from pytest_interview_kata.files.locks import alone
from pytest_interview_kata.files.log import Timed, ends_a_line
from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import KataError, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .progress import Progress

STEP: Final = 1 << 16
"""The number of bytes to read at a time when looking for the last line."""
LINE: Final = 1 << 20
"""The maximum length of a line, in bytes."""
MOST: Final = 64 << 20
"""The maximum size of a history, in bytes."""
VALUES: Final = 700_000
"""The maximum number of values in a history, enough for 10,000 runs of the bundled katas; each may take 200 bytes of memory."""


@dataclass(frozen=True)
class Entry(Timed):
    """One run in the history, with the time when it began."""

    states: Mapping[str, str]
    """The state of each kata."""
    commit: str = ""

    @property
    def day(self) -> str:
        """The day when the run began, such as `2026-11-22`."""
        return self.time[:10]

    @property
    def totals(self) -> dict[str, int]:
        """The number of katas, in total and in each state."""
        counted = Counter(self.states.values())
        return {"katas": len(self.states), **{state.value: counted[state.value] for state in State}}

    @property
    def solved(self) -> int:
        """The number of solved katas."""
        return sum(state == State.SOLVED for state in self.states.values())


def entry_of(progress: Progress, time: str, commit: str = "") -> Entry:
    """Return the history entry of a run."""
    return Entry(time, {verdict.kata.id: verdict.state.value for verdict in progress.verdicts}, commit)


def append(path: Path, entry: Entry, *, whole: bool = True) -> None:
    """Append a run, holding a file lock; unless the run is `whole`, katas that it did not judge keep their previous states.

    Raise `KataError` if another program holds the lock too long, if the path is not a regular file, or if the previous run is
    needed but malformed. Raise `OSError` if the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        raise KataError(f"{path} is not a regular file: name another file for the history.")
    with alone(path), path.open("a+b") as file:
        last = _last_line(file)
        if not whole and last:
            entry = replace(entry, states={**_parse(last.decode("utf-8", "replace"), path, 0).states, **entry.states})
        torn = not ends_a_line(file)
        file.write(b"\n" * torn + (as_line(entry) + "\n").encode())


def as_line(entry: Entry) -> str:
    """Return a run as a line of JSON, without the newline."""
    return json.dumps({"time": entry.time, "commit": entry.commit, "totals": entry.totals, "states": dict(entry.states)})


def read_history(path: Path, warn: Callable[[str], object] = lambda _: None) -> tuple[Entry, ...]:
    """Return all runs in the order of their times; none if there is no file. Raise `KataError` if a line is malformed.

    Raise `KataError`, too, if the file cannot be read or is too large. Lines that are too long are skipped, and `warn` is
    called with a sentence about each.
    """
    try:
        with open_regular(path, MOST) as file:
            rows = [*_rows(file, path, warn)]
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be read as a history ({why(error)}).") from None
    return tuple(sorted(rows, key=lambda entry: entry.moment))


def _rows(file: BinaryIO, path: Path, warn: Callable[[str], object]) -> Iterator[Entry]:
    """Yield the run of each line. Raise `ValueError` if all runs together would take too much memory."""
    values = 0
    for number, line in enumerate(iter(partial(file.readline, LINE + 1), b""), 1):
        if len(line) > LINE and not line.endswith(b"\n"):
            while (part := file.readline(STEP)) and not part.endswith(b"\n"):
                pass  # to the end of the line
            warn(f"Line {number} of {path} has more than {LINE:,} bytes and is ignored: remove it.")
        elif text := line.decode("utf-8").strip():
            values += count_values(text)
            if values > VALUES:
                raise ValueError(f"it contains more than {VALUES:,} values: move older lines to another file")
            yield _parse(text, path, number)


def _parse(line: str, path: Path, number: int) -> Entry:
    try:
        found = read(Entry, parse_json(line), exact=False)
    except ValueError as error:
        where = f"line {number}" if number else "its last line"
        raise KataError(f"{path}: {where} is not a record of a run ({why(error)}); fix or remove it.") from None
    intern = sys.intern  # every line repeats the same strings
    return replace(found, states={intern(kata): intern(state) for kata, state in found.states.items()})


def _last_line(file: BinaryIO) -> bytes:
    """Return the last line that is not empty, and set the position to the end of the file."""
    position, text = file.seek(0, os.SEEK_END), b""
    while position and len(text) <= LINE and b"\n" not in text.rstrip(b"\n"):
        size = min(STEP, position)
        position = file.seek(position - size)
        text = file.read(size) + text
        file.seek(position)
    file.seek(0, os.SEEK_END)
    return next((line for line in reversed(text.splitlines()) if line.strip()), b"")
