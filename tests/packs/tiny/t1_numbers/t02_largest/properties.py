"""The properties of t02_largest."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

NUMBERS = st.lists(st.integers(min_value=-9, max_value=9), min_size=1, max_size=6)


@given(numbers=NUMBERS)
def test_is_the_largest(attempt: Attempt, numbers: list[int]) -> None:
    """The result is a number of the list, and none is larger."""
    equal(attempt.largest(numbers), max(numbers))


@given(numbers=NUMBERS)
def test_leaves_the_list_alone(attempt: Attempt, numbers: list[int]) -> None:
    """The list is as it was."""
    equal(attempt.watch("largest", numbers).arguments[0], numbers)
