"""Turns the results of items into verdicts and progress."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError, State
from pytest_interview_kata.results.progress import count
from pytest_interview_kata.results.verdict import Verdict, conclude
from pytest_interview_kata.workspace.reading import read_source
from pytest_interview_kata.workspace.text import digest

from . import host
from .prestart import STORE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pytest_interview_kata.model import Kata, Result
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.results.progress import Progress

    from .state import KataState

NARROWING: Final = ("keyword", "markexpr", "deselect", "lf", "stepwise", "ignore", "ignore_glob")
"""Options that restrict a run to a part of the workspace."""


@dataclass
class Reported:
    """The paths and results in the reports of a run so far, by kata."""

    paths: dict[str, Path] = field(default_factory=dict)
    results: dict[str, dict[tuple[str, str], Result]] = field(default_factory=dict)
    """Results by kata, then by check and item. If another plugin reruns an item, its last result counts."""
    _digests: dict[Path, str] = field(default_factory=dict)

    def add(self, kata: str, path: Path, result: Result) -> None:
        """Add an item's result."""
        self.paths[kata] = path
        self.results.setdefault(kata, {})[result.check, result.item] = result

    def digest(self, path: Path) -> str:
        """Return the digest of an attempt, which is read once. Raise `KataError` if it cannot be read."""
        if path not in self._digests:
            self._digests[path] = digest(read_source(path))
        return self._digests[path]


def progress_of(state: KataState, reported: Reported) -> Progress:
    """Return the progress of a run; katas that it only partly checked are counted as unjudged."""
    verdicts, unjudged = [], 0
    for kata in state.bank.katas.values():
        if kata.id in reported.results:
            verdict = _conclude(state, kata, reported)
        elif is_whole(state) and not any((folder / kata.attempt_path).exists() for folder in state.existing_folders):
            verdict = Verdict(kata, State.TODO, "")
        else:
            continue
        verdicts += [verdict] if verdict else []
        unjudged += verdict is None
    solved, lost = _since_the_last_run(state, verdicts, reported)
    missing = {wall for results in reported.results.values() for result in results.values() for wall in result.missing_walls}
    progress = count(state.bank.questions, verdicts, unjudged)
    progress = replace(progress, missing_walls=tuple(sorted(missing)), newly_solved=solved, lost=lost)
    return progress if is_whole(state) else _as_selection(progress, state.bank)


def _as_selection(progress: Progress, bank: Bank) -> Progress:
    """Return progress with the number of all katas, so that reports can say which part of them was judged."""
    known = Counter(kata.question.section for kata in bank.katas.values())
    sections = tuple(replace(section, katas=known[section.section]) for section in progress.sections)
    return replace(progress, sections=sections, katas=known.total())


def _conclude(state: KataState, kata: Kata, reported: Reported) -> Verdict | None:
    path = reported.paths[kata.id]
    memory = state.memory(path)
    return conclude(
        kata,
        state.shown(path),
        state.expected(kata),
        [*reported.results[kata.id].values()],
        remarks=state.remarks,
        hints=memory.hints.get(kata.id, 0),
        gave_up=kata.id in memory.gave_up,
    )


def _since_the_last_run(
    state: KataState, verdicts: Iterable[Verdict], reported: Reported
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the katas solved since the last run, and those no longer solved, as far as earlier runs are remembered."""
    solved, lost = [], []
    for verdict in verdicts:
        path = _path(state, verdict.kata, reported)
        if state.home(path) is None or verdict.state is State.SKIPPED:
            continue
        memory, now = state.memory(path).solved, verdict.state is State.SOLVED
        before = bool(memory.get(verdict.kata.id))
        solved += [verdict.kata.id] if now and not before and (memory or state.config.stash[STORE].begun) else []
        lost += [verdict.kata.id] if before and not now else []
    return tuple(solved), tuple(lost)


def _path(state: KataState, kata: Kata, reported: Reported) -> Path:
    """Return the path of an attempt; if there is none, the path at which its stub would be created."""
    return reported.paths.get(kata.id) or host.folders(state.config)[0] / kata.attempt_path


def is_whole(state: KataState) -> bool:
    """Return whether a run covers the whole workspace."""
    options = state.config.option
    return state.asked == state.existing_folders and not any(getattr(options, name, None) for name in NARROWING)


def judged(progress: Progress, reported: Reported) -> dict[str, tuple[str, State]]:
    """Return the digests and states of the attempts that were judged in a run, by kata."""
    found = {}
    for verdict in progress.verdicts:
        if verdict.kata.id in reported.paths:
            with suppress(KataError):  # an attempt that cannot be read has no digest
                found[verdict.kata.id] = reported.digest(reported.paths[verdict.kata.id]), verdict.state
    return found


def newly_solved(state: KataState, progress: Progress, reported: Reported) -> dict[Path, dict[str, str]]:
    """Return the digests of solved attempts, by folder and kata; the digest of an attempt that is no longer solved is empty."""
    found: dict[Path, dict[str, str]] = {}
    for verdict in progress.verdicts:
        path = _path(state, verdict.kata, reported)
        home = state.home(path)
        if home is None or verdict.state is State.SKIPPED:
            continue
        solved = verdict.state is State.SOLVED
        if solved or verdict.kata.id in state.memory(path).solved:
            found.setdefault(home, {})[verdict.kata.id] = reported.digest(path) if solved else ""
    return found


def remembered(state: KataState, progress: Progress, reported: Reported) -> list[Verdict]:
    """Return the verdicts on attempts in folders that `kata init` made, which have a memory file."""
    paths = ((verdict, reported.paths.get(verdict.kata.id)) for verdict in progress.verdicts)
    return [verdict for verdict, path in paths if path and state.home(path)]
