"""Attributes behind properties, and a base that checks whether another class with `describe` follows it."""

from collections.abc import Iterable
from typing import Any


class Base:
    """The class that ends every chain of `super()` calls."""

    def __init__(self) -> None:
        super().__init__()

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        after: list[str] = getattr(super(), "describe", list)()
        return after


class Named(Base):
    """Something with a name."""

    def __init__(self, *, name: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._name = name

    @property
    def name(self) -> str:
        """The name."""
        return self._name

    @name.setter
    def name(self, name: str) -> None:
        self._name = name

    def describe(self) -> list[str]:
        """Return the line of the name, then the other lines."""
        return [f"name={self.name!s}"] + super().describe()


class Tagged(Base):
    """Something with tags."""

    def __init__(self, *, tags: Iterable[str], **rest: Any) -> None:
        super().__init__(**rest)
        self._tags = list(tags)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags."""
        return tuple(self._tags)

    @tags.setter
    def tags(self, tags: Iterable[str]) -> None:
        self._tags = list(tags)

    def describe(self) -> list[str]:
        """Return the line of the tags, then the other lines."""
        return [f"tags={self.tags!s}"] + super().describe()


class Versioned(Base):
    """Something with a version."""

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Return the line of the version, then the other lines."""
        return ["version=%s" % self.version] + super().describe()
