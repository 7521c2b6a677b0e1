"""A name that is held goes to the new object."""

from weakref import WeakValueDictionary


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._objects = WeakValueDictionary[str, object]()

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
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
