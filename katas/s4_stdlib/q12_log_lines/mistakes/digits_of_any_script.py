"""`\\d` and `int` know the digits of every script, `isoformat` writes ten of them."""

import re
from dataclasses import dataclass
from datetime import datetime

LINE = re.compile(
    r"(?P<clock>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?P<rest>\S+)"
    r" (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL)"
    r" (?P<logger>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)"
    r": (?P<message>[^\n]*)",
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
        numbers = [int(number) for number in re.split("[-T:]", match["clock"])]
        when = datetime.fromisoformat(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*numbers) + match["rest"]
        )
    except ValueError:
        return None
    if when.tzinfo is None:
        return None
    return Entry(when, match["level"], match["logger"], match["message"])


def format_entry(entry: Entry) -> str:
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
