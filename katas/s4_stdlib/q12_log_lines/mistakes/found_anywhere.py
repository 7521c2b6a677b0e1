"""`search` finds a log line behind anything else on the same line."""

import re
from dataclasses import dataclass
from datetime import datetime

LINE = re.compile(
    r"(?P<when>\d{4}-\S+)"
    r" (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)"
    r" (?P<logger>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r": (?P<message>.*)\Z",
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
    match = LINE.search(line.removesuffix("\n"))
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
