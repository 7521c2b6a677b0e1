"""Normalises the names' Unicode."""

import weakref
from unicodedata import normalize


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._objects: weakref.WeakValueDictionary[str, object] = weakref.WeakValueDictionary()

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if self.get(name) is not None:
            msg = f"{name!r} is taken"
            raise ValueError(msg)
        self._objects[normalize("NFC", name)] = obj

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        return self._objects.get(normalize("NFC", name))

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return list(self._objects)

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self._objects)
