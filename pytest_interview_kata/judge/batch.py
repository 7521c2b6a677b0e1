"""Sends the calls of several stored cases together, so that judge and player wait for each other less often.

The first cases of a property are tried one by one, because most wrong attempts fail there. If each of these cases makes one
call, without callbacks, the calls of the next cases are sent ahead: all of them before the first is answered. To find out which
call a case makes, the property is run until it makes the call; this is a rehearsal. The player makes one call after the other,
and answers each before it makes the next. If a case fails, or makes other calls than in its rehearsal, the player has already
made the calls of later cases. Then all cases so far are repeated, one by one, in a fresh player. Verdicts and counterexamples
are therefore the same as without batches.

While a batch runs, an attempt can find the arguments of later calls in its memory, but neither the expected results nor
whether its answers so far are right. Stored cases are not secret; cases from the attempt's own seed are never sent ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from . import case_codec, hypothesis_driver
from .attempt import Attempt
from .client import Client
from .overtime import OWN_TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.sandbox.messages import Call

    from .case_codec import Case
    from .hypothesis_driver import Property

ALONE: Final = 6
"""How many cases of a property are tried one by one first."""
SIZE: Final = 32
"""The maximum number of calls that are sent together."""


class _Rehearsed(BaseException):
    """Raised in place of a call during a rehearsal."""

    def __init__(self, call: Call) -> None:
        super().__init__()
        self.call = call


class _Rehearsal(Client):
    """A client that makes no calls."""

    rehearses = True

    def call(self, how: str, name: str, arguments: tuple[Any, ...], keywords: Any, **more: Any) -> NoReturn:
        self.finish()
        raise _Rehearsed(self._request(how, name, arguments, keywords, on=None, watch=more["watch"]))

    def _send(self, request: Call) -> NoReturn:
        raise _Rehearsed(request)


class Batches:
    """The calls of one property's stored cases, which are sent ahead."""

    def __init__(self, prop: Property, rows: Sequence[Case], client: Client) -> None:
        """Prepare batches of the calls in these encoded cases, for the session of `client`."""
        self._prop = prop
        self._rows = rows
        self._client = client
        self._rehearsal = _Rehearsal(client.session)
        self._attempt = Attempt(self._rehearsal)
        self._ready: list[Call | None] = []
        """The calls of the next cases; None for a case that must be tried alone."""
        self.are_used = len(rows) > ALONE
        """Whether calls may still be sent ahead."""

    def before(self, number: int) -> bool:
        """Return whether the call of this case is sent ahead. If possible, send it now, with calls of the next cases."""
        session = self._client.session
        if session.is_ahead:
            return True
        if number and (self._client.requests != 1 or self._client.hosted):
            self.are_used = False
        if not self.are_used or number < ALONE:
            return False
        if not self._ready:
            self._ready = self._calls(self._rows[number : number + SIZE])
            self.are_used = any(self._ready)
        end = self._ready.index(None) if None in self._ready else len(self._ready)
        with OWN_TIME.stopped():
            sent = session.send_ahead([call for call in self._ready[:end] if call])
        del self._ready[: max(1, sent)]
        return bool(sent)

    def _calls(self, rows: Sequence[Case]) -> list[Call | None]:
        cases = case_codec.decode(rows, hypothesis_driver.arguments(self._prop))
        with hypothesis_driver.entered(self._prop) as body:
            return [self._rehearse(body, case) for case in cases]

    def _rehearse(self, body: Property, case: Case) -> Call | None:
        """Return the first call that the property makes in this case, or None if there is none or if it has callbacks."""
        self._rehearsal.begin()
        try:
            body(attempt=self._attempt, **case)
            self._rehearsal.finish()
        except _Rehearsed as rehearsed:
            return None if self._rehearsal.hosted else rehearsed.call
        except BaseException:  # noqa: BLE001 - the case will be tried alone, which reports it
            return None
        return None
