"""The snapshots are the class's, and the last one is taken whoever made it."""

from types import TracebackType
from typing import Any, ClassVar, Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    _before: ClassVar[list[dict[str, Any]]] = []

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store

    def __enter__(self) -> dict[str, V]:
        """Begin a block and give the store."""
        self._before.append(self._store.copy())
        return self._store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the block; after an exception put the store back as it was."""
        before = self._before.pop()
        if error is not None:
            self._store.clear()
            self._store.update(before)
