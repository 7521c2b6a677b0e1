"""What must happen in the attempt's process: time zones with rules, and entries that are compared and assigned to."""

from datetime import datetime, timedelta, tzinfo
from types import ModuleType
from typing import Any


class Rules(tzinfo):
    """A zone whose offset depends on the time: one before the clocks are set back, another one afterwards."""

    def __init__(self, before: timedelta = timedelta(0), after: timedelta = timedelta(0)) -> None:
        self._offsets = (before, after)

    def __reduce__(self) -> tuple[type[tzinfo], tuple[timedelta, timedelta]]:
        """Support copies, which `dataclasses.astuple` makes."""
        return Rules, self._offsets

    def utcoffset(self, when: datetime | None, /) -> timedelta | None:
        """Return the offset at this time, or `None` without a time."""
        return None if when is None else self._offsets[when.fold]

    def dst(self, when: datetime | None, /) -> timedelta | None:
        """Return the least that `tzinfo` requires."""
        return None if when is None else timedelta(0)

    def tzname(self, _when: datetime | None, /) -> str:
        """Return a name that is not an offset."""
        return "CET"


def format_in_zone(module: ModuleType, wall: datetime, before: timedelta, after: timedelta) -> Any:
    """Return the line of an entry whose time is in a zone with rules."""
    when = wall.replace(tzinfo=Rules(before, after))
    return module.format_entry(module.Entry(when=when, level="INFO", logger="app", message="tick"))


def treat_as_value(module: ModuleType, line: str, fields: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Return how an entry compares with an equal, a changed and a parsed one, and which of its fields can be assigned."""
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
