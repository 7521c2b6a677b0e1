"""What mypy must infer from the class."""

from typing import assert_type

from .solution import Registry


def takes_any_object(registry: Registry) -> None:
    """Accept any object and names that are strings."""
    registry.register("a", object())
    registry.register(name="b", obj={1})
    assert_type(registry.get("a"), object | None)
    assert_type(registry.names(), list[str])
    assert_type(len(registry), int)
