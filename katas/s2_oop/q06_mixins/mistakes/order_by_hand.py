"""The base looks for the fields in an order of its own."""

from collections.abc import Iterable
from typing import Any


class Base:
    """Where every chain of classes ends."""

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        fields = ("name", "tags", "version")
        return [f"{field}={getattr(self, field)}" for field in fields if hasattr(self, field)]


class Named(Base):
    """Something with a name."""

    name: str

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.name = name

    def describe(self) -> list[str]:
        """Give the name, and what the classes behind this one say."""
        return super().describe()


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self.tags = tuple(tags)

    def describe(self) -> list[str]:
        """Give the tags, and what the classes behind this one say."""
        return super().describe()


class Versioned(Base):
    """Something with a version."""

    version: int

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Give the version, and what the classes behind this one say."""
        return super().describe()
