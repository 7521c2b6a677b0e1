"""Decides whether a run passes if not every kata must be solved: by a baseline, or by the percentage that is solved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.files import why
from pytest_interview_kata.model import KataError, State

from .reasons import reason
from .reports import Baseline, read_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .progress import Progress
    from .verdict import Verdict

LIMIT = 200
"""The length of a reason, in characters."""


def read_baseline(path: Path) -> dict[str, str]:
    """Return the state of each kata in an earlier JSON report. Raise `KataError` if it cannot be read."""
    try:
        return {kata.id: kata.state for kata in read_report(Baseline, path).katas}
    except FileNotFoundError:
        raise KataError(
            f"The baseline {path} does not exist: write one with `pytest --kata --kata-report json={path}`."
        ) from None
    except (OSError, ValueError) as error:
        raise KataError(
            f"{path} is not a JSON report of katas ({why(error)}): write it again with `--kata-report json={path}`."
        ) from None


def lost(progress: Progress, baseline: Mapping[str, str], *, whole: bool) -> Iterator[str]:
    """Yield a message for each kata that is not solved any more. Ignore skipped katas and, unless `whole`, missing ones."""
    verdicts = {verdict.kata.id: verdict for verdict in progress.verdicts}
    for kata, state in baseline.items():
        if state == State.SOLVED:
            verdict = verdicts.get(kata)
            if verdict is None and whole:
                yield f"{kata} was solved and is now missing"
            elif verdict is not None and verdict.state not in {State.SOLVED, State.SKIPPED}:
                yield f"{kata} was solved and is now {_now(verdict)}"


def _now(verdict: Verdict) -> str:
    if not verdict.path:
        return "missing"
    why = " ".join(reason(verdict).split())
    return f"{verdict.state}{': ' if why else ''}{why[:LIMIT]}"


def below(progress: Progress, bar: float) -> Iterator[str]:
    """Yield a message if less than `bar` percent of the judged katas are solved, or if none is judged; ignore skipped ones."""
    solved = progress.totals.get(State.SOLVED, 0)
    judged = sum(progress.totals.values()) - progress.totals.get(State.SKIPPED, 0)
    if not judged or 100 * solved < bar * judged:
        part = 100 * solved / judged if judged else 0
        yield f"{solved} of {judged} katas are solved ({part:.4g} %); at least {bar:g} % are required"
