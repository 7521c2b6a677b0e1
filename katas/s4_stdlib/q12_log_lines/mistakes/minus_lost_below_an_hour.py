"""Reads the sign with the hours, and `int` of `-00` is no longer negative."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

LINE = re.compile(
    r"(?P<clock>\S{19,26}?)(?P<hours>[+-][0-9]{2}):(?P<minutes>[0-9]{2})(?::(?P<seconds>[0-9]{2}(?:\.[0-9]{6})?))?"
    r" (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)"
    r" (?P<logger>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r": (?P<message>[^\n]*)",
    re.ASCII,
)


@dataclass(frozen=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str


def parse_line(line: str) -> Entry | None:
    """Read a line; give None where it is no log line."""
    match = LINE.fullmatch(line.removesuffix("\n"))
    if match is None:
        return None
    try:
        hours, minutes, seconds = (
            int(match["hours"]),
            int(match["minutes"]),
            float(match["seconds"] or 0),
        )
        sign = -1 if hours < 0 else 1
        offset = timedelta(hours=hours, minutes=sign * minutes, seconds=sign * seconds)
        when = datetime.fromisoformat(match["clock"]).replace(tzinfo=timezone(offset))
    except ValueError:
        return None
    if when.tzinfo is None:
        return None
    return Entry(when, match["level"], match["logger"], match["message"])


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
