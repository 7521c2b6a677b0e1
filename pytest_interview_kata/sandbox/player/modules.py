"""Loads the scenarios and then the attempt, from which the scenarios and the player are hidden."""

from __future__ import annotations

import builtins
import gc
import linecache
import sys
import types
from typing import Any, Final

STEADY: Final = frozenset({"gc", "itertools", "json", "math", "re", "time"})
"""Modules of which scenarios get a copy: an attempt that replaces their attributes does not affect scenarios."""


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
    own = dict(vars(builtins))
    module = load("scenarios", filename, source, {"__builtins__": own})
    del sys.modules["scenarios"]
    for name, value in list(vars(module).items()):
        if type(value) is types.ModuleType and value.__name__ in STEADY:
            copied = types.ModuleType(value.__name__)
            vars(copied).update(vars(value))
            setattr(module, name, copied)
    return module


def run_scenario(scenarios: types.ModuleType, name: str, *arguments: Any, **keywords: Any) -> Any:
    """Call a scenario. This module calls nothing of an attempt, so a traceback shows whether the scenario raised an error."""
    return getattr(scenarios, name)(*arguments, **keywords)


def hide() -> None:
    """Hide the player's own modules from an attempt: in `sys.modules`, and in what the garbage collector tracks."""
    package = __name__.partition(".")[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    sys.modules["__main__"] = types.ModuleType("__main__")
    gc.freeze()
