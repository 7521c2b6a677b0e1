"""Runs code in the process of the attempt and records the results."""

from itertools import islice
from types import ModuleType
from typing import Any

KNOWN = (IndexError, TypeError, ValueError, AttributeError)
Outcome = Any
"""`("playlist", tracks)` for a Playlist, `("raised", name)` for an exception, otherwise the value itself."""
MOST = 15
"""How many tracks are read from a playlist, which may be endless."""


def outcomes(module: ModuleType, setup: str, expressions: list[str]) -> list[Outcome]:
    """Run some lines and return the outcome of each expression after them."""
    names: dict[str, Any] = {"Playlist": module.Playlist}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [_outcome(module, names, expression) for expression in expressions]


def _outcome(module: ModuleType, names: dict[str, Any], expression: str) -> Outcome:
    try:
        value = eval(expression, names)  # noqa: S307 - the learner is shown this very code
        return ("playlist", list(islice(value, MOST))) if type(value) is module.Playlist else value
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        return "raised", _kind(error)


def _kind(error: Exception) -> str:
    return next((kind.__name__ for kind in KNOWN if isinstance(error, kind)), type(error).__name__)


def read_back(module: ModuleType, setup: str) -> tuple[str, Outcome, bool]:
    """Return the repr of `p`, the outcome of evaluating it, and whether the result is equal to `p`."""
    names: dict[str, Any] = {"Playlist": module.Playlist}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    text = repr(names["p"])
    names["again"] = None
    try:
        names["again"] = eval(text, {"Playlist": module.Playlist})  # noqa: S307 - that is what a repr is for
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        return text, ("raised", type(error).__name__), False
    return text, _outcome(module, names, "again"), names["again"] == names["p"]


def tampered(module: ModuleType, setup: str, line: str) -> tuple[str, Outcome]:
    """Run a line that might change `p`; return the exception it raised, and `p` after it."""
    names: dict[str, Any] = {"Playlist": module.Playlist}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    try:
        exec(line, names)  # noqa: S102 - the learner is shown this very code
        ending = "nothing is raised"
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        ending = _kind(error)
    return ending, _outcome(module, names, "p")
