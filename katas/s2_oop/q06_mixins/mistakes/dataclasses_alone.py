"""Leaves `__init__` to dataclasses, but a generated `__init__` never calls `super().__init__`."""

from collections.abc import Iterable
from dataclasses import dataclass


class Base:
    """The class that ends every chain of `super()` calls."""

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        return []


@dataclass(kw_only=True)
class Named(Base):
    """Something with a name."""

    name: str

    def describe(self) -> list[str]:
        """Return the line of the name, then those of the next classes in the MRO."""
        return [f"name={self.name}", *super().describe()]


@dataclass(kw_only=True)
class Tagged(Base):
    """Something with tags."""

    tags: Iterable[str]

    def __post_init__(self) -> None:
        self.tags = tuple(self.tags)

    def describe(self) -> list[str]:
        """Return the line of the tags, then those of the next classes in the MRO."""
        return [f"tags={self.tags}", *super().describe()]


@dataclass(kw_only=True)
class Versioned(Base):
    """Something with a version."""

    version: int

    def describe(self) -> list[str]:
        """Return the line of the version, then those of the next classes in the MRO."""
        return [f"version={self.version}", *super().describe()]
