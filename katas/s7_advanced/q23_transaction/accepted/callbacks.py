"""An `ExitStack` for each block, whose callback is taken away again where the block has ended well."""

from contextlib import ExitStack
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """Undoes what a block has done to a dict if the block ends by an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        self.__store = store
        self.__open: list[ExitStack] = []

    def __enter__(self) -> dict[str, V]:
        """Begin a block and give the store."""
        stack = ExitStack()
        stack.callback(self.__store.update, self.__store.copy())
        stack.callback(self.__store.clear)
        self.__open.append(stack)
        return self.__store

    def __exit__(self, *problem: Any) -> None:
        """End the block; after an exception put the store back as it was."""
        with self.__open.pop() as stack:
            if problem[0] is None:
                stack.pop_all()
