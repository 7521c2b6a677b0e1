"""Builds orders: messages that ask a judge to judge an attempt."""

from __future__ import annotations

import site
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.model import Attempt, Task
    from pytest_interview_kata.sandbox.messages import LoadRequest, Order

    from .context import Search


def order(task: Task, wanted: Sequence[str], search: Search) -> Order:
    """Return an order, as JSON data, that asks a judge to judge the `wanted` properties of an attempt."""
    return {
        "load": load_request(task.attempt),
        "folder": str(task.attempt.kata.folder),
        "properties": list(wanted),
        "examples": search.examples,
        "own_examples": search.own_examples,
        "seed": search.seed,
        "once_broken": search.once_broken,
        "use_cases": search.cases,
        "few": [name for name in search.few if name in wanted],
        "batches": search.batches,
    }


def load_request(attempt: Attempt) -> LoadRequest:
    """Return the part of an order that describes the attempt to load into a player, and its limits."""
    kata = attempt.kata
    return {
        "kata": kata.id,
        "filename": str(attempt.path),
        "source": attempt.source,
        "scenarios": kata.scenarios.read_text(encoding="utf-8") if kata.scenarios.is_file() else "",
        "scenarios_filename": str(kata.scenarios),
        "paths": packages() if kata.modules else [],
        "load": kata.limits.load,
        "call": kata.limits.call,
        "total": kata.limits.total,
        "memory": int(kata.limits.memory),
    }


def packages() -> list[str]:
    """Return the folders of installed packages."""
    own = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    return [path for path in [*site.getsitepackages(), *own] if path in sys.path]
