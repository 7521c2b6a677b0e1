"""What mypy must know about `process_all`; this is checked, never run."""

import logging
from typing import assert_type

from .solution import Outcome, process_all

LOGGER = logging.getLogger()


def results_have_the_type_of_the_operation() -> None:
    """Let the results have the type that the operation returns."""
    assert_type(process_all(["1"], int, LOGGER), Outcome[int])
    assert_type(process_all(iter([1, 2]), str, LOGGER).results, list[str])
    assert_type(process_all(["1"], int, LOGGER).failures, list[tuple[int, Exception]])


def fields_are_read_only(outcome: Outcome[int]) -> None:
    """Mypy must refuse an assignment to a field, because `Outcome` is frozen."""
    outcome.results = []  # type: ignore[misc]


def operation_must_take_the_items() -> None:
    """Mypy must refuse an operation that does not accept the type of the items."""

    def double(number: int) -> int:
        return number * 2

    process_all(["1"], double, LOGGER)  # type: ignore[arg-type]
