"""The properties of t01_double."""

from hypothesis import example, given
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal


@given(number=st.integers(min_value=-1000, max_value=1000))
@example(number=0)
def test_is_twice_the_number(attempt: Attempt, number: int) -> None:
    """The result is twice the number."""
    equal(attempt.double(number), number + number)


@given(number=st.integers(min_value=10**30))
def test_knows_no_limit(attempt: Attempt, number: int) -> None:
    """Numbers of any size are doubled."""
    equal(attempt.double(number), number + number)
