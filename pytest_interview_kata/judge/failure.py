"""Tries one case of a property on one attempt, and describes the failure if the property does not hold."""

from __future__ import annotations

import re
from bdb import BdbQuit
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from pytest_interview_kata.model import Finding, Outcome
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.syntax import pasteable
from pytest_interview_kata.text import plain, shorten

from . import case_codec, faults, hypothesis_driver
from .absent import explain
from .compare import Mismatch
from .overtime import Overtime
from .show import show
from .values import Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytest_interview_kata.results.faults import Frame
    from pytest_interview_kata.sandbox.session import PlayerSession

    from .attempt import Attempt
    from .case_codec import Case
    from .client import Client
    from .faults import Fault
    from .hypothesis_driver import Body, Property

OUTCOMES: Final = {"timeout": Outcome.TIMEOUT, "crashed": Outcome.CRASHED, "garbled": Outcome.CRASHED}


PYTEST: Final = "_pytest.outcomes"
"""The module that defines the exceptions of `pytest.fail` and `pytest.raises`. A judge imports it only for properties."""
ADDRESS: Final = re.compile(r" at 0x[0-9A-Fa-f]+")
"""Matches the address of an object, which differs in every run."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A case that was tried, saved before the property could mutate it."""

    prop: Property
    row: Case | None
    """The encoded case, if it was stored."""
    chosen: Case | None
    """The arguments, if the author of the property chose them."""
    choices: tuple[Any, ...]
    """The choices with which Hypothesis has drawn the case, if it was drawn."""
    size: int
    """The length of the code shown for the case, in characters."""

    def again(self, attempt: Attempt, body: Body) -> None:
        """Try the case again."""
        if self.row is not None:
            (case,) = case_codec.decode([self.row], hypothesis_driver.arguments(self.prop))
            hypothesis_driver.replay(self.prop, attempt, case, body)
        elif self.chosen is not None:
            hypothesis_driver.replay(self.prop, attempt, deepcopy(self.chosen), body)
        else:
            hypothesis_driver.redo(self.prop, attempt, self.choices, body)


@dataclass(frozen=True, slots=True)
class Failure:
    """A case on which a property did not hold."""

    outcome: Outcome
    finding: Finding
    lost: str = ""
    """How the player was lost: `timeout`, `crashed` or `garbled`."""
    fault: Fault | None = None
    """An error of the pack that may be the real cause."""
    frames: tuple[Frame, ...] = ()
    """The frames of the pack that led to the failure, outermost first."""


def chosen(case: Mapping[str, Any]) -> Case | None:
    """Return copies of a case's arguments if the property's author chose them; None if they were drawn or cannot be copied."""
    arguments = {name: value for name, value in case.items() if name != "attempt"}
    if arguments and not hypothesis_driver.drawn_now():
        with suppress(Exception):  # what cannot be copied cannot be tried again
            return deepcopy(arguments)
    return None


def try_case(prop: Property, body: Property, case: Mapping[str, Any], client: Client, *, anew: bool = False) -> Failure | None:
    """Try one case and return the failure, or None. With `anew`, the attempt's module is loaded again first.

    If the player is lost, it is closed.
    """
    client.begin(anew=anew)
    client.session.mark()

    def act() -> None:
        try:
            body(**case)
        except BaseException as error:
            if PYTEST not in {base.__module__ for base in type(error).__mro__}:
                raise
            raise Mismatch(str(error)).with_traceback(error.__traceback__) from None
        client.finish()

    return failure_of(act, client, sentence(prop))


def failure_of(act: Callable[[], None], client: Client, promise: str = "") -> Failure | None:
    """Call a function that uses an attempt; return the failure if it raises. `promise` is the sentence that should be true."""
    try:
        act()
    except HypothesisException:
        raise
    except BdbQuit:
        raise KeyboardInterrupt from None  # after any other exception, Hypothesis would look for smaller cases
    except BaseException as error:
        folder = Path(client.session.request["scenarios_filename"]).parent
        if faults.is_signal(error, folder):
            raise
        return replace(_failure(error, client, promise, folder), frames=faults.frames(error, folder))
    return None


def _failure(error: BaseException, client: Client, promise: str, folder: Path) -> Failure:
    """Return the failure for an exception. An unexpected exception means that the property cannot use a return value."""
    session, found = client.session, partial(_found, promise, client)
    if isinstance(error, Mismatch | AssertionError):
        return Failure(Outcome.FAILED, found(**_details(error)), fault=faults.of_expected(error, folder))
    if isinstance(error, Raised):
        return Failure(Outcome.FAILED, found(**_details(error)), fault=faults.of_property(error, folder))
    if isinstance(error, PlayerLost):
        finding = found(message=_loss(error, session), frames=session.own(error.frames))
        session.close()
        return Failure(OUTCOMES[error.how], finding, error.how)
    values = client.transcript.values
    finding = found(
        message=f"the property cannot use the return value: {faults.text_of(error)}", got=show(values[-1]) if values else ""
    )
    if isinstance(error, Overtime):
        session.close()  # the player may still be in a call
        has_met = bool(values or client.transcript.steps)
        return Failure(Outcome.TIMEOUT, finding, "timeout", faults.of_hang(error, folder, certain=not has_met))
    return Failure(Outcome.FAILED, finding, fault=faults.of_property(error, folder))


def _found(promise: str, client: Client, *, message: str, line: int = 0, **details: Any) -> Finding:
    request, transcript = client.session.request, client.transcript
    message = plain(shorten(ADDRESS.sub("", message), 1000)) + explain(message, request)
    output = plain(shorten(client.session.printed(), 2000, keep_end=True))
    line = line or next(filter(None, (defined_at(request["source"], name) for name in transcript.names)), 0)
    call = plain(pasteable(transcript.code))
    return Finding(message=message, sentence=promise, call=call, output=output, line=line, **details)


def defined_at(source: str, name: str) -> int:
    """Return the line on which an attempt defines a function or class, or 0 if it is not found."""
    found = re.search(rf"^(?:async +def|def|class) +{re.escape(name)}\b", source, re.MULTILINE) if name else None
    return source.count("\n", 0, found.start()) + 1 if found else 0


def sentence(prop: Property) -> str:
    """Return the sentence that the learner reads: the first paragraph of the property's docstring."""
    return " ".join((prop.__doc__ or "").strip().partition("\n\n")[0].split())


def _details(error: Mismatch | Raised | AssertionError) -> dict[str, Any]:
    if isinstance(error, AssertionError):
        return {"message": str(error)}
    where = {"frames": error.frames, "line": error.frames[-1][0] if error.frames else 0}
    if isinstance(error, Raised):
        return {"message": f"it raised {error}", **where}
    return {"message": error.message, "got": error.got, "expected": error.expected, **where}


def _loss(lost: PlayerLost, session: PlayerSession) -> str:
    if lost.how == "timeout":
        return lost.message or f"it did not return within {session.request['call']:g} s"
    if lost.how == "garbled":
        return f"the attempt sent an invalid message to the judge: {lost.message}"
    return lost.message
