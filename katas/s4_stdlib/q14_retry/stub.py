"""How to handle exceptions effectively in production? Retry what may work the next time.

The payment provider fails twice a day, for half a second. "Just put a loop around it," somebody
says. Now the program also retries when the card number is wrong, and floods a provider that is
down.

Write `retry(operation, *, attempts, retry_on, sleep, base_delay=0.1)`. It calls `operation()` at
most `attempts` times, and returns the result of the first call that returns.

- Every returned value is a result, also `None`, `False` and an exception.
- If a call raises an exception of a type in `retry_on`, or of a subclass, the operation is called
  again. Any other exception is raised at once.
- Between two calls it sleeps once, by calling `sleep(delay)`. The first delay is `base_delay`, and
  each further delay is twice the previous one.
- It does not sleep after the last call, and waits only by calling `sleep`.
- If all calls fail, the exception of the last call is raised: the same object, unchanged.
- `attempts < 1` raises `ValueError`, and nothing is called.

>>> from unittest.mock import Mock
>>> flaky = Mock(side_effect=[ConnectionError(), ConnectionError(), "paid"])
>>> retry(flaky, attempts=5, retry_on=(ConnectionError,), sleep=print)
0.1
0.2
'paid'
>>> naps: list[float] = []
>>> down = Mock(side_effect=TimeoutError("still down"))
>>> retry(down, attempts=4, retry_on=(OSError,), sleep=naps.append, base_delay=1.0)
Traceback (most recent call last):
TimeoutError: still down
>>> naps, down.call_count
([1.0, 2.0, 4.0], 4)
>>> retry(lambda: {}["card"], attempts=3, retry_on=(ConnectionError,), sleep=print)
Traceback (most recent call last):
KeyError: 'card'

Details

- `sleep` gets one positional argument. A delay of 0 is a call, too: `sleep(0.0)`.
- With `retry_on=()`, no exception is retried. It may also contain hundreds of types.
- Whether an exception is retried depends only on its own type. Its cause does not matter, and
  neither do the members of an exception group.
- `KeyboardInterrupt` is not an `Exception`, so `retry_on=(Exception,)` does not retry it.
- The result is the very object that the call returned.
- Exceptions and results may be falsy: their class may define `__bool__` or `__len__`. Several calls
  may raise the same exception object.
- The traceback of the last exception still shows where the operation failed.
- `operation` may itself call `retry`.
- Not tested: more than 50 attempts, a negative `base_delay`, whether delays are `int` or `float`,
  errors raised by `sleep`, and the `__cause__` and `__context__` of the last exception.
"""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def retry(
    operation: Callable[[], T],
    *,
    attempts: int,
    retry_on: tuple[type[Exception], ...],
    sleep: Callable[[float], None],
    base_delay: float = 0.1,
) -> T:
    """Return the result of the first call that returns; sleep longer after each failure."""
    raise NotImplementedError
