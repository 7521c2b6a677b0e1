"""Runs the task in Celery's eager mode, in the attempt's process, and returns what it did as plain data."""

import linecache
import re
from contextlib import suppress
from datetime import datetime
from types import ModuleType
from typing import Any

from celery.signals import task_retry

Run = tuple[str, int, list[str]]
"""How the task is run, for which user, and what `deliver` raises at each call. After the last error it succeeds."""
WAYS = ("apply", "delay", "apply_async", "keyword")


class OwnError(Exception):
    """An exception that is not one of Python's built-in ones."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Become a built-in exception when pickled: Celery pickles errors, and this module cannot be imported by name."""
        return Exception, self.args


ERRORS: dict[str, type[Exception]] = {
    kind.__name__: kind for kind in (OSError, ValueError, TypeError, KeyError, RuntimeError, TimeoutError, Exception, OwnError)
}


def run(module: ModuleType, runs: list[Run]) -> list[dict[str, Any]]:
    """Run the task several times in a new copy of the module, which remembers no user. Return what each run did."""
    module = _copied(module)
    return [_run(module, way, user, errors) for way, user, errors in runs]


def interrupted(module: ModuleType) -> list[int]:
    """Run the task with a `deliver` that is interrupted. Return the users for whom it was called."""
    module = _copied(module)
    calls: list[int] = []

    def deliver(user_id: int) -> None:
        calls.append(user_id)
        raise KeyboardInterrupt

    module.deliver = deliver  # type: ignore[attr-defined] # any module
    with suppress(KeyboardInterrupt):
        module.send_report.delay(1)
    return calls


def _copied(module: ModuleType) -> ModuleType:
    copied = ModuleType(module.__name__)
    copied.__file__ = module.__file__
    source = "".join(linecache.getlines(str(module.__file__)))
    exec(compile(source, str(module.__file__), "exec", dont_inherit=True), vars(copied))  # noqa: S102 - the attempt's own
    copied.app.conf.update(task_always_eager=True, task_eager_propagates=False, task_store_eager_result=False)
    return copied


def _run(module: ModuleType, way: str, user: int, errors: list[str]) -> dict[str, Any]:
    calls: list[int] = []
    delays: list[float] = []
    raised: list[Exception] = []

    def deliver(user_id: int) -> None:
        calls.append(user_id)
        if len(calls) <= len(errors):
            raised.append(ERRORS[errors[len(calls) - 1]](f"try {len(calls)}"))
            raise raised[-1]

    def note(reason: Any = None, **_: Any) -> None:
        delays.append(_seconds(getattr(reason, "when", None)))

    given, module.deliver = module.deliver, deliver  # type: ignore[attr-defined] # any module
    task_retry.connect(note, weak=False)
    try:
        result = _started(module.send_report, way, user)
        error = result.result if isinstance(result.result, BaseException) else None
        return {
            "state": result.state,
            "calls": calls,
            "delays": delays,
            "error": None if error is None else f"{type(error).__name__}: {_text(error)}",
            "unchanged": not raised or error is None or error is raised[-1],
        }
    finally:
        task_retry.disconnect(note)
        module.deliver = given  # type: ignore[attr-defined] # any module


def _text(error: BaseException) -> str:
    """Return the message of an exception without the random id of a task."""
    return re.sub(r"\[[0-9a-f-]{36}\]", "", str(error.args[0] if error.args else ""))


def _started(task: Any, way: str, user: int) -> Any:
    if way == "apply":
        return task.apply(args=(user,), throw=False)
    if way == "delay":
        return task.delay(user)
    return task.apply_async((user,)) if way == "apply_async" else task.apply_async(kwargs={"user_id": user})


def _seconds(when: Any) -> float:
    if isinstance(when, datetime):
        return (when - datetime.now(when.tzinfo)).total_seconds()
    return float(when) if isinstance(when, int | float) else -1.0


def is_late(module: ModuleType) -> tuple[bool, bool]:
    """Return whether the task belongs to `app`, and whether it is acknowledged late."""
    task = module.send_report
    return module.app.tasks.get(task.name) is not None, bool(task.acks_late)
