"""The properties of q04_countdown."""

from collections.abc import Callable
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds

from . import scenarios

Step = tuple[int, str]
USES: dict[str, Callable[[Any], Any]] = {
    "next({}, 'over')": lambda numbers: next(numbers, "over"),
    "next(iter({}), 'over')": lambda numbers: next(iter(numbers), "over"),
    "iter({}) is {}": lambda numbers: iter(numbers) is numbers,
    "list(zip('ab', {}))": lambda numbers: list(zip("ab", numbers, strict=False)),
    "list(islice({}, 50))": list,
}
"""Uses of an iterator as code, and as functions; an iterator that does not end is not read forever."""
NEXT, AGAIN, ITSELF, ZIPPED, LIST = USES
STARTS = st.integers(0, 6)
EXACT = st.builds(lambda high, low: high * 10**9 + low, st.integers(10**6, 10**100), st.integers(0, 10**9 - 1))
"""Integers that no float equals and that do not fit into a machine word."""
LENGTHS = st.integers(5000, 200_000)
"""How many numbers a long countdown has: more than the recursion limit."""
ROOM = 50_000
"""Bytes: far more than a countdown needs, and fewer than a list of 10,000 numbers takes."""
NAMES = "ab"


def check(attempt: Attempt, starts: list[int], steps: list[Step]) -> None:
    """Require the results of an iterator over a range for each step."""
    session = attempt.session("from itertools import islice" if LIST in [use for _, use in steps] else "")
    session.exec("\n".join(f"{name} = Countdown({start})" for name, start in zip(NAMES, starts, strict=False)))
    models = [iter(range(start, 0, -1)) for start in starts]
    for number, use in steps:
        session.equal(use.format(NAMES[number], NAMES[number]), USES[use](models[number]))


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
@given(start=STARTS, uses=st.lists(st.sampled_from([*USES]), max_size=6))
@example(start=0, uses=[NEXT])
@example(start=1, uses=[NEXT])
@example(start=1, uses=[NEXT, NEXT, NEXT])
@example(start=1, uses=[LIST])
def test_what_is_over_stays_over(attempt: Attempt, start: int, uses: list[str]) -> None:
    """After the last number, every `next()` raises StopIteration and every loop is empty."""
    check(attempt, [start], [(0, use) for use in [LIST, *uses]])


@settings(max_examples=10)
@given(start=st.integers(0, 6), asks=st.integers(20, 30_000))
@example(start=1, asks=20)
@example(start=1, asks=20_001)
def test_stays_over_however_often(attempt: Attempt, start: int, asks: int) -> None:
    """After the last number, `next()` raises StopIteration however often it is called."""
    session = attempt.session("a = Countdown({start})\n[next(a) for _ in range({start})]", start=start)
    session.equal("{next(a, 'over') for _ in range({asks})}", {"over"}, asks=asks)


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
@example(start=100_001)
def test_however_long(attempt: Attempt, start: int) -> None:
    """It counts to the end, however many numbers there are."""
    session = attempt.session("from itertools import islice")
    session.equal("list(islice(Countdown({start}), {skipped}, None))", [3, 2, 1], start=start, skipped=start - 3)


@settings(max_examples=60)
@given(start=st.integers(-9, -1) | EXACT.map(lambda start: -start))
@example(start=-1)
@example(start=-(10**20))
def test_negative_start_is_refused(attempt: Attempt, start: int) -> None:
    """A negative `start` raises ValueError when the countdown is created."""
    attempt.session().raises(ValueError, "Countdown({start})", start=start)
