"""Runs code in the process of the attempt and records the results."""

from types import ModuleType
from typing import Any

Outcome = Any
"""`("money", cents, currency)` for a Money, `("raised", name)` for an exception, otherwise the value itself."""
KNOWN = (ValueError, TypeError, AttributeError)


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Outcome]:
    """Run some lines and return the outcome of each expression after them."""
    names: dict[str, Any] = {"Money": module.Money}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [_outcome(module, names, expression) for expression in expressions]


def _outcome(module: ModuleType, names: dict[str, Any], expression: str) -> Outcome:
    try:
        value = eval(expression, names)  # noqa: S307 - the learner is shown this very code
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        return "raised", next((kind.__name__ for kind in KNOWN if isinstance(error, kind)), type(error).__name__)
    return ("money", value.cents, value.currency) if type(value) is module.Money else value
