"""The object that was asked for last is kept at hand."""

from weakref import WeakValueDictionary


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._objects = WeakValueDictionary[str, object]()
        self._last: tuple[str, object | None] = ("", None)

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if name in self._objects:
            raise ValueError(f"{name!r} is taken")
        self._objects[name] = obj

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        if self._last[0] != name or self._last[1] is None:
            self._last = (name, self._objects.get(name))
        return self._last[1]

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return list(self._objects)

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self._objects)
