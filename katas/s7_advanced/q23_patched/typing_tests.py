"""The types that mypy must infer for `patched`; checked, never run."""

from typing import assert_type

from .solution import patched


@patched(object(), "timeout", 0.1)
def wait(rounds: int) -> str:
    """Return the number as a string; an example of a decorated function."""
    return str(rounds)


def decorated_function_keeps_its_type() -> None:
    """Check that a decorated function keeps its types."""
    assert_type(wait(3), str)
    wait("3")  # type: ignore[arg-type]


def can_be_entered(settings: object) -> None:
    """Check that `patched(…)` works in a `with` statement."""
    with patched(settings, "timeout", None):
        wait(1)
