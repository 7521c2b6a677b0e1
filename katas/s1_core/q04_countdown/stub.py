"""What are iterators and generators? Write an iterator by hand.

"A `for` loop works on a list, a file, a generator," says the interviewer. "What does an object
need for that? Show me with a class, no `yield` needed: a rocket's countdown."

`Countdown(start)` gives `start`, `start - 1`, …, 2, 1, one at each `next()`, and then it is over.
Zero is lift-off and never said: `Countdown(0)` is over at once.

- It is an iterator, not only an iterable: `next()` works on it, and `iter()` gives the very same
  object and changes nothing. So a loop goes on where the last one stopped.
- At the end `next()` raises `StopIteration`, and it does so for ever after.
- `start` may be any integer from 0 up, also one of a hundred digits; making the object takes no
  longer and no more room for that, and the numbers are exact.
- A negative `start` is a `ValueError` when the object is made.
- Countdowns don't disturb each other.

Not tested: a `start` that is no plain integer, copies, two threads with one countdown.

>>> list(Countdown(3))
[3, 2, 1]
>>> rocket = Countdown(3)
>>> next(rocket), iter(rocket) is rocket, list(rocket), list(rocket)
(3, True, [2, 1], [])
>>> next(Countdown(10**20 + 1))
100000000000000000001
>>> Countdown(-1)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: a countdown starts from 0 or more, not from -1
"""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        raise NotImplementedError

    def __next__(self) -> int:
        """Give the next number."""
        raise NotImplementedError
