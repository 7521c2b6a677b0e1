"""Runs Python code next to an attempt of q23_patched and returns the results."""

from types import ModuleType
from typing import Any


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Any]:
    """Run some lines, then return the value of each expression; an exception becomes `("raised", name)`."""
    names: dict[str, Any] = {"patched": module.patched}
    exec(setup, names)  # noqa: S102 - the learner sees exactly this code
    return [_outcome(names, expression) for expression in expressions]


def _outcome(names: dict[str, Any], expression: str) -> Any:
    try:
        return eval(expression, names)  # noqa: S307 - the learner sees exactly this code
    except Exception as error:  # noqa: BLE001 - every exception is returned
        return "raised", type(error).__name__
