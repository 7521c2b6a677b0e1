"""What mypy must make of the signature."""

from collections.abc import Mapping
from typing import assert_type

from .solution import linearize


def takes_any_mapping(table: Mapping[str, tuple[str, ...]]) -> None:
    """Any mapping from names to any sequences of names is taken, and a list of names comes back."""
    assert_type(linearize("A", table), list[str])
    assert_type(linearize("A", {"A": ["B"]}), list[str])
