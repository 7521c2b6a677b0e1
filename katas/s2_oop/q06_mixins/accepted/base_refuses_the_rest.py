"""A base with an `__init__` of its own, attributes set on the way down, and lists that are changed in place on the way up."""

from collections.abc import Iterable


class Base:
    """Where every chain of classes ends."""

    def __init__(self, **unknown: object) -> None:
        if unknown:
            raise TypeError(f"unexpected: {', '.join(unknown)}")
        super().__init__()

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
        return list[str]()


class Named(Base):
    """Something with a name."""

    def __init__(self, *, name: str, **kwargs: object) -> None:
        self.name = name
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Give the name first."""
        lines = super().describe()
        lines.insert(0, "name=" + str(self.name))
        return lines


class Tagged(Base):
    """Something with tags."""

    def __init__(self, *, tags: Iterable[str], **kwargs: object) -> None:
        self.tags = (*tags,)
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Give the tags first."""
        lines = super().describe()
        lines.insert(0, "tags=" + str(self.tags))
        return lines


class Versioned(Base):
    """Something with a version."""

    def __init__(self, *, version: int, **kwargs: object) -> None:
        self.version = version
        super().__init__(**kwargs)

    def describe(self) -> list[str]:
        """Give the version first."""
        lines = super().describe()
        lines.insert(0, "version=" + str(self.version))
        return lines
