"""What mypy must know about transactions; checked, never run."""

from typing import assert_type

from .solution import Transaction


def values_keep_their_type(prices: dict[str, int]) -> None:
    """Entering the block gives a dict with the values' type."""
    with Transaction(prices) as store:
        assert_type(store, dict[str, int])


def nothing_is_swallowed(prices: dict[str, int]) -> int:
    """Mypy must know that no exception is swallowed, so that nothing is missing after a `return` in the block."""
    with Transaction(prices):
        return len(prices)


def keys_are_strings(rows: dict[int, str]) -> None:
    """Mypy must refuse a dict whose keys are no strings."""
    Transaction(rows)  # type: ignore[arg-type]
