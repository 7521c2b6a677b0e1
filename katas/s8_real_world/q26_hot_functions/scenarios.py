"""Runs programs in the attempt's process, and finds profilers that are still active there."""

import sys
from types import ModuleType
from typing import Any

ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind for kind in (ValueError, KeyError, RuntimeError, StopIteration, SystemExit, KeyboardInterrupt)
}
FILE = "program.py"


def _active() -> list[str]:
    """Return the names of the active profilers, and switch them off."""
    found = []
    if sys.getprofile() is not None:
        found.append("a profiler")
        sys.setprofile(None)
    if sys.version_info >= (3, 12):
        number = sys.monitoring.PROFILER_ID
        tool = sys.monitoring.get_tool(number)
        if tool is not None:
            found.append(tool)
            sys.monitoring.set_events(number, 0)
            sys.monitoring.free_tool_id(number)
    return found


def hot(module: ModuleType, code: str, entry: str, top: int, times: int) -> dict[str, Any]:
    """Run the code and profile the entry several times. Return the results and the active profilers."""
    names: dict[str, Any] = {}
    exec(compile(code, FILE, "exec"), names)  # noqa: S102 - the learner is shown exactly this code
    start, came = eval(compile(entry, FILE, "eval"), names), []  # noqa: S307
    for _ in range(times):
        came.append(module.hot_functions(start, top))
        active = _active()
    return {"came": came, "active": active}


def failed(module: ModuleType, code: str, kind: str, words: tuple[str, ...]) -> dict[str, Any]:
    """Profile a function that raises. Return the outcome, the number of runs, and the active profilers."""
    error = ERRORS[kind](*words)
    runs: list[int] = []
    names: dict[str, Any] = {"error": error, "runs": runs}
    exec(compile(code, FILE, "exec"), names)  # noqa: S102
    outcome = "nothing was raised"
    try:
        module.hot_functions(names["entry"], 5)
    except BaseException as caught:  # noqa: BLE001 - any exception is recorded
        outcome = "the same exception" if caught is error else f"another {type(caught).__name__}"
    return {"outcome": outcome, "runs": len(runs), "active": _active()}
