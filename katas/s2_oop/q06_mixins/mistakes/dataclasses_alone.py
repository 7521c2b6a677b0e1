"""Dataclasses make an `__init__` for their own and their bases' fields, and it calls nobody."""

from collections.abc import Iterable
from dataclasses import dataclass


class Base:
    """Where every chain of classes ends."""

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return []


@dataclass(kw_only=True)
class Named(Base):
    """Something with a name."""

    name: str

    def describe(self) -> list[str]:
        """Give the name, and what the classes behind this one say."""
        return [f"name={self.name}", *super().describe()]


@dataclass(kw_only=True)
class Tagged(Base):
    """Something with tags."""

    tags: Iterable[str]

    def __post_init__(self) -> None:
        self.tags = tuple(self.tags)

    def describe(self) -> list[str]:
        """Give the tags, and what the classes behind this one say."""
        return [f"tags={self.tags}", *super().describe()]


@dataclass(kw_only=True)
class Versioned(Base):
    """Something with a version."""

    version: int

    def describe(self) -> list[str]:
        """Give the version, and what the classes behind this one say."""
        return [f"version={self.version}", *super().describe()]
