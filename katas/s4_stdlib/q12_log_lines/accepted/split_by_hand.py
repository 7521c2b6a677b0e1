"""No regular expression: splits from the left, and `str.isidentifier` for the names."""

from dataclasses import dataclass
from datetime import datetime

LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}


@dataclass(frozen=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str


def parse_line(line: str) -> Entry | None:
    """Return the entry of a line, or `None` if it is not a valid log line."""
    line = line.removesuffix("\n")
    head, colon, message = line.partition(" ")[2].partition(": ")
    level, space, logger = head.partition(" ")
    when = moment(line.partition(" ")[0])
    if when is None or "\n" in line or not colon or not space:
        return None
    if level not in LEVELS or not all(map(str.isidentifier, logger.split("."))):
        return None
    return Entry(when, level, logger, message)


def moment(text: str) -> datetime | None:
    """Return an aware time, or `None`."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.utcoffset() is not None else None


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
