"""What mypy must know about `patched`; checked, never run."""

from typing import assert_type

from .solution import patched


@patched(object(), "timeout", 0.1)
def wait(rounds: int) -> str:
    """Stand for a decorated function."""
    return str(rounds)


def decorated_function_keeps_its_type() -> None:
    """Let a decorated function take and give what it did before."""
    assert_type(wait(3), str)
    wait("3")  # type: ignore[arg-type]


def can_be_entered(settings: object) -> None:
    """`patched(…)` can stand in a `with` statement."""
    with patched(settings, "timeout", None):
        wait(1)
