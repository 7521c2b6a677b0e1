"""Dataclasses with a cooperative `__init__` of their own, and a generator of lines behind `describe`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


class Base:
    """The class that ends every chain of `super()` calls."""

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        return []


@dataclass(init=False)
class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **others: Any) -> None:
        self.name = name
        super().__init__(**others)

    def _lines(self) -> Iterator[str]:
        yield f"name={self.name}"
        yield from super().describe()

    def describe(self) -> list[str]:
        """Return the line of the name, then the other lines."""
        return list(Named._lines(self))


@dataclass(init=False)
class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **others: Any) -> None:
        self.tags = tuple(tags)
        super().__init__(**others)

    def _lines(self) -> Iterator[str]:
        yield f"tags={self.tags}"
        yield from super().describe()

    def describe(self) -> list[str]:
        """Return the line of the tags, then the other lines."""
        return list(Tagged._lines(self))


@dataclass(init=False)
class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **others: Any) -> None:
        self.version = version
        super().__init__(**others)

    def _lines(self) -> Iterator[str]:
        yield f"version={self.version}"
        yield from super().describe()

    def describe(self) -> list[str]:
        """Return the line of the version, then the other lines."""
        return list(Versioned._lines(self))
