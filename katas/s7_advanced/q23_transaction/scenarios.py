"""Runs Python beside an attempt of q23_transaction and writes down what comes out."""

from types import ModuleType
from typing import Any


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Any]:
    """Run some lines and give what each expression comes to afterwards."""
    names: dict[str, Any] = {"Transaction": module.Transaction}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [eval(expression, names) for expression in expressions]  # noqa: S307 - the learner is shown this very code
