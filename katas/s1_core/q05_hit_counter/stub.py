"""Explain the GIL, and why it does not make `+= 1` safe.

"Only one thread runs at a time," says the candidate, "so I need no lock." But `totals[key] += 1` reads,
adds and writes, and the interpreter may let another thread go first between any two of these
steps. That thread reads the same old number, and one of the two hits is lost. It happens once in
a million, on the customer's machine.

Write `HitCounter`, which many threads use at once:

- `hit(key)` counts one more hit for that key and gives the key's new total: 1, 2, 3 and so on.
- `total(key)` gives the hits of a key so far: 0 for a key that was never hit.
- `totals()` gives a dict of all the keys that were hit, in any order, with their totals, all of
  one moment. It belongs to the caller: what they do to it changes nothing here, and later hits
  don't show in it.
- Each counter counts for itself, and keys are told apart as strings are.
- Whatever threads do at once, it comes out as if they had done it one after the other, in some
  order: no hit is lost, no total is given out twice for a key, and nothing raises or waits for
  ever. Don't rely on luck, nor on which operations happen to be atomic in today's CPython.

The interleavings that hurt are forced: one thread is stopped in the middle of your code, at any
place, while another goes ahead; then it may go on. It may be stopped for longer than any timeout.

Not tested: keys that are no strings, how fast it is, and whether you rely on a single operation's
being atomic, as `dict(totals)` is in today's CPython.

>>> counter = HitCounter()
>>> counter.hit("/"), counter.hit("/about"), counter.hit("/")
(1, 1, 2)
>>> counter.total("/"), counter.total("/nowhere")
(2, 0)
>>> counter.totals() == {"/": 2, "/about": 1}
True
"""


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        raise NotImplementedError

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        raise NotImplementedError

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        raise NotImplementedError
