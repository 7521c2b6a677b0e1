"""A regular expression finds the parts, `fromisoformat` judges the time: O(n) time for n characters."""

import re
from dataclasses import dataclass
from datetime import datetime

LINE = re.compile(
    r"(?P<when>\S+)"
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
    """Return the entry of a line, or `None` if it is not a valid log line."""
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
    """Return the line of an entry, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
