"""Runs code in the process of the attempt and records the results."""

from types import ModuleType
from typing import Any

CLASSES = ("Base", "Named", "Tagged", "Versioned")


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Any]:
    """Run some lines and return the value of each expression after them; an exception becomes `("raised", name)`."""
    names: dict[str, Any] = {name: getattr(module, name) for name in CLASSES}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [_outcome(names, expression) for expression in expressions]


def _outcome(names: dict[str, Any], expression: str) -> Any:
    try:
        return eval(expression, names)  # noqa: S307 - the learner is shown this very code
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        return "raised", "TypeError" if isinstance(error, TypeError) else type(error).__name__
