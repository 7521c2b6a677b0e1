"""How to handle exceptions effectively in production? Log them so that a program can find them again.

Write `JsonFormatter()`, a formatter for `logging`. `format(record)` returns one line of JSON, an
object with these keys:

- `time`: when the record was created, in UTC: `2026-11-22T05:47:00.125Z`, or `+00:00` for the `Z`.
- `level` and `logger`: their names.
- `message`: the text with its arguments filled in. If that fails, it contains at least the text of
  `record.msg`.
- `error`, only if an exception was logged: an object with `type` (the name of the class),
  `message` (its text) and `traceback` (what Python prints, with causes).
- each field of `extra=`, and each field that is bound when `format` is called.

`with bound(user="ann"):` binds fields in the current thread and `asyncio` task. Blocks nest, and
the inner value wins. Each end restores what was bound before, also after an exception.

- At any depth, a value or dict key that JSON does not know is replaced by its `repr`: `{1}`,
  `b"a"`, NaN, infinity, the key `(1, 2)`.
- If a `__repr__` or `__str__` raises, or a value contains itself, the record is not lost: write any
  text for it.
- The line can be encoded as UTF-8, and `splitlines` finds one line in it.

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

- If names are equal, the five keys win over `extra`, and `extra` wins over bound fields.
- The record is not changed.
- Lists, tuples, dicts, strings, numbers, booleans and `None` become what `json` makes of them, even
  a list that occurs twice.
- `exc_info=True` without a current exception logs none.
- What another formatter has stored in the record (`message`, `asctime`, `exc_text`) is not used.
- Texts may have 100,000 characters, and lists and dicts 100 levels.
- Not tested: the order of keys, spaces, times that are not whole milliseconds, dict keys that are
  numbers, booleans or `None` or become equal, huge numbers, subclasses of JSON's types, fields
  named like attributes of every record, values that change while bound, a field `error` without an
  exception, a `record.exc_info` set by hand, `stack_info`, threads and tasks started in a block,
  blocks that end in another order or are used twice, and methods that raise anything but an
  `Exception`.
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
