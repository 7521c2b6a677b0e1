"""Tries one case of a property on one attempt, and describes the failure if the property does not hold."""

from __future__ import annotations

import re
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from pytest_interview_kata.model import Finding, Outcome
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.text import plain, shorten

from . import case_files, hypothesis_driver
from .absent import explain
from .compare import Mismatch
from .show import show
from .values import Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.sandbox.session import PlayerSession

    from .attempt import Attempt
    from .hypothesis_driver import Body, Law

OUTCOMES: Final = {"timeout": Outcome.TIMEOUT, "crashed": Outcome.CRASHED, "garbled": Outcome.CRASHED}


@dataclass(frozen=True, slots=True)
class Tried:
    """A case as it was before the property could mutate it."""

    law: Law
    row: case_files.Case | None
    """The encoded case, if it was stored."""
    chosen: dict[str, Any] | None
    """Its arguments, if the author of the property chose them."""
    choices: tuple[Any, ...]
    """Otherwise the choices of Hypothesis that lead to it."""
    size: int
    """The length of the code shown for it, in characters."""

    def again(self, attempt: Attempt, body: Body) -> None:
        """Try the case again."""
        if self.row is not None:
            (case,) = case_files.thaw([self.row], hypothesis_driver.arguments(self.law))
            hypothesis_driver.replay(self.law, attempt, case, body)
        elif self.chosen is not None:
            hypothesis_driver.replay(self.law, attempt, deepcopy(self.chosen), body)
        else:
            hypothesis_driver.redo(self.law, attempt, self.choices, body)


@dataclass(frozen=True, slots=True)
class Failure:
    """A case on which a property did not hold."""

    outcome: Outcome
    finding: Finding
    lost: str = ""
    """How the player was lost: `timeout`, `crashed` or `garbled`."""


def chosen(case: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return copies of a case's arguments if the property's author chose them; None if they were drawn or cannot be copied."""
    arguments = {name: value for name, value in case.items() if name != "attempt"}
    if arguments and not hypothesis_driver.drawn_now():
        with suppress(Exception):  # what cannot be copied cannot be tried again
            return deepcopy(arguments)
    return None


def look(law: Law, body: Law, case: Mapping[str, Any], seat: PlayerSession, *, anew: bool = False) -> Failure | None:
    """Try one case and return the failure, or None. With `anew`, the attempt's module is loaded again first.

    If the player is lost, it is closed.
    """
    attempt: Attempt = case["attempt"]
    attempt._begin(anew=anew)  # noqa: SLF001
    seat.mark()
    try:
        body(**case)
    except (Mismatch, Raised, AssertionError) as error:
        return Failure(Outcome.FAILED, _found(law, attempt, seat, **_words(error)))
    except PlayerLost as lost:
        words = {"message": _loss(lost, seat), "frames": seat.own(lost.frames)}
        failure = Failure(OUTCOMES[lost.how], _found(law, attempt, seat, **words), lost.how)
        seat.close()
        return failure
    except HypothesisException:
        raise
    except Exception as error:  # noqa: BLE001 - the property cannot use what the attempt returned
        message = f"the property cannot use the return value: {type(error).__name__}: {error}"
        return Failure(Outcome.FAILED, _found(law, attempt, seat, message=message, got=_came(attempt)))
    return None


def shown(attempt: Attempt) -> str:
    """Return the Python code that the learner sees for the case tried last."""
    return attempt._shown or (attempt._calls[-1] if attempt._calls else "")  # noqa: SLF001


def _found(law: Law, attempt: Attempt, seat: PlayerSession, **words: Any) -> Finding:
    words["message"] = plain(shorten(words["message"], 1000)) + explain(words["message"], seat.job)
    output = plain(shorten(seat.printed(), 2000))
    line = words.pop("line", 0) or defined_at(seat.job.source, attempt._calls)  # noqa: SLF001
    return Finding(sentence=sentence(law), call=plain(shown(attempt)), output=output, line=line, **words)


def _came(attempt: Attempt) -> str:
    values = attempt._values  # noqa: SLF001
    return show(values[-1]) if values else ""


def defined_at(source: str, calls: Sequence[str]) -> int:
    """Return the line on which an attempt defines the function or class that was called last, or 0 if it is not found."""
    name = calls[-1].partition("(")[0] if calls else ""
    found = re.search(rf"^(?:async +def|def|class) +{re.escape(name)}\b", source, re.MULTILINE) if name else None
    return source.count("\n", 0, found.start()) + 1 if found else 0


def sentence(law: Callable[..., None]) -> str:
    """Return the sentence that the learner reads: the first paragraph of the property's docstring."""
    return " ".join((law.__doc__ or "").strip().partition("\n\n")[0].split())


def _words(error: Mismatch | Raised | AssertionError) -> dict[str, Any]:
    if isinstance(error, Mismatch):
        return {"message": error.message, "got": error.got, "expected": error.expected}
    if isinstance(error, Raised):
        return {"message": f"it raised {error}", "frames": error.frames, "line": error.frames[-1][0] if error.frames else 0}
    return {"message": str(error)}


def _loss(lost: PlayerLost, seat: PlayerSession) -> str:
    if lost.how == "timeout":
        return lost.message or f"it did not return within {seat.job.call:g} s"
    if lost.how == "garbled":
        return f"the attempt sent an invalid message to the judge: {lost.message}"
    return lost.message
