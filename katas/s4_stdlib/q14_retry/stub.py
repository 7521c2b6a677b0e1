"""How to handle exceptions effectively in production? Try again what may work the next time.

The payment provider hiccups twice a day for half a second. "Just put a loop round it," says
somebody, and now it also tries again when the card number is wrong, and hammers the provider while
it is down.

Write `retry`: it calls `operation()` up to `attempts` times and gives back the result of the first
call that returns.

- Whatever a call returns is a result, `None` and `False` too, and the very object is given back.
- An exception of one of the types in `retry_on`, or of a subclass, leads to another try. Any other
  passes at once, whatever its cause, `KeyboardInterrupt` as well: no further try, no sleep. With
  `retry_on=()` that goes for all of them.
- Between two tries it calls `sleep` once: `sleep(base_delay)` after the first, then twice as long
  each time, so that it is `base_delay * 2**i`. It calls `sleep(0.0)` too, where that is the delay.
  There is no sleep after the last try. Nothing else waits: time is whatever `sleep` makes of it.
- When all the tries have failed, the error of the last one is raised: that very object,
  unchanged, with a traceback that shows where it failed.
- `attempts` below 1 is a `ValueError`, and nothing is called.
- `operation` may itself use `retry`.

Not tested: more than 50 attempts, a negative `base_delay`, errors raised by `sleep`, and what hangs
on the last error as its cause or context.

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
    """Call the operation until it returns, at most so many times, sleeping ever longer in between."""
    raise NotImplementedError
