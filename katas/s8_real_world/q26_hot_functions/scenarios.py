"""What must happen beside the attempt: it is given programs to run, and a profiler that is still active must be found."""

import sys
from types import ModuleType
from typing import Any

ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind for kind in (ValueError, KeyError, RuntimeError, StopIteration, SystemExit, KeyboardInterrupt)
}
FILE = "program.py"


def _active() -> list[str]:
    """Name the profilers that are active, and switch them off."""
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
    """Run the code, profile what the entry stands for so many times; give what came each time, what is active, the runs."""
    names: dict[str, Any] = {"runs": []}
    exec(compile(code, FILE, "exec"), names)  # noqa: S102 - so that the learner can be shown the very code
    start, came = eval(compile(entry, FILE, "eval"), names), []  # noqa: S307
    for _ in range(times):
        came.append(module.hot_functions(start, top))
        active = _active()
    return {"came": came, "active": active, "runs": len(names["runs"])}


def failed(module: ModuleType, code: str, kind: str, words: tuple[str, ...]) -> dict[str, Any]:
    """Profile a function that raises; tell what came of it, how often it ran, and which profiler is active."""
    error = ERRORS[kind](*words)
    runs: list[int] = []
    names: dict[str, Any] = {"error": error, "runs": runs}
    exec(compile(code, FILE, "exec"), names)  # noqa: S102
    outcome = "nothing was raised"
    try:
        module.hot_functions(names["entry"], 5)
    except BaseException as caught:  # noqa: BLE001 - whatever comes is written down
        outcome = "the very error" if caught is error else f"another {type(caught).__name__}"
    return {"outcome": outcome, "runs": len(runs), "active": _active()}
