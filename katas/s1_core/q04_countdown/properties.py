"""The properties of q04_countdown."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from . import scenarios

Step = tuple[int, str]
NEXT, AGAIN, ITSELF, ZIPPED, LIST = scenarios.USES
STARTS = st.integers(0, 6)
EXACT = st.builds(lambda high, low: high * 10**9 + low, st.integers(10**6, 10**100), st.integers(0, 10**9 - 1))
"""Integers that no float equals and that do not fit into a machine word."""
LENGTHS = st.integers(5000, 100_000)
"""How many numbers a long countdown has: more than the recursion limit."""
ROOM = 50_000
"""Bytes: far more than a countdown needs, and fewer than a list of 10,000 numbers takes."""
NAMES = "ab"


def due(starts: list[int], steps: list[Step]) -> list[Any]:
    """Return the results of the steps for iterators over ranges."""
    models = [iter(range(start, 0, -1)) for start in starts]
    return [scenarios.USES[use](models[number]) for number, use in steps]


def check(attempt: Attempt, starts: list[int], steps: list[Step]) -> None:
    """Require the results of an iterator over a range for each step."""
    lines = [f"{name} = Countdown({start})" for name, start in zip(NAMES, starts, strict=False)]
    looks = ", ".join(use.format(NAMES[number], NAMES[number]) for number, use in steps)
    looks = looks if len(steps) == 1 else f"[{looks}]"
    attempt.show("\n".join([*lines, looks]))
    got, wanted = attempt.run(scenarios.used, starts, steps), due(starts, steps)
    if any(isinstance(each, list) and len(each) == scenarios.MOST for each in got):
        cut = [use.replace("list({})", f"list(islice({{}}, {scenarios.MOST}))").format(*[NAMES[n]] * 2) for n, use in steps]
        looks = cut[0] if len(cut) == 1 else f"[{', '.join(cut)}]"
        attempt.show("\n".join(["from itertools import islice", *lines, looks]))
    equal(*(got[0], wanted[0]) if len(steps) == 1 else (got, wanted))


@settings(max_examples=30)
@given(start=st.integers(0, 40))
@example(start=0)
@example(start=1)
@example(start=3)
def test_counts_down_to_one(attempt: Attempt, start: int) -> None:
    """It counts from `start` down to 1, and is empty if `start` is 0."""
    check(attempt, [start], [(0, LIST)])


@given(start=STARTS, uses=st.lists(st.sampled_from([NEXT, AGAIN, ITSELF, ZIPPED]), max_size=6))
@example(start=1, uses=[ITSELF])
@example(start=2, uses=[AGAIN, AGAIN])
@example(start=2, uses=[NEXT, ITSELF, NEXT])
@example(start=4, uses=[ZIPPED, ZIPPED])
def test_is_its_own_iterator(attempt: Attempt, start: int, uses: list[str]) -> None:
    """`iter()` returns the very same object, and the next reader continues where the last one stopped."""
    check(attempt, [start], [(0, use) for use in [*uses, LIST]])


@settings(max_examples=60)
@given(start=STARTS, uses=st.lists(st.sampled_from([*scenarios.USES]), max_size=6))
@example(start=0, uses=[NEXT])
@example(start=1, uses=[NEXT])
@example(start=1, uses=[NEXT, NEXT, NEXT])
@example(start=1, uses=[LIST])
def test_what_is_over_stays_over(attempt: Attempt, start: int, uses: list[str]) -> None:
    """After the last number, every `next()` raises StopIteration and every loop is empty."""
    check(attempt, [start], [(0, use) for use in [LIST, *uses]])


@settings(max_examples=10)
@given(start=st.integers(0, 6), asks=st.integers(20, 5000))
@example(start=1, asks=20)
@example(start=1, asks=4000)
def test_stays_over_however_often(attempt: Attempt, start: int, asks: int) -> None:
    """After the last number, `next()` raises StopIteration however often it is called."""
    attempt.show(f"a = Countdown({start})\n[next(a) for _ in range({start})]\n{{next(a, 'over') for _ in range({asks})}}")
    equal(attempt.run(scenarios.after_the_end, start, asks), {"over"})


@settings(max_examples=60)
@given(starts=st.tuples(STARTS, STARTS), steps=st.lists(st.tuples(st.integers(0, 1), st.sampled_from([NEXT, AGAIN, LIST]))))
@example(starts=(1, 1), steps=[(0, NEXT), (1, NEXT)])
@example(starts=(2, 1), steps=[(0, NEXT), (1, NEXT), (0, NEXT)])
def test_two_do_not_mix(attempt: Attempt, starts: tuple[int, int], steps: list[Step]) -> None:
    """Two countdowns are independent of each other."""
    check(attempt, [*starts], steps[:6])


@given(start=EXACT, turns=st.integers(0, 3))
@example(start=2**53 + 1, turns=1)
@example(start=2**63, turns=1)
@example(start=10**100 + 1, turns=2)
def test_however_large(attempt: Attempt, start: int, turns: int) -> None:
    """It counts down from any integer, however large, and every number is exact."""
    check(attempt, [start], [(0, NEXT)] * turns)


@settings(max_examples=5)
@given(start=st.integers(10**4, 10**6))
@example(start=10**5)
def test_takes_no_room(attempt: Attempt, start: int) -> None:
    """Creating a countdown takes no extra memory for a large `start`."""
    attempt.show(f"import tracemalloc\ntracemalloc.start()\nCountdown({start})\ntracemalloc.get_traced_memory()[1]")
    taken = attempt.run(scenarios.room, start)
    holds(taken <= ROOM, f"creating it takes memory for all its numbers, {taken:,} bytes")


@settings(max_examples=10)
@given(start=LENGTHS)
@example(start=5000)
@example(start=50_000)
def test_however_long(attempt: Attempt, start: int) -> None:
    """It counts to the end, however many numbers there are."""
    attempt.show(f"from itertools import islice\nlist(islice(Countdown({start}), {start - 3}, None))")
    equal(attempt.run(scenarios.last, start, start - 3), [3, 2, 1])


@settings(max_examples=60)
@given(start=st.integers(-9, -1) | EXACT.map(lambda start: -start))
@example(start=-1)
@example(start=-(10**20))
def test_negative_start_is_refused(attempt: Attempt, start: int) -> None:
    """A negative `start` raises ValueError when the countdown is created."""
    attempt.show(f"Countdown({start})")
    raises(ValueError, attempt.run, scenarios.made, start)
