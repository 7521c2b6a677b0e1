"""Each `weakref.finalize` refers to a living object and removes the name when it dies."""

from weakref import finalize
from typing import Any


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._ends: dict[str, finalize[Any, object]] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        if name in self._ends:
            raise ValueError(f"{name!r} is taken")
        end = finalize(obj, self._ends.pop, name)
        end.atexit = False
        self._ends[name] = end

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        end = self._ends.get(name)
        alive = end.peek() if end else None
        return alive[0] if alive else None

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return [*self._ends]

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return len(self._ends)
