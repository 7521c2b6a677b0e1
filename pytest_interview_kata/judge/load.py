"""Imports a kata's properties into the judge, and loads the attempt into a player."""

from __future__ import annotations

import ast
import importlib
import sys
import types
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Finding, Kata, Outcome
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import ScenariosFailed
from pytest_interview_kata.text import plain, shorten

from .absent import explain
from .attempt import Attempt
from .failure import OUTCOMES
from .faults import of_scenarios, package_of
from .values import frames_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.sandbox.messages import Error, LoadRequest
    from pytest_interview_kata.sandbox.session import PlayerSession

    from .hypothesis_driver import Property


TYPES: Final = Kata.attempt_types.name.removesuffix(".pyi")
SYNTAX: Final = frozenset({"SyntaxError", "IndentationError", "TabError"})


def load_properties(folder: Path) -> dict[str, Property]:
    """Import a kata's `properties.py`, in a package made for this folder. Return its properties by name, without `test_`."""
    package = package_of(folder)
    if getattr(sys.modules.get(package), "__path__", None) != [str(folder)]:
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
        module = types.ModuleType(package)
        module.__path__ = [str(folder)]
        sys.modules[package] = module
        sys.modules[f"{package}.{TYPES}"] = _attempt_module(f"{package}.{TYPES}")
    found = vars(importlib.import_module(f"{package}.properties"))
    return {name.removeprefix("test_"): prop for name, prop in found.items() if name.startswith("test_") and callable(prop)}


def _attempt_module(name: str) -> types.ModuleType:
    """Return the module that a kata's `attempt.pyi` describes; the types in it are for type checkers and editors only."""
    module = types.ModuleType(name)
    module.Attempt = Attempt  # type: ignore[attr-defined]
    return module


def load_attempt(session: PlayerSession, folder: Path) -> tuple[Outcome, tuple[Finding, ...]] | None:
    """Load the attempt into a player; return None, or an outcome and findings if something is wrong."""
    request = session.request
    try:
        reply = session.load()
    except ScenariosFailed as failed:
        session.close()
        return of_scenarios(failed.error).found(request["kata"])
    except PlayerLost as lost:
        late = f"the import did not finish within {request['load']:g} s"
        message = late if lost.how == "timeout" else f"on import, {lost.message}"
        frames = session.own(lost.frames)
        found = Finding(
            message=plain(message),
            frames=frames,
            line=frames[-1][0] if frames else 0,
            output=plain(shorten(session.printed(), 2000, keep_end=True)),
        )
        session.close()
        return OUTCOMES[lost.how], (found,)
    try:
        if "x" in reply:
            return Outcome.ERROR, (_import_error(reply["x"], request),)
        names = frozenset(map(str, reply["v"]))
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
        return Outcome.CRASHED, (Finding(message=f"on import, the player sent an invalid answer ({type(error).__name__})"),)
    missing = [name for name in asked_for(folder) if name not in names]
    if missing:
        what = f"it does not define {missing[0]!r}, which the brief requires: `kata show {request['kata']}` prints the stub"
        return Outcome.ERROR, (Finding(message=what),)
    return None


def _import_error(error: Error, request: LoadRequest) -> Finding:
    name, _, message, frames, _ = error
    own = frames_of(frames)
    text = plain(shorten(f"{name}: {message}" if message else name, 1000))
    found = Finding(message=f"it cannot be imported: {text}{explain(text, request)}", line=own[-1][0] if own else 0, frames=own)
    return _with_position(found, request) if name in SYNTAX else found


def _with_position(finding: Finding, request: LoadRequest) -> Finding:
    """Return a finding; add the position of the syntax error if the source of the attempt does not compile."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(request["source"], request["filename"], "exec", dont_inherit=True)
    except SyntaxError as error:
        end = error.end_offset if error.end_lineno == error.lineno else None
        return replace(finding, line=error.lineno or 0, column=error.offset or 0, end_column=end or 0)
    except (ValueError, RecursionError, MemoryError):
        pass
    return finding


def asked_for(folder: Path) -> tuple[str, ...]:
    """Return the names that an attempt must define: public functions and classes of both the stub and the solution."""
    stub, solution = (_defined(folder / name) for name in (Kata.stub.name, Kata.solution.name))
    return tuple(name for name in stub if name in solution and not name.startswith(("_", "test_")))


def _defined(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
