"""What mypy must know about `leaks`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import leaks


def result_is_a_set_of_classes(kinds: Iterator[type]) -> None:
    """Return a set of classes."""
    assert_type(leaks(list, kinds), set[type])
    assert_type(leaks(lambda: None, [int, str], rounds=5), set[type])


def kinds_are_classes() -> None:
    """Mypy must reject instances instead of classes."""
    leaks(list, [1, 2])  # type: ignore  # noqa: PGH003 - versions of mypy differ


def action_needs_no_arguments() -> None:
    """Mypy must reject an action that requires an argument."""
    leaks(len, [int])  # type: ignore  # noqa: PGH003 - versions of mypy differ
