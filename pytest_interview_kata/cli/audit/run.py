"""Implements `kata audit` and `kata freeze`.

The exit status is 1 if a fault is serious, the pack has a problem, or nothing was audited. `docs/json.md` explains `--json`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from pytest_interview_kata.audit import AUDIT_CHECKS
from pytest_interview_kata.audit.audited_kata import AuditedKata
from pytest_interview_kata.audit.cases import write_cases
from pytest_interview_kata.audit.pack import faults_of_pack
from pytest_interview_kata.audit.result import as_line, as_lines, not_audited, to_paste
from pytest_interview_kata.cli.printing import Verbatim
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import missing, read_bank
from pytest_interview_kata.text import counted

from . import matches, selected
from .judges import audited, open_judges
from .progress import AuditProgress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.audit.result import AuditCheck, AuditResult
    from pytest_interview_kata.cli.call import Call
    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.tables import LeftOut

FAULTY = 1
"""The exit status if a fault is serious, or if nothing was audited."""

MUTANTS = 24
"""The maximum number of mutants of a solution that `kata freeze` tries."""

NOT_DRAWN = "it draws nothing"
"""The reason why a property has no stored cases, if no other reason is known."""


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
    checks = _checks(call)
    results = []
    brief = len(selection.katas) + len(selection.unread) > 1 and not call.options.verbose
    if not call.options.json:
        yield from selection.problems
    unread = (not_audited(problem.name, problem.reason) for problem in selection.unread)
    for result in chain(unread, audited(selection.katas, call.options, checks)):
        results.append(result)
        if not call.options.json:
            yield from as_line(result, checks) if brief else (*as_lines(result, checks), "")
    if call.options.json:
        katas = [asdict(result) for result in results]
        data = {"katas": katas, "skipped": selection.skipped, "problems": selection.problems}
        yield Verbatim(json.dumps(data, indent=1))
    else:
        yield from (*_rows_to_paste(results), *_left_out(selection), _closing(results))
    if selection.problems or not results or any(fault.grave for result in results for fault in result.faults):
        raise SystemExit(FAULTY)


def run_freeze(call: Call) -> Iterator[str]:
    """Write the cases of the selected katas. Yield a line with counts for each kata, and one for a property without cases."""
    selection = _select(call)
    yield from (*map(str, selection.unread), *_left_out(selection))
    with open_judges() as judges, AuditProgress(len(selection.katas)) as progress:
        for kata in selection.katas:
            progress.watch(kata.id)("cases")
            cases, left_out = write_cases(AuditedKata(kata, judges, most=MUTANTS))
            progress.end(kata.id)
            total = counted(sum(map(len, cases.values())), "case")
            yield f"{kata.id}: {total} for {len(cases)} of {len(kata.properties)} properties"
            for name in kata.properties:
                if name not in cases:
                    yield f"  {kata.properties_file}: test_{name} is left out: {left_out.get(name, NOT_DRAWN)}."


def _select(call: Call) -> Selection:
    """Return the katas whose ids match the patterns, by default all. Raise `KataError` if a pattern matches none."""
    folder: Path | None = call.options.folder
    bank = read_bank([call.here / folder] if folder else call.packs)
    patterns = call.options.katas
    unread = [problem for problem in bank.problems if matches(problem.name, patterns)]
    katas = selected(bank.katas.values(), patterns)
    for pattern in patterns:
        if not any(matches(name, [pattern]) for name in (*bank.katas, *(problem.name for problem in unread))):
            bank.kata(pattern)  # raises the error, with similar ids
    skipped = {kata.id: missing(kata) for kata in katas if missing(kata)}
    problems = () if patterns else [text for pack in bank.packs for text in faults_of_pack(pack, call.packs[0])]
    return Selection([kata for kata in katas if kata.id not in skipped], unread, skipped, problems)


def _left_out(selection: Selection) -> Iterator[str]:
    """Yield a line for each kata that is left out because modules are missing."""
    for name, modules in selection.skipped.items():
        yield f"{name} is skipped: it needs {', '.join(modules)}, which cannot be imported."


def _checks(call: Call) -> list[AuditCheck]:
    """Return the checks to run: those that `--only` names, else all; the check `seeds` runs only with `--seeds`."""
    only = call.options.only
    return [
        check for check in AUDIT_CHECKS if (check.name in only or not only) and (call.options.seeds or check.name != "seeds")
    ]


def _rows_to_paste(results: Sequence[AuditResult]) -> Iterator[str]:
    """Yield rows for the `equivalent.toml` of each kata with mutants that no check rejects."""
    for result in results:
        if result.survivors:
            yield f"If a mutant really does the same, add its row to the equivalent.toml of {result.kata}, with the reason:"
            yield Verbatim(f"\n{to_paste(result.survivors)}")


def _closing(results: Sequence[AuditResult]) -> str:
    grave = [fault for result in results for fault in result.faults if fault.grave]
    faulty = len({fault.kata for fault in grave})
    outcome = f"{counted(len(grave), 'fault')} in {counted(faulty, 'kata')}" if grave else "no fault"
    audited = sum(result.audited for result in results)
    return f"{counted(audited, 'kata') if audited else 'No kata was'} audited{f': {outcome}' if results else ''}."
