"""What must happen beside the attempt: time zones that have rules, and entries that are compared and assigned to."""

from datetime import datetime, timedelta, tzinfo
from types import ModuleType
from typing import Any


class Rules(tzinfo):
    """A zone whose offset depends on the time: one before the clocks are turned back, another one after."""

    def __init__(self, before: timedelta = timedelta(0), after: timedelta = timedelta(0)) -> None:
        self._offsets = (before, after)

    def __reduce__(self) -> tuple[type[tzinfo], tuple[timedelta, timedelta]]:
        """Say how to make a copy, which `dataclasses.astuple` asks of it."""
        return Rules, self._offsets

    def utcoffset(self, when: datetime | None, /) -> timedelta | None:
        """Give the offset at this time; without a time there is none."""
        return None if when is None else self._offsets[when.fold]

    def dst(self, when: datetime | None, /) -> timedelta | None:
        """Give no more than needed."""
        return None if when is None else timedelta(0)

    def tzname(self, _when: datetime | None, /) -> str:
        """Give a name that is no offset."""
        return "CET"


def format_in_zone(module: ModuleType, wall: datetime, before: timedelta, after: timedelta) -> Any:
    """Write an entry whose time is this clock's reading in a zone with rules."""
    when = wall.replace(tzinfo=Rules(before, after))
    return module.format_entry(module.Entry(when=when, level="INFO", logger="app", message="tick"))


def treat_as_value(module: ModuleType, line: str, fields: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Make an entry, the same again, one with a change, and read one; compare, hash, and try to assign to every field."""
    entry, twin, other = module.Entry(**fields), module.Entry(**fields), module.Entry(**{**fields, **change})
    return {
        "twin equal": entry == twin,
        "read equal": module.parse_line(line) == entry,
        "other equal": entry == other,
        "hashes alike": hash(entry) == hash(twin),
        "assigned": [name for name in fields if _assign(entry, name, fields[name])],
    }


def _assign(entry: object, name: str, value: object) -> bool:
    try:
        setattr(entry, name, value)
    except AttributeError:
        return False
    return True
