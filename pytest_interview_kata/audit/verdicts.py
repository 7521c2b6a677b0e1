"""The audit checks that need verdicts on the stub, the solutions, the mistakes or the mutants."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata, KataError, Outcome

from .court import refuses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result

    from .evidence import Evidence

FEWEST_ACCEPTED: Final = 3
FEWEST_MISTAKES: Final = 6
LONGEST: Final = 60
"""The maximum length of a short call, in characters."""
LONGEST_CODE: Final = 160
"""The maximum length of short code of several lines, in characters."""
BROKEN: Final = "the judge failed, which is not the attempt's fault"


def stub(evidence: Evidence) -> Iterator[str]:
    """Yield a message if the stub cannot be imported or passes; unless `lint` is set, also if another check rejects it."""
    results = evidence.right[Kata.stub.name]
    properties = [result for result in results if result.check == "properties"]
    broken = [result for result in properties if result.outcome is Outcome.ERROR]
    if broken:
        yield f"stub.py does not work: {_told(broken[0])}."
    elif evidence.kata.lint and not any(map(refuses, results)):
        yield "stub.py passes every check: leave something for the rules that count for this kata."
    elif not evidence.kata.lint and not any(map(refuses, properties)):
        yield "stub.py passes every property: write one that an unfinished attempt breaks."
    for result in () if evidence.kata.lint else results:
        if result.check != "properties" and refuses(result):
            yield f"stub.py is not clean: {_told(result)}."


def solution(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each check that rejects the solution."""
    yield from _refused(evidence, Kata.solution.name)


def accepted(evidence: Evidence) -> Iterator[str]:
    """Yield a message if there are too few accepted solutions, and for each check that rejects one."""
    names = evidence.named(Kata.accepted.name)
    if len(names) < FEWEST_ACCEPTED:
        yield f"accepted/ holds {len(names)} solutions: write at least {FEWEST_ACCEPTED}, each of another approach."
    yield from chain.from_iterable(_refused(evidence, name) for name in names)


def _refused(evidence: Evidence, name: str) -> Iterator[str]:
    for result in filter(refuses, evidence.right[name]):
        yield f"{name} is refused by {_told(result)}."


def mistakes(evidence: Evidence) -> Iterator[str]:
    """Yield a message if there are too few mistakes, and for each that every check accepts or that cannot be judged."""
    names = evidence.named(Kata.mistakes.name)
    if len(names) < FEWEST_MISTAKES:
        yield f"mistakes/ holds {len(names)} solutions: write at least {FEWEST_MISTAKES}, each with one misconception."
    for name in names:
        refusals = evidence.wrong[name]
        if not refusals:
            yield f"{name} passes every check: strengthen a property."
        for result in refusals:
            if result.outcome is Outcome.ERROR:
                yield f"{name} cannot be judged: {_told(result)}."
                break


def earned(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each property that no mistake breaks."""
    for name in evidence.unbroken:
        yield f"No mistake breaks the property {name}: add the mistake that it is there for, or drop it."


def mutants(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each mutant that makes the judge itself fail, or that no check rejects."""
    for label, rejection in evidence.rejections.items():
        if any(finding.message.startswith(BROKEN) for finding in rejection.findings):
            yield f"The mutant {label!r} cannot be judged: {_told(rejection)}."
    for mutant in evidence.survivors:
        if mutant.label not in evidence.excused:
            yield (
                f"solution.py:{mutant.line}: {mutant.label}, and every check passes: strengthen a property, or explain "
                "in equivalent.toml why it is equivalent."
            )


def equivalents(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each part of `equivalent.toml` that is not valid or no longer true."""
    known = {mutant.label for mutant in evidence.all_mutants}
    alive = {mutant.label for mutant in evidence.survivors}
    if isinstance(evidence.equivalents, KataError):
        yield str(evidence.equivalents)
        return
    for label, count in Counter(row.label for row in evidence.equivalents.mutant).items():
        if count > 1:
            yield f"equivalent.toml lists the mutant {label!r} twice: remove one row."
        if label not in known:
            yield f"equivalent.toml: there is no mutant {label!r}: remove the row, or copy the label anew."
        elif label not in alive:
            yield f"equivalent.toml: the mutant {label!r} is rejected: remove the row."


def short(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each mistake whose shortest counterexample is long."""
    for name, refusals in evidence.wrong.items():
        calls = [finding.call for result in refusals for finding in result.findings if finding.call]
        shortest = min(calls, key=len, default="")
        if len(shortest) > (LONGEST_CODE if "\n" in shortest else LONGEST):
            yield (
                f"{name} needs {len(shortest)} characters in its shortest counterexample, {shortest!r}: "
                "let smaller inputs break a property."
            )


def seeds(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each verdict that changes with another seed."""
    right = [Kata.solution.name, *evidence.named(Kata.accepted.name)]
    wrong = [name for name, refusals in evidence.wrong.items() if any(r.check == "properties" for r in refusals)]
    for seed in (f"audit {number}" for number in range(evidence.seeds)):
        for name, refusals in evidence.refused_with(seed, right).items():
            yield from (f"With the seed {seed!r} {name} is refused by {_told(result)}." for result in refusals)
        for name in evidence.passing_with(seed, wrong):
            yield f"With the seed {seed!r} {name} passes every property: make the inputs find it reliably."


def rejecting(evidence: Evidence, name: str) -> tuple[str, ...]:
    """Return the names of the properties and of the other checks that reject a mistake."""
    return tuple(dict.fromkeys(r.item if r.check == "properties" else r.check for r in evidence.wrong[name]))


def _told(result: Result) -> str:
    """Return which check rejects an attempt and why, without a full stop at the end."""
    who = result.item if result.check == "properties" else result.check
    for finding in result.findings:
        place = f"line {finding.line}" if finding.line and not finding.call else ""
        values = f" gives {finding.got}, not {finding.expected}" if finding.got and finding.expected else ""
        words = (who, place, finding.message, f"`{finding.call}`{values}" if finding.call else "")
        return ": ".join(filter(None, words)).rstrip(".")
    return f"{who}: {result.outcome.value}"
