"""How to handle exceptions effectively in production? Log them so that a program can find them again.

Write `JsonFormatter()`, a formatter for `logging`. `format(record)` returns one line of JSON, an
object with these keys:

- `time`: when the record was created, in UTC, with milliseconds: `2026-11-22T05:47:00.125Z`, or
  with `+00:00` for the `Z`.
- `level` and `logger`: their names. `message`: the text with its arguments. If it cannot be
  formatted, `message` contains the text without them (`record.msg`).
- `error`, only if an exception was logged: an object with `type` (the name of the class),
  `message` (its text) and `traceback` (what Python prints, with causes).
- each field of `extra=`, and each field that is bound when `format` is called. For equal names,
  `extra` wins over bound fields, and the keys above win over both.

`with bound(user="ann"):` binds fields in the current thread and `asyncio` task. Blocks nest, and
the inner value wins. The end of a block restores what was bound before, also after an exception.

- At any depth, a value or dict key that JSON does not know is replaced by its `repr`: `{1}`,
  `b"a"`, the key `(1, 2)`, but also NaN and infinity.
- No record is lost because a `__repr__` or `__str__` raises, or because a value contains itself.
  Write any other text for it.
- The line can be encoded as UTF-8, and `splitlines` finds one line in it.
- The record is not changed.

>>> import json, logging
>>> values = {"name": "shop", "msg": "%d sold", "args": (3,), "created": 0.5, "msecs": 500, "sku": b"A7"}
>>> record = logging.makeLogRecord(values)
>>> with bound(user="ann", sku=None):
...     seen = json.loads(JsonFormatter().format(record))
>>> seen["time"][:23], seen["logger"], seen["message"], seen["user"], seen["sku"]
('1970-01-01T00:00:00.500', 'shop', '3 sold', 'ann', "b'A7'")
>>> "error" in seen, json.loads(JsonFormatter().format(record)).get("user")
(False, None)

Details

- Lists, tuples, dicts, strings, numbers, booleans and `None` become what `json` makes of them.
- An exception is logged by `logger.exception`, `exc_info=True` or `exc_info=error`. Without a
  current exception, `exc_info=True` logs none.
- A handler with another formatter may have formatted the record before.
- Texts may have 100,000 characters, and lists and dicts 100 levels.
- Not tested: the order of keys, spaces, times that are not whole milliseconds, dict keys that are
  numbers, booleans or `None`, subclasses of JSON's types, fields whose names are attributes of
  every record, a field `error` without an exception, `stack_info`, what threads and tasks see that
  are started inside a block, blocks that end in another order or are used twice, and methods that
  raise something else than an `Exception`.
"""

import logging
from contextlib import AbstractContextManager


class JsonFormatter(logging.Formatter):
    """Formats each record as one line of JSON, with the bound fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        raise NotImplementedError


def bound(**fields: object) -> AbstractContextManager[None]:
    """Bind fields to all records that are formatted inside the block."""
    raise NotImplementedError
