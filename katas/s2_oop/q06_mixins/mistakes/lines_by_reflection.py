"""Collects the lines in the base along the MRO, so that a caller's class cannot add a line in between."""

from collections.abc import Iterable
from typing import Any


class Base:
    """The class that ends every chain of `super()` calls."""

    field = ""

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        fields = (vars(each).get("field") for each in type(self).__mro__)
        return [f"{field}={getattr(self, field)}" for field in fields if field]


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.name = name

    field = "name"


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self.tags = tuple(tags)

    field = "tags"


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    field = "version"
