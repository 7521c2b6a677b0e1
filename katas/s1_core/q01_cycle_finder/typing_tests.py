"""What mypy must infer from the signature."""

from typing import assert_type

from .solution import is_cyclic


def takes_any_object() -> None:
    """Accept any object and return a bool."""
    assert_type(is_cyclic(obj=[1, {"a": object()}]), bool)
    assert_type(is_cyclic(None), bool)
