"""Compares key by key and rewrites the store only where something is not as it was."""

from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    __slots__ = ("_snapshots", "_store")

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._snapshots: list[list[tuple[str, V]]] = []

    def __enter__(self) -> dict[str, V]:
        """Begin a block and give the store."""
        self._snapshots.append([*self._store.items()])
        return self._store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the block; after an exception put the store back as it was."""
        *self._snapshots, before = self._snapshots
        if trace is None and error is None:
            return
        now = [*self._store.items()]
        same = all(one == two and mine is theirs for (one, mine), (two, theirs) in zip(now, before, strict=False))
        if len(now) != len(before) or not same:
            self._store.clear()
            self._store.update(before)
