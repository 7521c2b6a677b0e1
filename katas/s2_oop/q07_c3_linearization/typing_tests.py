"""What mypy must know about `linearize`; checked, never run."""

from collections.abc import Mapping
from typing import assert_type

from .solution import linearize


def takes_any_mapping(table: Mapping[str, tuple[str, ...]]) -> None:
    """Any mapping from names to sequences of names is accepted, and the result is a list of names."""
    assert_type(linearize("A", table), list[str])
    assert_type(linearize("A", {"A": ["B"]}), list[str])
