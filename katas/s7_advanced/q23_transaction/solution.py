"""A stack of shallow copies: O(n) time and space for each open block."""

from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._before: list[dict[str, V]] = []

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        self._before.append(self._store.copy())
        return self._store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the block; after an exception, roll back the store."""
        before = self._before.pop()
        if error is not None:
            self._store.clear()
            self._store.update(before)
