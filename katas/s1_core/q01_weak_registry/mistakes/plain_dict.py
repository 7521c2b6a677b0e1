"""A dict holds its values."""


class Registry:
    """Objects by name, none of which it keeps alive."""

    def __init__(self) -> None:
        self._objects: dict[str, object] = {}

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        if name in self._objects:
            raise ValueError(f"{name!r} is taken")
        self._objects[name] = obj

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        return self._objects.get(name)

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        return list(self._objects)

    def __len__(self) -> int:
        """Count the names of the living objects."""
        return len(self._objects)
