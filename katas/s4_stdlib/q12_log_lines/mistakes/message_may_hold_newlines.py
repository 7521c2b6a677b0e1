"""Splits at the separators and never looks for a newline inside the message."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str


def parse_line(line: str) -> Entry | None:
    """Read a line; give None where it is no log line."""
    try:
        time, level, rest = line.removesuffix("\n").split(" ", 2)
        logger, message = rest.split(": ", 1)
        when = datetime.fromisoformat(time)
    except ValueError:
        return None
    known = level in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
    named = all(map(str.isidentifier, logger.split(".")))
    if when.tzinfo is None or not known or not named:
        return None
    return Entry(when, level, logger, message)


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
