"""The mixins only name their fields; the base reads from the MRO which keyword arguments to take."""

from typing import Any, ClassVar


class Base:
    """The class that ends every chain of `super()` calls."""

    def __init__(self, **values: Any) -> None:
        wanted = {field for each in type(self).__mro__ if (field := vars(each).get("_field"))}
        if wanted != set(values):
            raise TypeError(f"{type(self).__name__} takes {sorted(wanted)}, not {sorted(values)}")
        for field, value in values.items():
            setattr(self, field, tuple(value) if field == "tags" else value)

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        return []

    def _line(self, field: str) -> str:
        return f"{field}={getattr(self, field)}"


class Named(Base):
    """Something with a name."""

    _field: ClassVar = "name"
    name: str

    def describe(self) -> list[str]:
        """Return the line of the name, then the other lines."""
        return [self._line("name"), *super().describe()]


class Tagged(Base):
    """Something with tags."""

    _field: ClassVar = "tags"
    tags: tuple[str, ...]

    def describe(self) -> list[str]:
        """Return the line of the tags, then the other lines."""
        return [self._line("tags"), *super().describe()]


class Versioned(Base):
    """Something with a version."""

    _field: ClassVar = "version"
    version: int

    def describe(self) -> list[str]:
        """Return the line of the version, then the other lines."""
        return [self._line("version"), *super().describe()]
