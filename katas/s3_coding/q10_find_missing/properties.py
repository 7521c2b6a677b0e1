"""The properties of q10_find_missing: the missing number is drawn first, so the expected result is known."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

KINDS = {
    "list": "numbers = {numbers}",
    "tuple": "numbers = tuple({numbers})",
    "array": "from array import array\nnumbers = array('l', {numbers})",
    "Shelf": """
        from collections.abc import Sequence
        class Shelf(Sequence):
            def __len__(self):
                return {n}
            def __getitem__(self, index):
                return tuple({numbers})[index]
        numbers = Shelf()
        """,
}


@st.composite
def heaps(draw: st.DrawFn) -> tuple[int, list[int]]:
    """Draw a number and, in any order, all the others of a sequence from 1."""
    numbers = draw(st.permutations(range(1, draw(st.integers(1, 9)) + 1)))
    return numbers[0], list(numbers[1:])


@given(heap=heaps())
@example(heap=(1, []))
@example(heap=(2, [1]))
@example(heap=(1, [2]))
@example(heap=(2, [3, 1]))
@example(heap=(4, [1, 2, 3]))
@example(heap=(1, [4, 3, 2]))
def test_missing_number_is_found(attempt: Attempt, heap: tuple[int, list[int]]) -> None:
    """The missing number is found, whichever it is, and whatever the order of the others."""
    missing, numbers = heap
    equal(attempt.find_missing(numbers), missing)


@given(kind=st.sampled_from(sorted(KINDS)), heap=heaps())
@example(kind="list", heap=(1, [3, 2]))
@example(kind="tuple", heap=(1, []))
@example(kind="tuple", heap=(1, [3, 2]))
@example(kind="array", heap=(1, [3, 2]))
def test_any_sequence_is_left_alone(attempt: Attempt, kind: str, heap: tuple[int, list[int]]) -> None:
    """Any kind of sequence is accepted, and the call does not change it."""
    missing, numbers = heap
    session = attempt.session(KINDS[kind], numbers=numbers, n=len(numbers))
    session.equal("find_missing(numbers)", missing)
    session.equal("list(numbers)", numbers, "the call changed its argument")


@settings(max_examples=20)
@given(n=st.integers(1, 5001), gap=st.integers(0, 5000), up=st.booleans())
@example(n=5001, gap=1, up=True)
@example(n=5001, gap=5000, up=False)
def test_many_numbers(attempt: Attempt, n: int, gap: int, *, up: bool) -> None:
    """The missing number is found among up to 5,000 numbers."""
    missing = gap % n + 1
    low, high = f"*range(1, {missing})", f"*range({missing + 1}, {n + 1})"
    attempt.session().equal(f"find_missing([{low}, {high}])" if up else f"find_missing([{high}, {low}])", missing)
