"""Loads the scenarios and then the attempt. The attempt cannot import the scenarios or the player's modules."""

from __future__ import annotations

import builtins
import gc
import io
import linecache
import sys
import types
from builtins import compile, eval, exec  # noqa: A004 - an attempt may replace them later
from functools import lru_cache, partial
from typing import Any, Final

STEADY: Final = frozenset({"gc", "itertools", "json", "math", "re", "time"})
"""Modules that are copied for scenarios, so that an attempt that replaces their attributes does not affect scenarios."""

BUILTINS: Final = dict(vars(builtins))
"""A copy of the built-ins for scenarios and sessions, made before an attempt runs."""
SESSION: Final = "<session>"
"""The file name of the lines of sessions."""


def load(name: str, filename: str, source: str, names: dict[str, Any] | None = None) -> types.ModuleType:
    """Run a source as a module of this name and return it; `names` are bound in the module first."""
    module = types.ModuleType(name)
    vars(module).update(names or {})
    module.__file__ = filename
    sys.modules[name] = module
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - this is what a player is for
    return module


def load_scenarios(filename: str, source: str) -> types.ModuleType:
    """Return the scenarios as a module with its own built-ins and modules, and without an entry in `sys.modules`."""
    module = load("scenarios", filename, source, {"__builtins__": BUILTINS})
    del sys.modules["scenarios"]
    for name, value in list(vars(module).items()):
        if type(value) is types.ModuleType and value.__name__ in STEADY:
            copied = types.ModuleType(value.__name__)
            vars(copied).update(vars(value))
            setattr(module, name, copied)
    return module


def run_scenario(scenarios: types.ModuleType, name: str, *arguments: Any, **keywords: Any) -> Any:
    """Call a scenario. If a traceback ends in this module, the attempt is not to blame: none of its code is called here."""
    return getattr(scenarios, name)(*arguments, **keywords)


def namespace(module: types.ModuleType) -> dict[str, Any]:
    """Return a copy of an attempt's namespace in which names of built-ins refer to the built-ins, even if it rebinds them."""
    names = dict(vars(module)).items()
    own = {name: value for name, value in names if name not in BUILTINS or name.startswith("__")}
    return own | {"__builtins__": BUILTINS}


def run_lines(names: dict[str, Any], statements: str, expression: str) -> Any:
    """Run statements in the namespace of a session, and return the value of an expression, or None if it is empty."""
    if statements:
        exec(_compiled(statements, "exec"), names)  # noqa: S102 - the pack's own code
    start = "\n" * (statements.count("\n") + 1) if statements else ""  # so that line numbers in errors continue
    return eval(_compiled(start + expression, "eval"), names) if expression else None  # noqa: S307 - the pack's own code


def run_example(names: dict[str, Any], code: str) -> str:
    """Run lines as an interactive interpreter does, in the namespace of a session, and return their output.

    The output of functions of the attempt is not included, unless the lines pass `print` to them.
    """
    if names["__builtins__"] is BUILTINS:  # functions keep the built-ins with which they were defined
        names["__builtins__"] = {**BUILTINS, "print": partial(BUILTINS["print"], file=io.StringIO())}
    shown, usual = names["__builtins__"]["print"].keywords["file"], sys.displayhook
    start = shown.tell()
    sys.displayhook = lambda value: value is None or shown.write(f"{value!r}\n")
    try:
        exec(_compiled(f"{code}\n", "single"), names)  # noqa: S102 - the pack's own code
    finally:
        sys.displayhook = usual
    return str(shown.getvalue()[start:])


@lru_cache(maxsize=256)
def _compiled(source: str, mode: str) -> types.CodeType:
    code: types.CodeType = compile(source, SESSION, mode, dont_inherit=True)
    return code


def hide() -> None:
    """Hide the player's own modules from an attempt: remove them from `sys.modules` and from the lists of `gc.get_objects`."""
    package = __name__.partition(".")[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    sys.modules["__main__"] = types.ModuleType("__main__")
    gc.freeze()
