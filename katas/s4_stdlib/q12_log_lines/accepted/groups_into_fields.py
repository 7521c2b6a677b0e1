"""The named groups become the fields, and the offset is formatted by hand."""

import dataclasses
import re
from datetime import datetime, timedelta
from typing import Any

IDENTIFIER = r"[^\W\d]\w*"
LINE = re.compile(
    rf"(?P<when>\d{{4}}-\S+) (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) "
    rf"(?P<logger>{IDENTIFIER}(?:\.{IDENTIFIER})*): (?P<message>[^\n]*)\n?"
)


@dataclasses.dataclass(frozen=True, order=True)
class Entry:
    """One line of a log."""

    when: datetime
    level: str
    logger: str
    message: str


def parse_line(line: str) -> Entry | None:
    """Return the entry of a line, or `None` if it is not a valid log line."""
    if (match := LINE.fullmatch(line)) is None:
        return None
    fields: dict[str, Any] = match.groupdict()
    try:
        fields["when"] = datetime.fromisoformat(fields["when"])
    except ValueError:
        return None
    return Entry(**fields) if fields["when"].tzinfo else None


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    offset = entry.when.utcoffset() or timedelta()
    sign, offset = ("-", -offset) if offset < timedelta() else ("+", offset)
    wall = entry.when.replace(tzinfo=None).isoformat()
    clock = str(offset) if offset >= timedelta(hours=10) else f"0{offset}"
    clock = clock.removesuffix(":00") if offset % timedelta(minutes=1) == timedelta() else clock
    return f"{wall}{sign}{clock} {entry.level} {entry.logger}: {entry.message}"
