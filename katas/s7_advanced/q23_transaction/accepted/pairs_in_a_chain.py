"""Snapshots as tuples of pairs; each one refers to the one before."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Generic, Literal, TypeVar

V = TypeVar("V")


class Transaction(AbstractContextManager[dict[str, V]], Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self.store = store
        self.chain: Any = None

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        self.chain = (tuple(self.store.items()), self.chain)
        return self.store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> Literal[False]:
        """Leave the block; after an exception, roll back the store."""
        pairs, self.chain = self.chain
        if kind:
            while self.store:
                self.store.popitem()
            for key, value in pairs:
                self.store[key] = value
        return False
