"""The exception goes on without the traceback that tells where it came from."""

from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self._store = store
        self._before: list[dict[str, V]] = []

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
            error.__traceback__ = None
            self._store.clear()
            self._store.update(before)
