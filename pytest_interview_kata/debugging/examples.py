"""Runs the examples of a brief on an attempt, one by one, in a player."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from pytest_interview_kata.judge.attempt import Attempt as Judged
from pytest_interview_kata.judge.client import Client
from pytest_interview_kata.judge.examples import checking, examples_of, imports_of, source_of
from pytest_interview_kata.judge.failure import failure_of
from pytest_interview_kata.judge.load import load_attempt
from pytest_interview_kata.model import EXAMPLES, PROPERTIES, KataError, Outcome, Result
from pytest_interview_kata.run.order import load_request
from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.session import PlayerSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from doctest import Example

    from pytest_interview_kata.model import Attempt, Finding
    from pytest_interview_kata.run.context import Isolation


@dataclass(frozen=True, slots=True)
class Tried:
    """An example that was tried."""

    code: str
    """The example as the brief shows it, with prompts."""
    want: str
    result: Result
    unrun: int = 0
    """How many later examples were not run, because the player is lost."""


def try_examples(attempt: Attempt, isolation: Isolation) -> Iterator[Tried]:
    """Yield each example of the brief. Stop after a failure to load the attempt, or if its player is lost.

    Raise `KataError` if the examples are malformed.
    """
    players = PlayerPool(isolation.hidden, isolation.walls)
    try:
        examples = examples_of(attempt.kata.stub)
    except SyntaxError as error:
        raise KataError(f"{attempt.kata.stub}: {error.msg}: correct the example.") from None
    session = PlayerSession(load_request(attempt), players)
    try:
        if problem := load_attempt(session, attempt.kata.folder):
            yield Tried("", "", _result(attempt, *problem))
            return
        client = Client(session)
        yield from _each(examples, attempt, client)
    finally:
        players.close()


def _each(examples: Sequence[Example], attempt: Attempt, client: Client) -> Iterator[Tried]:
    lines = Judged(client).session()
    lines.run("\n".join(imports_of(attempt.kata.stub, examples, attempt.source)))
    for number, example in enumerate(examples, 1):
        source = source_of(example)
        code = "\n".join(f"{'...' if index else '>>>'} {line}".rstrip() for index, line in enumerate(source.split("\n")))
        client.session.mark()
        failure = failure_of(partial(lines.interact, source, checking(example)), client)
        if failure is None:
            yield Tried(code, example.want, _result(attempt, Outcome.PASSED))
            continue
        unrun = len(examples) - number if failure.lost else 0
        yield Tried(code, example.want, _result(attempt, failure.outcome, (replace(failure.finding, call=code),)), unrun)
        if failure.lost:
            return


def _result(attempt: Attempt, outcome: Outcome, findings: tuple[Finding, ...] = ()) -> Result:
    return Result(attempt.kata.id, PROPERTIES, EXAMPLES, outcome, findings)
