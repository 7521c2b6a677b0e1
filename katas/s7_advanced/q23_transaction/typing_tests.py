"""The types that mypy must infer for transactions; checked, never run."""

from typing import assert_type

from .solution import Transaction


def values_keep_their_type(prices: dict[str, int]) -> None:
    """Check that entering the block returns a dict with the type of the values."""
    with Transaction(prices) as store:
        assert_type(store, dict[str, int])


def nothing_is_swallowed(prices: dict[str, int]) -> int:
    """Check that mypy knows that no exception is swallowed, so no `return` is missing after the block."""
    with Transaction(prices):
        return len(prices)


def keys_are_strings(rows: dict[int, str]) -> None:
    """Check that mypy rejects a dict whose keys are not strings."""
    Transaction(rows)  # type: ignore[arg-type]
