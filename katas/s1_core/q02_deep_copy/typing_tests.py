"""What mypy must infer from calls of `deep_copy`."""

from typing import assert_type

from .solution import deep_copy


def the_type_stays() -> None:
    """Return the type of the source, so that code which uses the copy is still checked."""
    assert_type(deep_copy([1, 2]), list[int])
    table: dict[str, tuple[set[float], bytes | None]] = {"a": ({0.5}, None)}
    assert_type(deep_copy(table), dict[str, tuple[set[float], bytes | None]])
    copied = deep_copy([1, 2])
    copied.append("three")  # type: ignore[arg-type]
