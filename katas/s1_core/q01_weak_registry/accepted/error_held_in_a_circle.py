"""The error is kept in a variable before it is raised, so it is in a reference cycle with its own frame."""

from weakref import WeakValueDictionary


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._objects = WeakValueDictionary[str, object]()

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        error = ValueError(f"{name!r} is taken") if name in self._objects else None
        if error:
            raise error
        self._objects[name] = obj

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        return self._objects.get(name)

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return list(self._objects)

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return len(self._objects)
