"""Runs Python beside an attempt of q23_patched and writes down what comes out."""

from types import ModuleType
from typing import Any


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Any]:
    """Run some lines and give what each expression comes to afterwards, an exception as `("raised", name)`."""
    names: dict[str, Any] = {"patched": module.patched}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [_outcome(names, expression) for expression in expressions]


def _outcome(names: dict[str, Any], expression: str) -> Any:
    try:
        return eval(expression, names)  # noqa: S307 - the learner is shown this very code
    except Exception as error:  # noqa: BLE001 - whatever is raised is written down
        return "raised", type(error).__name__
