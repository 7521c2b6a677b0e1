"""One strict regular expression down to the digits; the time is built from its numbers."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

LINE = re.compile(
    r"""
    (?P<clock> [0-9]{4} - [0-9]{2} - [0-9]{2} T [0-9]{2} : [0-9]{2} : [0-9]{2} )
    (?: \. (?P<fraction> [0-9]{6} ) )?
    (?P<sign> [+-] ) (?P<hours> [0-9]{2} ) : (?P<minutes> [0-9]{2} )
    (?: : (?P<seconds> [0-9]{2} ) (?: \. (?P<rest> [0-9]{6} ) )? )?
    [ ] (?P<level> DEBUG | INFO | WARNING | ERROR | CRITICAL )
    [ ] (?P<logger> [A-Za-z_][A-Za-z0-9_]* (?: \. [A-Za-z_][A-Za-z0-9_]* )* )
    : [ ] (?P<message> .* )
    \n? \Z
    """,
    re.VERBOSE,
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
    match = LINE.match(line)
    if not match:
        return None
    numbers = {
        name: int(match[name] or 0) for name in ("fraction", "hours", "minutes", "seconds", "rest")
    }
    offset = timedelta(
        hours=numbers["hours"],
        minutes=numbers["minutes"],
        seconds=numbers["seconds"],
        microseconds=numbers["rest"],
    )
    try:
        zone = timezone(-offset if match["sign"] == "-" else offset)
        year, month, day, hour, minute, second = map(int, re.split("[-T:]", match["clock"]))
        when = datetime(year, month, day, hour, minute, second, numbers["fraction"], zone)
    except ValueError:
        return None
    return Entry(when, match["level"], match["logger"], match["message"])


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
