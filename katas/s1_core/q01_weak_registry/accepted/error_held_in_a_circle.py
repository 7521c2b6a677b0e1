"""The error is made first and raised then, so that it holds its own frame until the collector runs."""

from weakref import WeakValueDictionary


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._objects = WeakValueDictionary[str, object]()

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        error = ValueError(f"{name!r} is taken") if name in self._objects else None
        if error:
            raise error
        self._objects[name] = obj

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        return self._objects.get(name)

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return list(self._objects)

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self._objects)
