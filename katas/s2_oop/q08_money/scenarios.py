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


def read_back(module: ModuleType, setup: str) -> tuple[str, Outcome, bool]:
    """Return the repr of `price`, the outcome of evaluating it, and whether the result is equal to the price."""
    names: dict[str, Any] = {"Money": module.Money}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    text = repr(names["price"])
    names["again"] = None
    try:
        names["again"] = eval(text, {"Money": module.Money})  # noqa: S307 - that is what a repr is for
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        return text, ("raised", type(error).__name__), False
    return text, _outcome(module, names, "again"), names["again"] == names["price"]


def assigned(module: ModuleType, setup: str, name: str, value: object) -> list[Outcome]:
    """Assign to an attribute of `price`; return the outcome, the price after it, and what a dict finds for the price."""
    names: dict[str, Any] = {"Money": module.Money}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    price = names["price"]
    names["prices"] = {price: "kept"}
    try:
        setattr(price, name, value)
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        ending = "AttributeError" if isinstance(error, AttributeError) else type(error).__name__
    else:
        ending = "nothing raised"
    return [ending, _outcome(module, names, "price"), _outcome(module, names, "prices.get(price)")]
