"""An entry that refuses impossible fields, and so makes the reader short; it has slots and methods of its own."""

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
        """Refuse what could not be read again."""
        if self.when.utcoffset() is None:
            raise ValueError("the time of an entry must be aware")
        if self.level not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
            raise ValueError(f"unknown level {self.level!r}")
        if not all(re.fullmatch(r"[^\W\d]\w*", part) for part in self.logger.split(".")):
            raise ValueError(f"{self.logger!r} is no dotted name")
        if "\n" in self.message:
            raise ValueError("a message is one line")

    @classmethod
    def read(cls, line: str) -> "Entry":
        """Read a line without its newline; `ValueError` where it is none."""
        when, level, rest = line.split(" ", 2)
        logger, message = rest.split(": ", 1)
        return cls(datetime.fromisoformat(when), level, logger, message)

    def __str__(self) -> str:
        """Write the line."""
        return f"{self.when.isoformat()} {self.level} {self.logger}: {self.message}"


def parse_line(line: str) -> Entry | None:
    """Read a line; give None where it is no log line."""
    try:
        return Entry.read(line.removesuffix("\n"))
    except ValueError:
        return None


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return str(entry)
