"""The caller gets the registry's own list of names."""

from weakref import finalize, ref


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._refs: dict[str, ref[object]] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if name in self._names:
            raise ValueError(f"{name!r} is taken")
        finalize(obj, self._names.remove, name)
        self._names.append(name)
        self._refs[name] = ref(obj)

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        found = self._refs.get(name)
        return None if found is None else found()

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return self._names

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self._names)
