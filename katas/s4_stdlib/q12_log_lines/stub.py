r"""Which modules have you used extensively? Show `re` and `datetime`: read and write log lines.

Log lines look like this:

    2026-11-22T05:47:00+00:00 WARNING app.db: disk almost full

There is one space after the time and one after the level, and `": "` after the logger.

- The time is what `isoformat()` returns for an aware `datetime`, with or without microseconds.
- The level is `DEBUG`, `INFO`, `WARNING`, `ERROR` or `CRITICAL`.
- The logger consists of one or more identifiers, separated by single dots.
- The message is any text without `"\n"`. It may be empty, contain colons, and start or end with
  spaces.

Write `parse_line(line)`. It returns an `Entry` whose `when` keeps the offset of the line.

- One `"\n"` at the end of the line is allowed, and is not part of the message.
- For every text that is not a valid line it returns `None`, and it never raises. Examples: no
  offset, February 30th, an unknown level.

Write `format_entry(entry)`. It returns the line of an entry, without a newline at the end.

- The offset is `entry.when.utcoffset()`.

>>> line = "2026-11-22T05:47:00+00:00 WARNING app.db: disk almost full: /var"
>>> entry = parse_line(line)
>>> entry.when.isoformat()
'2026-11-22T05:47:00+00:00'
>>> entry.level, entry.logger, entry.message
('WARNING', 'app.db', 'disk almost full: /var')
>>> format_entry(entry) == line
True
>>> parse_line("2026-13-22T05:47:00+00:00 INFO app: there is no month 13") is None
True

Details

- The time may have any year from 1 to 9999, and any UTC offset: `-03:30`, `+05:53:28.000001`.
  Numbers are padded with zeros, and digits are ASCII: `2026-1-2` is not valid.
- An identifier consists of letters, digits and underscores, and does not start with a digit.
- A line may have 100,000 characters, and a logger may have 1,000 identifiers.
- If the message is empty, the line still contains the colon and the space. Other control
  characters and line separators, such as `"\x0b"` and `"\u2028"`, are part of the message.
- Two equal entries may have different lines: `12:00:00+00:00` and `13:00:00+01:00` are the same
  moment.
- The `tzinfo` of an entry that is formatted may be of any class.
- `Entry` remains a frozen dataclass with these four fields. Entries with equal fields are equal and
  have equal hashes, and fields cannot be assigned.
- Not tested: times that `fromisoformat` reads but `isoformat` does not write (`Z`, `2026-W47-7`),
  offsets that are not 0 but less than a second (`+00:00:00.5`), `"\r"`, loggers that are not ASCII,
  and the line of an entry whose fields are not valid.
"""

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
    """Return the entry of a line, or `None` if it is not a valid log line."""
    raise NotImplementedError


def format_entry(entry: Entry) -> str:
    """Return the line of an entry, without a newline."""
    raise NotImplementedError
