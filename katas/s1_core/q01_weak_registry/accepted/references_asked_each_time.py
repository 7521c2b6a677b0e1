"""A dict of weak references; dead ones are ignored until their name is registered again."""

from weakref import ref


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._refs: dict[str, ref[object]] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        if self.get(name) is not None:
            raise ValueError(f"{name!r} is taken")
        new = ref(obj)
        self._refs.pop(name, None)
        self._refs[name] = new

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        found = self._refs.get(name)
        return None if found is None else found()

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return [name for name, each in self._refs.items() if each() is not None]

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return len(self.names())
