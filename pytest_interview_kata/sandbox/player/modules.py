"""Loads the attempt and, before it, the scenarios, out of its easy reach."""

from __future__ import annotations

import builtins
import gc
import linecache
import sys
import types
from typing import Any, Final

STEADY: Final = frozenset({"gc", "itertools", "json", "math", "re", "time"})
"""Modules of which scenarios get a copy: an attempt that replaces what they hold changes nothing for a scenario."""


def load(name: str, filename: str, source: str, names: dict[str, Any] | None = None) -> types.ModuleType:
    """Run a source as a module of this name, in which these names are bound before."""
    module = types.ModuleType(name)
    vars(module).update(names or {})
    module.__file__ = filename
    sys.modules[name] = module
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - it is what a player is for
    return module


def load_scenarios(filename: str, source: str) -> types.ModuleType:
    """Load scenarios before the attempt, with their own built-ins and modules, and leave no trace in `sys.modules`."""
    own = dict(vars(builtins))
    module = load("scenarios", filename, source, {"__builtins__": own})
    del sys.modules["scenarios"]
    for name, value in list(vars(module).items()):
        if type(value) is types.ModuleType and value.__name__ in STEADY:
            copied = types.ModuleType(value.__name__)
            vars(copied).update(vars(value))
            setattr(module, name, copied)
    return module


def hide() -> None:
    """Take the player's own modules out of an attempt's easy reach: by name, and by what the garbage collector tracks."""
    package = __name__.partition(".")[0]
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    sys.modules["__main__"] = types.ModuleType("__main__")
    gc.freeze()
