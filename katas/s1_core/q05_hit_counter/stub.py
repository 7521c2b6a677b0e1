"""Explain the GIL, and why it does not replace a lock.

"Only one thread runs at a time," says the candidate, "so I need no lock." But a thread can be
paused between reading a total and storing the new one. Hits that another thread counts meanwhile
are lost.

Write a class `HitCounter` that many threads can use at the same time.

- `hit(key)` counts one hit, and returns the new total of this key: 1, 2, 3 and so on.
- `total(key)` returns the number of hits of this key so far. It is 0 for a key that was never hit.
- `totals()` returns a snapshot: a new dict with the total of every key that was hit, all from the
  same moment.
- Calls from several threads have the same results as if they had run one after the other, in some
  order. So no hit is lost. No call raises an exception, and there is no deadlock.
- Do not rely on operations that happen to be atomic in today's CPython.

>>> counter = HitCounter()
>>> counter.hit("/"), counter.hit("/about"), counter.hit("/")
(1, 1, 2)
>>> counter.total("/"), counter.total("/nowhere")
(2, 0)
>>> counter.totals() == {"/": 2, "/about": 1}
True

Details

- The tests stop one thread at any point of your code, even inside `totals[key] += 1`, while another
  thread continues. The stopped thread may hold your lock for longer than the timeout of any
  `acquire`.
- The tests do not stop a thread inside a single built-in operation, such as `dict(totals)`. So they
  cannot see whether you rely on one that is atomic today.
- Later hits do not change a dict that `totals` returned, and changing it does not change the
  counter.
- `total` does not add a key to `totals`. The order of `totals` does not matter.
- Keys are compared as strings, and each counter counts for itself.
- Not tested: keys that are not strings, speed, and calls from signal handlers or `__del__`.
"""


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        raise NotImplementedError

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        raise NotImplementedError

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        raise NotImplementedError
