"""Maps each name to an `id`, and a new object with the `id` of a dead one takes over its name."""

from weakref import WeakValueDictionary


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._objects: WeakValueDictionary[int, object] = WeakValueDictionary()

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        if self.get(name) is not None:
            raise ValueError(f"the name {name!r} is taken")
        self._objects[id(obj)] = obj
        self._ids.pop(name, None)
        self._ids[name] = id(obj)

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        return self._objects.get(self._ids.get(name, 0))

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return [name for name, number in self._ids.items() if number in self._objects]

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return len(self.names())
