"""What mypy must know about log lines; this is checked, never run."""

from datetime import datetime
from typing import assert_type

from .solution import Entry, format_entry, parse_line


def parse_line_may_give_none(line: str) -> None:
    """`parse_line` returns an `Entry` or `None`, and mypy must know both."""
    assert_type(parse_line(line), Entry | None)


def format_entry_gives_a_string(entry: Entry) -> None:
    """`format_entry` returns a `str`."""
    assert_type(format_entry(entry), str)


def fields_have_types(entry: Entry) -> None:
    """`when` is a `datetime`, and the other fields are strings."""
    assert_type(entry.when, datetime)
    assert_type(entry.level, str)
    assert_type(entry.logger, str)
    assert_type(entry.message, str)


def fields_are_read_only(entry: Entry) -> None:
    """Mypy must refuse an assignment to a field, because `Entry` is frozen."""
    entry.level = "INFO"  # type: ignore[misc]
