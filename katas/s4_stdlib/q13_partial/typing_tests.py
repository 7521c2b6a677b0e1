"""What mypy must know about `partial`; this is checked, never run."""

from typing import assert_type

from .solution import partial


def result_keeps_its_type() -> None:
    """Let the result have the type that `func` returns."""

    def pay(cents: int, *, tip: bool) -> str:
        return f"{cents + tip}"

    assert_type(partial(pay, 5)(tip=True), str)
    assert_type(partial(int, base=2)("101"), int)
    assert_type(partial(partial(pay), 5)(), str)


def only_what_can_be_called() -> None:
    """Mypy must refuse an argument that is not callable."""
    partial("print")  # type: ignore # noqa: PGH003 - the codes differ
