"""Shows the attributes in the order in which they were set, the callers' own too."""

from collections.abc import Iterable
from typing import Any


class Base:
    """Where every chain of classes ends."""

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return [f"{field}={value}" for field, value in vars(self).items()]


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        self.name = name
        super().__init__(**rest)

    def describe(self) -> list[str]:
        """Give the name, and what the classes behind this one say."""
        return super().describe()


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        self.tags = tuple(tags)
        super().__init__(**rest)

    def describe(self) -> list[str]:
        """Give the tags, and what the classes behind this one say."""
        return super().describe()


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        self.version = version
        super().__init__(**rest)

    def describe(self) -> list[str]:
        """Give the version, and what the classes behind this one say."""
        return super().describe()
