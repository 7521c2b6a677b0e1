"""The checks of an attempt. Each has a row in the table and its own module; for `properties`, that is `run/judge_pool.py`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import OWN_TESTS, PROPERTIES
from pytest_interview_kata.run.check import FILES, Check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pytest_interview_kata.model import Kata, Result, Task
    from pytest_interview_kata.run.context import RunContext


def _from(module: str) -> Callable[[Iterable[Task], RunContext], Iterator[Result]]:
    """Return a function that imports a module when it is called: most runs find all results in the cache and do not call it."""

    def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
        with syntax.TURN:
            found: Any = import_module(module, __name__)
        checked: Iterator[Result] = found.check(tasks, context)
        return checked

    return check


def _bans(kata: Kata) -> tuple[str, ...]:
    """Return the only item of the check `rules` if the kata has bans, else (). Raise `KataError` if a ban cannot be checked."""
    if not kata.bans:
        return ()
    from .rules.bans import bans_of  # noqa: PLC0415 - few katas have bans

    return ("rules",) if bans_of(kata) else ()


CHECKS: Final[Mapping[str, Check]] = {
    PROPERTIES: Check(
        lambda kata: (*kata.examples, *kata.properties),
        _from("..run.judge_pool"),
        reads=tuple(name for name in FILES if name != "typing_tests.py"),
        tools=("hypothesis", "pytest"),
    ),
    "types": Check(
        lambda _: ("types",),
        _from(".typecheck"),
        batch=True,
        remark=True,
        waiting="mypy is checking types",
        reads=("kata.toml", "typing_tests.py"),
        tools=("mypy", "django-stubs"),
    ),
    "rules": Check(_bans, _from(".rules.check"), reads=("kata.toml",)),
    "lint": Check(
        lambda _: ("lint",),
        _from(".lint"),
        batch=True,
        remark=True,
        waiting="ruff is checking style",
        reads=("kata.toml",),
        tools=("ruff",),
    ),
    OWN_TESTS: Check(
        lambda _: (OWN_TESTS,),
        _from(".own_tests"),
        of_tests=True,
        waiting="running your own tests",
        reads=("kata.toml", "solution.py", "accepted", "mistakes", "mistakes.md"),
        tools=("pytest",),
    ),
}
"""The checks by name, in the order in which an attempt's items are shown."""
