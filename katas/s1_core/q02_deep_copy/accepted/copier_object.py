"""A copier object remembers pairs of source and copy; tuples without anything changeable are handed on as they are."""

from typing import Any, TypeVar

T = TypeVar("T")


class Copier:
    """Copies the parts of one source."""

    def __init__(self) -> None:
        self.pairs: dict[int, tuple[object, Any]] = {}

    def copy(self, source: Any) -> Any:
        """Give the copy of a part, the same one for the same part."""
        if id(source) in self.pairs:
            return self.pairs[id(source)][1]
        method = getattr(self, f"copy_{type(source).__name__}", None)
        return source if method is None else method(source)

    def remember(self, source: object, copy: Any) -> Any:
        """Keep a copy for the next one who asks; holding the source keeps its identity from being used again."""
        self.pairs[id(source)] = (source, copy)
        return copy

    def copy_list(self, source: list[Any]) -> list[Any]:
        """Copy a list."""
        copy: list[Any] = self.remember(source, [None] * len(source))
        for index, item in enumerate(source):
            copy[index] = self.copy(item)
        return copy

    def copy_dict(self, source: dict[Any, Any]) -> dict[Any, Any]:
        """Copy a dict; its keys hold nothing changeable."""
        copy: dict[Any, Any] = self.remember(source, dict.fromkeys(source))
        for key, item in source.items():
            copy[key] = self.copy(item)
        return copy

    def copy_set(self, source: set[Any]) -> set[Any]:
        """Copy a set."""
        copy: set[Any] = self.remember(source, set(source))
        return copy

    def copy_tuple(self, source: tuple[Any, ...]) -> tuple[Any, ...]:
        """Copy a tuple if any of its items has to be."""
        items = tuple(map(self.copy, source))
        unchanged = all(mine is theirs for mine, theirs in zip(items, source, strict=True))
        return source if unchanged else items


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = Copier().copy(value)
    return copied
