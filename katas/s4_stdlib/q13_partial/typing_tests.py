"""What mypy must make of `partial`."""

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
    """Let mypy refuse what can't be called."""
    partial("print")  # type: ignore # noqa: PGH003 - the codes differ
