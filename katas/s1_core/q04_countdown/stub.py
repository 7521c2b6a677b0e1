"""What are iterators and generators? Write an iterator by hand.

A `for` loop works with lists, files and generators. What does an object need for that? Show it
with a class; you do not need `yield`.

Write a class `Countdown`. `Countdown(start)` is an iterator over `start`, `start - 1`, …, 2, 1.
Zero is not included: the first `next()` of `Countdown(0)` raises `StopIteration`.

- `next()` returns the next number. `iter()` returns the very same object and changes nothing, so a
  second loop continues where the first one stopped.
- After the last number, every `next()` raises `StopIteration`, however often it is called.
- `start` is any integer from 0 up, even one with a hundred digits. All numbers are exact, and a
  large `start` costs no extra time or memory when the object is created.
- A negative `start` raises `ValueError` when the object is created.
- Countdowns are independent of each other.

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

Details

- Not tested: a `start` that is not a plain integer, the message of the `ValueError`, `len()` and
  the truth value of a countdown, copies of it, and threads.
"""

from collections.abc import Iterator


class Countdown:
    """An iterator that counts down to 1."""

    def __init__(self, start: int) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[int]:
        """Return the countdown itself."""
        raise NotImplementedError

    def __next__(self) -> int:
        """Return the next number."""
        raise NotImplementedError
