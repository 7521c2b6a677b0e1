"""What is a context manager? Write one that undoes what was done to a dict.

"Our settings live in a dict that half the program holds on to," says the interviewer. "A change
that fails half-way must leave no trace." Write `Transaction(store)`:

    with Transaction(store) as settings:
        settings["host"] = "db2"
        settings["port"] = find_port()      # whatever this raises, the host is the old one again

- Entering the block gives the store, the very dict.
- If the block ends without an exception, what it has done to the store stays.
- If it ends by one, the store, still the very dict, gets back what it held when the block was
  entered: the same keys in the same order with the same values. Any exception counts, whatever it
  is, `KeyboardInterrupt` and `SystemExit` too, and it goes on as if nobody had caught it, its traceback
  too.
- Values are not copied: what was put back are the very objects, and what the block has done to a
  value itself remains.
- Blocks can be nested, of several transactions on one store or of one object inside its own block:
  each undoes what happened since it was entered, also what an inner one has let pass.
- One object can be used again and again, and transactions on different stores know nothing of each
  other, however their blocks overlap.

Not tested: other mappings than plain dicts, several threads at one store, and blocks on one store
that overlap without being nested.

>>> store = {"a": 1, "b": 2}
>>> with Transaction(store):
...     del store["a"]
...     store["c"] = 3
...     raise LookupError
Traceback (most recent call last):
LookupError
>>> store
{'a': 1, 'b': 2}
>>> with Transaction(store) as same:
...     same["a"] = 10
>>> store, same is store
({'a': 10, 'b': 2}, True)
"""

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
            self._store.clear()
            self._store.update(before)
