"""Snapshots as tuples of pairs, each of which holds on to the one before."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Generic, Literal, TypeVar

V = TypeVar("V")


class Transaction(AbstractContextManager[dict[str, V]], Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self.store = store
        self.chain: Any = None

    def __enter__(self) -> dict[str, V]:
        """Begin a block and give the store."""
        self.chain = (tuple(self.store.items()), self.chain)
        return self.store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> Literal[False]:
        """End the block; after an exception put the store back as it was."""
        pairs, self.chain = self.chain
        if kind:
            while self.store:
                self.store.popitem()
            for key, value in pairs:
                self.store[key] = value
        return False
