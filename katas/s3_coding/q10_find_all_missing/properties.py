"""The properties of q10_find_all_missing."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, raises

MANY = 100_000
"""So many numbers that two nested loops exceed the time limit on any machine, while one loop takes milliseconds."""
SCATTER = 7919
"""A prime: steps of this size reach every number, far from its neighbours if it does not divide their count."""
COUNTS = st.integers(MANY, 150_000).filter(lambda count: count % SCATTER > 0)
NS = st.integers(0, 12)
NUMBERS = st.lists(st.integers(1, 12), max_size=14)
OUTSIDE = st.one_of(
    st.integers(-13, 0),
    st.integers(13, 16),
    st.sampled_from([-(10**30), -(2**63), -(10**9), 10**9, 2**31, 2**63, 2**64 + 1, 10**18, 10**30]),
)
KINDS = {
    "list": "numbers = {numbers}",
    "tuple": "numbers = tuple({numbers})",
    "set": "numbers = set({numbers})",
    "dict": "numbers = dict.fromkeys({numbers})",
    "deque": "from collections import deque\nnumbers = deque({numbers})",
    "generator": "numbers = (number for number in {numbers})",
    "stream": """
        class Stream:
            def __iter__(self):
                return iter({numbers})
        numbers = Stream()
        """,
}


def expected(numbers: list[int], n: int) -> list[int]:
    """Return the missing numbers; speed does not matter here."""
    return [number for number in range(1, n + 1) if number not in numbers]


@given(numbers=NUMBERS, n=NS)
@example(numbers=[], n=0)
@example(numbers=[], n=1)
@example(numbers=[1], n=1)
@example(numbers=[2], n=2)
@example(numbers=[1], n=2)
@example(numbers=[1, 1], n=2)
@example(numbers=[2, 1], n=3)
@example(numbers=[2, 3, 4, 5, 6, 7], n=8)
def test_all_missing_in_order(attempt: Attempt, numbers: list[int], n: int) -> None:
    """All missing numbers from 1 to n are returned in ascending order, however often the others occur."""
    equal(attempt.find_all_missing(numbers, n), expected(numbers, n))


@given(pairs=st.lists(st.tuples(OUTSIDE, NUMBERS.map(lambda numbers: numbers[:4])), min_size=1, max_size=3), n=NS)
@example(pairs=[(0, [])], n=0)
@example(pairs=[(0, [])], n=1)
@example(pairs=[(-1, [])], n=1)
@example(pairs=[(2, [])], n=1)
@example(pairs=[(0, [1])], n=2)
@example(pairs=[(10**18, [])], n=1)
@example(pairs=[(-(10**18), [])], n=1)
@example(pairs=[(2**32 + 1, [])], n=1)
def test_numbers_outside_are_ignored(attempt: Attempt, pairs: list[tuple[int, list[int]]], n: int) -> None:
    """A number outside 1 to n is ignored, whether it is 0, negative or huge."""
    numbers = [number for outside, others in pairs for number in (outside, *others)]
    equal(attempt.find_all_missing(numbers, n), expected(numbers, n))


@given(kind=st.sampled_from(sorted(KINDS)), numbers=NUMBERS, n=NS)
@example(kind="generator", numbers=[1], n=1)
@example(kind="generator", numbers=[2, 1], n=2)
@example(kind="stream", numbers=[2, 1], n=2)
@example(kind="list", numbers=[2, 1], n=2)
@example(kind="set", numbers=[1, 3], n=2)
@example(kind="set", numbers=[0, 1], n=2)
@example(kind="deque", numbers=[2, 1], n=2)
def test_any_iterable_is_read_once_and_not_changed(attempt: Attempt, kind: str, numbers: list[int], n: int) -> None:
    """Any iterable is accepted, even if it can be read only once, and it is not changed."""
    session = attempt.session(KINDS[kind], numbers=numbers, n=n)
    session.equal("find_all_missing(numbers, {n})", expected(numbers, n))
    if kind != "generator":
        left = {"set": set(numbers), "dict": dict.fromkeys(numbers)}.get(kind, numbers)
        session.equal("list(numbers)", list(left), "the call changed its argument")


@settings(max_examples=30)
@given(numbers=NUMBERS, n=st.integers(-4, -1) | st.integers(-(10**20), -1))
@example(numbers=[], n=-1)
def test_negative_n_is_refused(attempt: Attempt, numbers: list[int], n: int) -> None:
    """A negative `n` raises ValueError."""
    raises(ValueError, attempt.find_all_missing, numbers, n)


@settings(max_examples=3)
@given(count=COUNTS, gap=st.integers(1000, 9000), step=st.sampled_from([SCATTER, -1]))
@example(count=150_000, gap=1, step=1)
@example(count=MANY, gap=2, step=1)
@example(count=MANY, gap=1000, step=1)
@example(count=MANY, gap=1000, step=SCATTER)
@example(count=150_000, gap=1000, step=1)
def test_many_numbers_at_once(attempt: Attempt, count: int, gap: int, step: int) -> None:
    """100,000 numbers and more take no longer than sorting them, whether few or many are missing."""
    session = attempt.session(f"numbers = [index * {step} % {count} + 1 for index in range({count})]")
    call = f"find_all_missing([number for number in numbers if number % {gap}], {count})"
    session.equal(call, list(range(gap, count + 1, gap)))
