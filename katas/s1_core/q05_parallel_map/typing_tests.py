"""What mypy must know about `parallel_map`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import parallel_map


def results_have_the_type_of_the_function(lines: Iterator[str]) -> None:
    """Return results of the type that the function returns."""
    assert_type(parallel_map(int, ["1"], 2), list[int])
    assert_type(parallel_map(len, lines, workers=2), list[int])
    assert_type(parallel_map(str, range(3), 2), list[str])


def function_must_take_the_items() -> None:
    """Mypy must reject a function that does not accept the items."""

    def double(number: int) -> int:
        return number * 2

    parallel_map(double, ["1"], 2)  # type: ignore[arg-type]


def items_must_be_iterable() -> None:
    """Mypy must reject a single number, which is not iterable."""
    parallel_map(str, 1, 2)  # type: ignore[arg-type]
