"""Attributes behind properties, and a base that asks whether anybody comes after it."""

from collections.abc import Iterable
from typing import Any


class Base:
    """Where every chain of classes ends."""

    def __init__(self) -> None:
        super().__init__()

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
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
        """Give the name, then the rest."""
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
        """Give the tags, then the rest."""
        return [f"tags={self.tags!s}"] + super().describe()


class Versioned(Base):
    """Something with a version."""

    def __init__(self, *, version: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.version = version

    def describe(self) -> list[str]:
        """Give the version, then the rest."""
        return ["version=%s" % self.version] + super().describe()
