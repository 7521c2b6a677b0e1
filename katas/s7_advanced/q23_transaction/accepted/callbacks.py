"""An `ExitStack` for each block; its callbacks are dropped if the block succeeds."""

from contextlib import ExitStack
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self.__store = store
        self.__open: list[ExitStack] = []

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        stack = ExitStack()
        stack.callback(self.__store.update, self.__store.copy())
        stack.callback(self.__store.clear)
        self.__open.append(stack)
        return self.__store

    def __exit__(self, *problem: Any) -> None:
        """Leave the block; after an exception, roll back the store."""
        with self.__open.pop() as stack:
            if problem[0] is None:
                stack.pop_all()
