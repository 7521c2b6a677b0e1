"""Cooperative `super()` calls: each class takes its own keyword argument and passes on the rest."""

from collections.abc import Iterable
from typing import Any


class Base:
    """The class that ends every chain of `super()` calls."""

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        return []


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.name = name

    def describe(self) -> list[str]:
        """Return the line of the name, then those of the next classes in the MRO."""
        return [f"name={self.name}", *super().describe()]


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self.tags = tuple(tags)

    def describe(self) -> list[str]:
        """Return the line of the tags, then those of the next classes in the MRO."""
        return [f"tags={self.tags}", *super().describe()]


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Return the line of the version, then those of the next classes in the MRO."""
        return [f"version={self.version}", *super().describe()]
