"""Runs Python code next to an attempt of q23_transaction and returns the results."""

from types import ModuleType
from typing import Any


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Any]:
    """Run some lines, then return the value of each expression."""
    names: dict[str, Any] = {"Transaction": module.Transaction}
    exec(setup, names)  # noqa: S102 - the learner sees exactly this code
    return [eval(expression, names) for expression in expressions]  # noqa: S307 - the learner sees exactly this code
