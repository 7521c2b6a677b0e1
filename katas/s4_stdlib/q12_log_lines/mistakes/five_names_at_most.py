"""A logger's name has at most five parts."""

import re
from dataclasses import dataclass
from datetime import datetime

LINE = re.compile(
    r"(?P<when>\S+)"
    r" (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)"
    r" (?P<logger>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,4})"
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
        when = datetime.fromisoformat(match["when"])
    except ValueError:
        return None
    if when.tzinfo is None:
        return None
    return Entry(when, match["level"], match["logger"], match["message"])


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
