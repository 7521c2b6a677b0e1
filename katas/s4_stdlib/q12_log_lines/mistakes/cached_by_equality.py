"""A cache takes equal entries for one, and two of one moment may have different offsets."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

_LINE = re.compile(
    r"(?P<when>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?[+-]\d\d:\d\d(?::\d\d(?:\.\d{6})?)?)"
    r" (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)"
    r" (?P<logger>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r": (?P<message>.*)\n?",
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
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    try:
        when = datetime.fromisoformat(match["when"])
    except ValueError:
        return None
    return Entry(when, match["level"], match["logger"], match["message"])


@lru_cache
def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
