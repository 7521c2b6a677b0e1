"""A base whose `__init__` raises the TypeError itself; attributes are set before `super()` is called."""

from collections.abc import Iterable


class Base:
    """The class that ends every chain of `super()` calls."""

    def __init__(self, **unknown: object) -> None:
        if unknown:
            raise TypeError(f"unexpected: {', '.join(unknown)}")
        super().__init__()

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        return list[str]()


class Named(Base):
    """Something with a name."""

    def __init__(self, *, name: str, **kwargs: object) -> None:
        self.name = name
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Return the line of the name, then the other lines."""
        lines = super().describe()
        lines.insert(0, "name=" + str(self.name))
        return lines


class Tagged(Base):
    """Something with tags."""

    def __init__(self, *, tags: Iterable[str], **kwargs: object) -> None:
        self.tags = (*tags,)
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Return the line of the tags, then the other lines."""
        lines = super().describe()
        lines.insert(0, "tags=" + str(self.tags))
        return lines


class Versioned(Base):
    """Something with a version."""

    def __init__(self, *, version: int, **kwargs: object) -> None:
        self.version = version
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Return the line of the version, then the other lines."""
        lines = super().describe()
        lines.insert(0, "version=" + str(self.version))
        return lines
