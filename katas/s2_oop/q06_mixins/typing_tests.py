"""What mypy must know about the mixins; checked, never run."""

from typing import assert_type

from .solution import Base, Named, Tagged, Versioned


class Thing(Versioned, Named, Tagged):
    """A class made of all three."""


def fields_keep_their_types(thing: Thing) -> None:
    """Name, tags and version of a class that is made of all three are `str`, `tuple[str, ...]` and `int`."""
    assert_type(thing.name, str)
    assert_type(thing.tags, tuple[str, ...])
    assert_type(thing.version, int)


def lines_are_text(base: Base, thing: Thing) -> None:
    """`describe()` gives a `list[str]`, of a `Base` and of what derives from it."""
    assert_type(base.describe(), list[str])
    assert_type(thing.describe(), list[str])
