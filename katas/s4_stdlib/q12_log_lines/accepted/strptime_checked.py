"""`strptime` is lenient, so its result is formatted again and compared; lines are cached."""

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
    """Return the entry of a line, or `None` if it is not a valid log line."""
    match = LINE.fullmatch(line[:-1] if line.endswith("\n") else line)
    if match is None:
        return None
    time, level, logger, message = match.groups()
    if not all(IDENTIFIER.fullmatch(name) for name in logger.split(".")):
        return None
    when = read_time(time)
    return None if when is None else Entry(when, level, logger, message)


def read_time(text: str) -> datetime | None:
    """Return the time of a text that `isoformat` would write, or `None`."""
    for layout in ("%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"):
        try:
            when = datetime.strptime(text, layout)
        except ValueError:
            continue
        if when.isoformat() == text:
            return when
    return None


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
