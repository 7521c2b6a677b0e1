"""What mypy must make of the signature."""

from typing import assert_type

from .solution import is_cyclic


def takes_any_object() -> None:
    """Let any object be looked at, and the answer be a bool."""
    assert_type(is_cyclic(obj=[1, {"a": object()}]), bool)
    assert_type(is_cyclic(None), bool)
