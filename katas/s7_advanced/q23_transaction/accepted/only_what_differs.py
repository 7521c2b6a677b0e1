"""Compares the items by identity, and rewrites the store only if something has changed."""

from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    __slots__ = ("_snapshots", "_store")

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._snapshots: list[list[tuple[str, V]]] = []

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        self._snapshots.append([*self._store.items()])
        return self._store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the block; after an exception, roll back the store."""
        *self._snapshots, before = self._snapshots
        if trace is None and error is None:
            return
        now = [*self._store.items()]
        same = all(one == two and mine is theirs for (one, mine), (two, theirs) in zip(now, before, strict=False))
        if len(now) != len(before) or not same:
            self._store.clear()
            self._store.update(before)
