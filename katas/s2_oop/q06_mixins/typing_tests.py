"""What mypy must know about the mixins; checked, never run."""

from typing import assert_type

from .solution import Base, Named, Tagged, Versioned


class Thing(Versioned, Named, Tagged):
    """A class that combines all three mixins."""


def fields_keep_their_types(thing: Thing) -> None:
    """Name, tags and version of the combined class are `str`, `tuple[str, ...]` and `int`."""
    assert_type(thing.name, str)
    assert_type(thing.tags, tuple[str, ...])
    assert_type(thing.version, int)


def lines_are_text(base: Base, thing: Thing) -> None:
    """`describe()` returns a `list[str]`, for `Base` and for its subclasses."""
    assert_type(base.describe(), list[str])
    assert_type(thing.describe(), list[str])
