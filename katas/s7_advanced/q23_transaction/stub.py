"""What is a context manager? Write one that rolls back a dict if its block fails.

Half the program shares one dict of settings. A change that fails half-way must leave no trace.

Write the class `Transaction(store)`. It is a context manager:

    with Transaction(store) as settings:
        settings["host"] = "db2"
        settings["port"] = find_port()  # if this raises, "host" has its old value again

- Entering the block returns the store, the very dict.
- If the block ends without an exception, its changes stay.
- If the block ends with an exception, the store is rolled back in place. It has the same keys in
  the same order, with the same values, as when the block was entered.
- Every exception counts, even `KeyboardInterrupt` and `SystemExit`. The caller gets it unchanged.
- Values are not copied. A rollback restores the very objects; changes inside a value, such as
  `store["a"].append(1)`, remain.
- Blocks can be nested. A rollback also undoes what inner blocks have changed, even if these ended
  without an exception.
- A transaction can be used again.

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

Details

- "Unchanged" means: the same exception object, with its traceback, and with the same arguments,
  notes, cause and context.
- The class of an exception may define `__bool__` or `__eq__`, so an exception may be falsy or equal
  to everything.
- Nested blocks may use two transactions on one store, or the same transaction twice.
- Transactions on different stores are independent, even if their blocks overlap in any order.
- Not tested: mappings other than plain dicts, which of two equal strings is the key, several
  threads with one store, and blocks on one store that overlap without being nested.
"""

from types import TracebackType
from typing import Generic, TypeVar

V = TypeVar("V")


class Transaction(Generic[V]):
    """A context manager that rolls back a dict if the block ends with an exception."""

    def __init__(self, store: dict[str, V]) -> None:
        raise NotImplementedError

    def __enter__(self) -> dict[str, V]:
        """Enter a block and return the store."""
        raise NotImplementedError

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the block; after an exception, roll back the store."""
        raise NotImplementedError
