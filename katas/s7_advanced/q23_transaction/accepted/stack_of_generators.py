"""A generator for each block, kept by an `ExitStack` each, so that the undoing stands where the saving stands."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


@contextmanager
def undone(store: dict[str, V]) -> Iterator[None]:
    """Undo what a block has done if it ends by an exception."""
    before = dict(store)
    try:
        yield
    except BaseException:
        store.clear()
        store |= before
        raise


class Transaction(Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._blocks: list[AbstractContextManager[None, bool | None]] = []

    def __enter__(self) -> dict[str, V]:
        """Begin a block and give the store."""
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
        """End the block."""
        self._blocks.pop().__exit__(kind, error, trace)
