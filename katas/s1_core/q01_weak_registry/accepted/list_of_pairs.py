"""A list of names and weak references, cleared of dead ones before each use."""

from weakref import ref


class Registry:
    """Objects by name, none of which is kept alive."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, ref[object]]] = []

    def _living(self) -> list[tuple[str, object]]:
        pairs = [(name, each()) for name, each in self._entries]
        self._entries = [
            entry for entry, pair in zip(self._entries, pairs, strict=True) if pair[1] is not None
        ]
        return [(name, obj) for name, obj in pairs if obj is not None]

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        reference = ref(obj)
        if name in self.names():
            raise ValueError(name)
        self._entries.append((name, reference))

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        return next((obj for known, obj in self._living() if known == name), None)

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        return [name for name, _ in self._living()]

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        return sum(1 for _ in self._living())
