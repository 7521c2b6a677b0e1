"""Strips the blanks at the edges of tags."""

from collections.abc import Iterable
from typing import Any


class Base:
    """Where every chain of classes ends."""

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return []


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.name = name

    def describe(self) -> list[str]:
        """Give the line of the name, and those of the classes behind this one."""
        return [f"name={self.name!s}", *super().describe()]


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self.tags = tuple(map(str.strip, tags))

    def describe(self) -> list[str]:
        """Give the line of the tags, and those of the classes behind this one."""
        return [f"tags={self.tags!s}", *super().describe()]


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Give the line of the version, and those of the classes behind this one."""
        return [f"version={self.version!s}", *super().describe()]
