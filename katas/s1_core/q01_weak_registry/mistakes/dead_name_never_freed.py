"""A name that has been used once is taken for ever."""

from weakref import ref


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._refs: dict[str, ref[object]] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if name in self._refs:
            raise ValueError(f"{name!r} is taken")
        self._refs[name] = ref(obj)

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        found = self._refs.get(name)
        return None if found is None else found()

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return [name for name, each in self._refs.items() if each() is not None]

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self.names())
