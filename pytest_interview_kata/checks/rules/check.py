"""The check `rules`: finds uses of what a kata bans, and loopholes, by reading the source only."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks import source
from pytest_interview_kata.model import Finding, Outcome

from .bans import bans_of
from .loopholes import KNOWN, loopholes
from .names import Names
from .uses import uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext

    from .bans import Ban

NAME: Final = "rules"
CODE: Final = "banned"
SHOWN: Final = 2
"""The maximum number of bans that a message names."""


def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:  # noqa: ARG001 - this check starts no processes
    """Yield the results for each attempt, with a finding for each banned use and each loophole."""
    for task in tasks:
        start = time.monotonic()
        try:
            attempt = source.read(task.attempt)
            found = [*_findings(attempt, bans_of(task.attempt.kata))]
        except (source.Unreadable, RecursionError) as error:
            finding = error.finding if isinstance(error, source.Unreadable) else source.unparsed(error)
            yield from source.ended(task, NAME, Outcome.ERROR, (finding,))
        else:
            yield from source.results(task, NAME, found, time.monotonic() - start)


def _findings(attempt: source.Source, bans: Sequence[Ban]) -> Iterator[Finding]:
    names = Names(attempt.tree, KNOWN)
    for ban in bans:
        for node in uses(ban, names):
            yield Finding(f"`{ban.text}` is banned in this kata: {ban.kind.advice}", *attempt.position(node), CODE)
    for node, what, around in loopholes(bans, names):
        message = f"`{what}` is a loophole in the ban on {_listed(around)}: avoid it"
        yield Finding(message, *attempt.position(node), CODE)


def _listed(bans: Sequence[Ban]) -> str:
    texts = [f"`{ban.text}`" for ban in bans[:SHOWN]]
    return ", ".join(texts) + (" and more" if len(bans) > SHOWN else "")
