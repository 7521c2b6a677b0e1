"""A generator-based context manager for each block, so one function saves and restores."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


@contextmanager
def undone(store: dict[str, V]) -> Iterator[None]:
    """Roll back the store if the block ends with an exception."""
    before = dict(store)
    try:
        yield
    except BaseException:
        store.clear()
        store |= before
        raise


class Transaction(Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._blocks: list[AbstractContextManager[None, bool | None]] = []

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        block = undone(self._store)
        block.__enter__()
        self._blocks.append(block)
        return self._store

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the block; after an exception, roll back the store."""
        self._blocks.pop().__exit__(kind, error, trace)
