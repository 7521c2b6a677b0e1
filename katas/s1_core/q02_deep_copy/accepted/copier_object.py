"""A copier object keeps pairs of source and copy; tuples that hold nothing mutable are not copied."""

from typing import Any, TypeVar

T = TypeVar("T")


class Copier:
    """Copies the parts of one source."""

    def __init__(self) -> None:
        self.pairs: dict[int, tuple[object, Any]] = {}

    def copy(self, source: Any) -> Any:
        """Return the copy of a part, always the same copy for the same part."""
        if id(source) in self.pairs:
            return self.pairs[id(source)][1]
        method = getattr(self, f"copy_{type(source).__name__}", None)
        return source if method is None else method(source)

    def remember(self, source: object, copy: Any) -> Any:
        """Store a copy, and the source with it, so that its `id` is not reused."""
        self.pairs[id(source)] = (source, copy)
        return copy

    def copy_list(self, source: list[Any]) -> list[Any]:
        """Return a copy of a list."""
        copy: list[Any] = self.remember(source, [None] * len(source))
        for index, item in enumerate(source):
            copy[index] = self.copy(item)
        return copy

    def copy_dict(self, source: dict[Any, Any]) -> dict[Any, Any]:
        """Return a copy of a dict; its keys hold nothing mutable."""
        copy: dict[Any, Any] = self.remember(source, dict.fromkeys(source))
        for key, item in source.items():
            copy[key] = self.copy(item)
        return copy

    def copy_set(self, source: set[Any]) -> set[Any]:
        """Return a copy of a set."""
        copy: set[Any] = self.remember(source, set(source))
        return copy

    def copy_tuple(self, source: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return a copy of a tuple, or the tuple itself if no item was copied."""
        items = tuple(map(self.copy, source))
        unchanged = all(mine is theirs for mine, theirs in zip(items, source, strict=True))
        return source if unchanged else items


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    copied: T = Copier().copy(value)
    return copied
