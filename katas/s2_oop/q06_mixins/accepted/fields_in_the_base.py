"""The mixins only name their fields: the base takes all keywords that the classes of the object ask for."""

from typing import Any, ClassVar


class Base:
    """Where every chain of classes ends."""

    def __init__(self, **values: Any) -> None:
        wanted = {field for each in type(self).__mro__ if (field := vars(each).get("_field"))}
        if wanted != set(values):
            raise TypeError(f"{type(self).__name__} takes {sorted(wanted)}, not {sorted(values)}")
        for field, value in values.items():
            setattr(self, field, tuple(value) if field == "tags" else value)

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return []

    def _line(self, field: str) -> str:
        return f"{field}={getattr(self, field)}"


class Named(Base):
    """Something with a name."""

    _field: ClassVar = "name"
    name: str

    def describe(self) -> list[str]:
        """Give the name, then the rest."""
        return [self._line("name"), *super().describe()]


class Tagged(Base):
    """Something with tags."""

    _field: ClassVar = "tags"
    tags: tuple[str, ...]

    def describe(self) -> list[str]:
        """Give the tags, then the rest."""
        return [self._line("tags"), *super().describe()]


class Versioned(Base):
    """Something with a version."""

    _field: ClassVar = "version"
    version: int

    def describe(self) -> list[str]:
        """Give the version, then the rest."""
        return [self._line("version"), *super().describe()]
