r"""Which modules have you used extensively? Read and write log lines with three of them.

`re`, `datetime` and `dataclasses` meet in every log reader ever written. Yours gets lines like

    2026-11-22T05:47:00+00:00 WARNING app.db: disk almost full

with one space between time, level and logger, and a colon and one space before the message.

- The time is as `datetime.isoformat()` writes it, of any aware `datetime`: fractions of a second,
  offsets like `-03:30` or `+05:53:28.000001`, from year 1 to 9999.
- The level is one of `DEBUG`, `INFO`, `WARNING`, `ERROR` and `CRITICAL`, just so.
- The logger is one or more identifiers (letters, digits, underscores, no digit first) with a dot
  between two of them.
- The message is any text without a newline `"\n"`: colons, spaces at its ends, other control
  characters, nothing at all. With no message the colon and the space are still there.

`parse_line` makes an `Entry` of such a line; `when` is aware and keeps the offset of the line. The
line may end in one newline, which is no part of the message. Anything else is `None`, whatever
the text: no time zone, the 30th of February, `2026-1-2`, digits that are not ASCII, an unknown
level, a stray space, two lines. It never raises.

`format_entry` is the way back: it writes the line of an entry, without a newline. The offset is
the one that the entry's time has, whatever kind of `tzinfo` it comes from, and whatever equal entry
was written before.

`Entry` stays a frozen dataclass with these four fields: equal entries are equal and hash alike, and
nobody can assign to a field.

Not tested: times that `fromisoformat` reads but `isoformat` does not write (`Z`, `2026-W47-7`),
offsets of less than a second, `"\r"`, logger names that are not ASCII, and entries that make no
valid line.

>>> line = "2026-11-22T05:47:00+00:00 WARNING app.db: disk almost full: /var"
>>> entry = parse_line(line)
>>> entry.when
datetime.datetime(2026, 11, 22, 5, 47, tzinfo=datetime.timezone.utc)
>>> entry.level, entry.logger, entry.message
('WARNING', 'app.db', 'disk almost full: /var')
>>> format_entry(entry) == line
True
>>> parse_line("2026-13-22T05:47:00+00:00 INFO app: there is no month 13") is None
True
"""

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
    """Read a line; give None where it is no log line."""
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
    """Write an entry as a line, without a newline."""
    return f"{entry.when.isoformat()} {entry.level} {entry.logger}: {entry.message}"
