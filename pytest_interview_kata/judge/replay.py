"""Tries cases again, on a newly loaded module or in a fresh player, without affecting the verdict."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hypothesis.errors import HypothesisException

from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import PlayerSession
from pytest_interview_kata.syntax import pasteable
from pytest_interview_kata.text import plain

from .attempt import Attempt
from .client import Client
from .failure import Failure, Tried, try_case
from .overtime import OWN_TIME

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import LoadRequest
    from pytest_interview_kata.sandbox.pool import PlayerPool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case that may be shown for a failure, and the cases to try before it."""

    before: tuple[Tried, ...]
    case: Tried


class Replay:
    """An attempt in a separate player, which is started on demand."""

    def __init__(self, request: LoadRequest, players: PlayerPool, session: type[PlayerSession] = PlayerSession) -> None:
        self.session = session(request, players)
        self.client = Client(self.session)
        self.attempt = Attempt(self.client)
        self._players = players

    def fresh(self, candidate: Candidate) -> Failure | None:
        """Return the failure of a candidate in a fresh player, or None."""
        try:
            loaded = self.session.load()
            self._players.prepare()
        except (PlayerLost, OSError):
            self.session.close()
            return None
        self.session.restart_clock()
        return None if "x" in loaded else self.play(candidate, anew=False)

    def play(self, candidate: Candidate, *, anew: bool = True) -> Failure | None:
        """Try the cases in order. If the last one fails, return this failure, which shows all calls; otherwise None."""
        calls: list[str] = []
        for tried in candidate.before:
            self.again(tried, anew=anew and not calls)
            calls.append(self.client.transcript.lines)
        failure = self.again(candidate.case, anew=anew and not calls)
        if failure is None or not calls:
            return failure
        code = pasteable("\n".join([*calls, failure.finding.call]))
        return replace(failure, finding=replace(failure.finding, call=plain(code)))

    def again(self, tried: Tried, *, anew: bool) -> Failure | None:
        """Try a case; with `anew`, load the module again first. Return the failure, or None."""
        return try_again(tried, self.client, self.attempt, anew=anew)


def try_again(tried: Tried, client: Client, attempt: Attempt, *, anew: bool = False) -> Failure | None:
    """Try a case again with this client; with `anew`, load the module again first. Return the failure, or None."""
    seen: list[Failure | None] = []
    client.begin()  # forget the calls of the case before, even if Hypothesis stops before the property is called
    with suppress(HypothesisException), OWN_TIME.limited(client.session.request["total"]):
        tried.again(attempt, lambda prop, case: seen.append(try_case(tried.prop, prop, case, client, anew=anew)))
    return seen[-1] if seen else None
