"""Reads the time with `strptime`, which is lenient, so it writes it again and compares; lines are remembered."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

LINE = re.compile(r"([^ \n]*) (DEBUG|INFO|WARNING|ERROR|CRITICAL) ([^ \n]*?): (.*)")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")


@dataclass(frozen=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str


@lru_cache(maxsize=64)
def parse_line(line: str) -> Entry | None:
    """Read a line; give None where it is no log line."""
    match = LINE.fullmatch(line[:-1] if line.endswith("\n") else line)
    if match is None:
        return None
    time, level, logger, message = match.groups()
    if not all(IDENTIFIER.fullmatch(name) for name in logger.split(".")):
        return None
    when = read_time(time)
    return None if when is None else Entry(when, level, logger, message)


def read_time(text: str) -> datetime | None:
    """Read a time as `isoformat` writes it, or None."""
    for layout in ("%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"):
        try:
            when = datetime.strptime(text, layout)
        except ValueError:
            continue
        if when.isoformat() == text:
            return when
    return None


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
