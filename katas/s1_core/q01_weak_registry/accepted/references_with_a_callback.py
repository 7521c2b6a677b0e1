"""The callback of each weak reference removes it from the dict when its object dies."""

from functools import partial
from weakref import ref


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._refs: dict[str, ref[object]] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        if name in self._refs:
            raise ValueError(f"{name!r} is taken")
        self._refs[name] = ref(obj, partial(self._remove, name))

    def _remove(self, name: str, dead: ref[object]) -> None:
        if self._refs.get(name) is dead:
            del self._refs[name]

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        return self._refs[name]() if name in self._refs else None

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return list(self._refs)

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return len(self._refs)
