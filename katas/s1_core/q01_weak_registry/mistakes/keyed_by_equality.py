"""Objects are the keys, so that equal ones are one and unhashable ones are refused."""

from weakref import WeakKeyDictionary


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._names = WeakKeyDictionary[object, list[str]]()

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if name in self.names():
            raise ValueError(f"{name!r} is taken")
        self._names.setdefault(obj, []).append(name)

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        return next((obj for obj, names in self._names.items() if name in names), None)

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return [name for names in self._names.values() for name in names]

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self.names())
