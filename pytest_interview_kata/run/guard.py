"""Runs a check so that every requested item gets a result, even if the check raises an exception or returns too few."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pytest_interview_kata.model import Finding, Outcome, Result

from .processes import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pytest_interview_kata.model import Task

Key: TypeAlias = tuple[str, str, str]
"""Kata, check and item."""


def keys_of(check: str, tasks: Iterable[Task]) -> list[Key]:
    """Return the keys of the results that a check must return for these tasks."""
    return [(task.attempt.kata.id, check, item) for task in tasks for item in task.items]


def complete(keys: Sequence[Key], produce: Callable[[], Iterable[Result]], settle: Callable[[Result], None]) -> bool:
    """Call `settle` with each result of `produce`, then with a crash for each key that has no result.

    Results for other keys are ignored. Return False if the run was stopped and no results are awaited.
    """
    missing, trouble = dict.fromkeys(keys), ""
    try:
        for result in produce():
            if (key := (result.kata, result.check, result.item)) in keys:
                settle(result)
                missing.pop(key, None)
    except Stopped:
        return False
    except BaseException as error:  # noqa: BLE001 - third-party checks may even call sys.exit; other checks continue
        trouble = f"{type(error).__name__}: {error}"
    for key in missing:
        settle(crashed(key, f"the check {key[1]!r}", trouble or f"it returned no result for {key[2]!r} of {key[0]}"))
    return True


def crashed(key: Key, who: str, trouble: str) -> Result:
    """Return the result for an item that was not checked because of an error of `who`, such as the judge."""
    kata, check, item = key
    message = f"{who} failed (this is not the attempt's fault); please report: {trouble.strip()}"
    return Result(kata, check, item, Outcome.CRASHED, (Finding(message, internal=True),))
