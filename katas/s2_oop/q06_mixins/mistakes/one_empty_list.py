"""The empty list of the base is always the same one, and a caller may add to it."""

from collections.abc import Iterable
from typing import Any


class Base:
    """Where every chain of classes ends."""

    _nothing: list[str] = []

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return self._nothing


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.name = name

    def describe(self) -> list[str]:
        """Give the name, and what the classes behind this one say."""
        return [f"name={self.name}", *super().describe()]


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self.tags = tuple(tags)

    def describe(self) -> list[str]:
        """Give the tags, and what the classes behind this one say."""
        return [f"tags={self.tags}", *super().describe()]


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Give the version, and what the classes behind this one say."""
        return [f"version={self.version}", *super().describe()]
