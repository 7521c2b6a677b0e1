"""What's the biggest Python bug you've fixed recently? Write the report that you wish you had had.

`pdb.post_mortem` shows where a program failed, with all variables. A server cannot wait in a
debugger, so it writes a report of plain strings instead.

Write `post_mortem(call)`. It calls `call()` once. If the call returns, the result is `None`. If it
raises an `Exception`, the result is a `Report`:

- `error` is the name of the exception's class, without module or outer class. `text` is its `str`.
- `function` and `line` are those of the last entry of the traceback: where it was raised.
- `variables` maps the names of all local variables there (`f_locals` of the frame) to their
  `repr`s, made after the call has failed.
- `cause` is the report of `__cause__`. If that is `None`, it is the report of `__context__`, except
  after `from None`. If there is neither, or if that exception is already in the report (causes can
  form a cycle), `cause` is `None`.
- A cause that was never raised, as in `raise KeyError from ValueError("no")`, has no traceback. Its
  `function` and `line` are `None`, its `variables` empty.
- Other exceptions, such as `KeyboardInterrupt` and `SystemExit`, are not caught, even if a `repr`
  raises them.
- The report keeps no frame and no exception alive, and no object that they refer to.

>>> def parse(text):
...     cents = text.replace(".", "")
...     return int(cents)
>>> report = post_mortem(lambda: parse("9.9x"))
>>> report.error, report.text, report.function
('ValueError', "invalid literal for int() with base 10: '99x'", 'parse')
>>> report.variables
{'text': "'9.9x'", 'cents': "'99x'"}
>>> post_mortem(lambda: parse("9.90")) is None
True

Details

- If a `str` or `repr` raises an `Exception`, its class name is used: `"<ZeroDivisionError>"`.
- Objects are checked after `gc.collect()`. Exceptions may be falsy, and may compare equal.
- Not tested: more than 50 causes, causes that are not `Exception`s, exception groups, a `repr` of a
  subclass of `str`, and exceptions raised outside of a function (a module, a class body, a C
  function as `call`) or in a comprehension.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """How a call failed."""

    error: str
    text: str
    function: str | None
    line: int | None
    variables: dict[str, str]
    cause: "Report | None"


def post_mortem(call: Callable[[], object]) -> Report | None:
    """Make the call, and return a report if it fails."""
    raise NotImplementedError
