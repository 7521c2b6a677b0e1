"""Implements `kata audit` and `kata freeze`.

The exit status is 1 if a fault is serious, the pack has a problem, or nothing was audited. `docs/json.md` explains `--json`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.audit import AUDIT_CHECKS, AuditedKata, AuditJudges, AuditResult, audit, not_audited, write_cases
from pytest_interview_kata.audit.answers import faulty_answers
from pytest_interview_kata.audit.files import misplaced
from pytest_interview_kata.audit.result import as_lines
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import missing, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes, processors
from pytest_interview_kata.text import counted

from .printing import Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.reader import Pack
    from pytest_interview_kata.pack.tables import LeftOut

    from .call import Call

FAULTY = 1
"""The exit status if a fault is serious, or if nothing was audited."""

MUTANTS = 24
"""The maximum number of mutants of a solution that `kata freeze` tries."""

NOT_DRAWN = "it draws nothing"
"""Why a property that holds has no cases, unless another reason is known."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The katas to audit, the katas that are left out, and the problems of the pack or the arguments."""

    katas: Sequence[Kata] = ()
    unread: Sequence[LeftOut] = ()
    skipped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The missing modules by the id of the kata that needs them."""
    problems: Sequence[str] = ()


def run_audit(call: Call) -> Iterator[str]:
    """Yield the lines of each selected kata's audit. Raise `SystemExit` at the end if it found faults or audited nothing."""
    try:
        selection = _select(call)
    except KataError as error:
        selection = Selection(problems=(str(error),))
    checks = [check for check in AUDIT_CHECKS if call.options.seeds or check.name != "seeds"]
    results = []
    if not call.options.json:
        yield from selection.problems
    for result in _audited(selection, call.options.seeds):
        results.append(result)
        if not call.options.json:
            yield from (*as_lines(result, checks), "")
    if call.options.json:
        katas = [asdict(result) for result in results]
        data = {"katas": katas, "skipped": selection.skipped, "problems": selection.problems}
        yield Verbatim(json.dumps(data, indent=1))
    else:
        yield from (*_left_out(selection), _closing(results))
    if selection.problems or not results or any(fault.grave for result in results for fault in result.faults):
        raise SystemExit(FAULTY)


def run_freeze(call: Call) -> Iterator[str]:
    """Write the cases of the selected katas, and yield for each how many there are, and for how many properties."""
    selection = _select(call)
    yield from (*map(str, selection.unread), *_left_out(selection))
    with _open_judges() as judges:
        for number, kata in enumerate(selection.katas, 1):
            with _progress(number, kata, selection.katas):
                cases, left_out = write_cases(AuditedKata(kata, judges, most=MUTANTS))
            total = counted(sum(map(len, cases.values())), "case")
            yield f"{kata.id}: {total} for {len(cases)} of {len(kata.properties)} properties"
            for name in kata.properties:
                if name not in cases:
                    yield f"  {kata.properties_file}: test_{name} is left out: {left_out.get(name, NOT_DRAWN)}."


def _select(call: Call) -> Selection:
    """Return the katas whose ids match the patterns, by default all. Raise `KataError` if a pattern matches none."""
    folder: Path | None = call.options.folder
    bank = read_bank([call.here / folder] if folder else call.packs)
    patterns = call.options.katas or ["*"]
    unread = [problem for problem in bank.problems if any(fnmatchcase(problem.name, pattern) for pattern in patterns)]
    katas = [kata for kata in bank.katas.values() if any(fnmatchcase(kata.id, pattern) for pattern in patterns)]
    for pattern in call.options.katas:
        if not any(fnmatchcase(name, pattern) for name in (*bank.katas, *(problem.name for problem in unread))):
            bank.kata(pattern)  # raises the error, with similar ids
    skipped = {kata.id: missing(kata) for kata in katas if missing(kata)}
    problems = () if call.options.katas else tuple(chain.from_iterable(map(_pack_problems, bank.packs)))
    return Selection([kata for kata in katas if kata.id not in skipped], unread, skipped, problems)


def _pack_problems(pack: Pack) -> Iterator[str]:
    """Yield a message for each fault of a pack that is not a fault of one kata."""
    yield from misplaced(pack)
    yield from faulty_answers(pack)


def _left_out(selection: Selection) -> Iterator[str]:
    """Yield a line for each kata that is left out because modules are missing."""
    for name, modules in selection.skipped.items():
        yield f"{name} is skipped: it needs {', '.join(modules)}, which cannot be imported."


def _audited(selection: Selection, seeds: int) -> Iterator[AuditResult]:
    yield from (not_audited(problem.name, problem.reason) for problem in selection.unread)
    with _open_judges() as judges:
        for number, kata in enumerate(selection.katas, 1):
            with _progress(number, kata, selection.katas):
                result = audit(kata, judges, seeds)
            yield result


@contextmanager
def _open_judges() -> Iterator[AuditJudges]:
    """Yield one judge per processor, with temporary folders."""
    with tempfile.TemporaryDirectory(prefix="kata-audit-") as own:
        cache, scratch = Path(own, "cache"), Path(own, "scratch")
        cache.mkdir()
        scratch.mkdir()
        with AuditJudges(RunContext(processes=Processes(), cache=cache, scratch=scratch, jobs=processors())) as judges:
            yield judges


@contextmanager
def _progress(number: int, kata: Kata, katas: Sequence[Kata]) -> Iterator[None]:
    """Show a line on stderr while the block runs, if that is a terminal."""
    show = sys.stderr.write if sys.stderr.isatty() else len
    show(f"\r\x1b[K{number} of {len(katas)}: {kata.id} ...")
    sys.stderr.flush()
    try:
        yield
    finally:
        show("\r\x1b[K")


def _closing(results: Sequence[AuditResult]) -> str:
    grave = [fault for result in results for fault in result.faults if fault.grave]
    faulty = len({fault.kata for fault in grave})
    outcome = f"{counted(len(grave), 'fault')} in {counted(faulty, 'kata')}" if grave else "no fault"
    audited = sum(result.audited for result in results)
    return f"{counted(audited, 'kata') if audited else 'No kata was'} audited{f': {outcome}' if results else ''}."
