"""An entry that validates its fields, so the parser is short; it has slots and more methods."""

import re
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str

    def __post_init__(self) -> None:
        """Raise `ValueError` for fields that make no valid line."""
        if self.when.utcoffset() is None:
            raise ValueError("the time of an entry must be aware")
        if self.level not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
            raise ValueError(f"unknown level {self.level!r}")
        if not all(re.fullmatch(r"[^\W\d]\w*", part) for part in self.logger.split(".")):
            raise ValueError(f"{self.logger!r} is not a dotted name")
        if "\n" in self.message:
            raise ValueError("a message is one line")

    @classmethod
    def read(cls, line: str) -> "Entry":
        """Return the entry of a line without newline; raise `ValueError` if it is not valid."""
        when, level, rest = line.split(" ", 2)
        logger, message = rest.split(": ", 1)
        return cls(datetime.fromisoformat(when), level, logger, message)

    def __str__(self) -> str:
        """Return the line."""
        return f"{self.when.isoformat()} {self.level} {self.logger}: {self.message}"


def parse_line(line: str) -> Entry | None:
    """Return the entry of a line, or `None` if it is not a valid log line."""
    try:
        return Entry.read(line.removesuffix("\n"))
    except ValueError:
        return None


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    return str(entry)
