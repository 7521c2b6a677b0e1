"""The audit checks that need verdicts on the stub, the solutions, the mistakes or the mutants."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from textwrap import indent
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Kata, KataError, Outcome
from pytest_interview_kata.text import counted

from .judging import refuses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result

    from .audited_kata import AuditedKata

KINDS: Final = {
    "accepted": ("accepted solution", "each with a different approach"),
    "mistakes": ("mistake", "each with one misconception"),
}
SLOW: Final = 2.0
"""The maximum number of seconds that a property should take to accept the solution."""
STUB_PASSES: Final = {
    False: "every property: write one that an unfinished attempt breaks",
    True: "every check: it needs at least one finding of the kata's [lint] rules",
}
"""The end of the message about a stub that passes; the key is whether the kata has lint rules of its own."""


def stub(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if the stub cannot be imported or if it passes. Without `lint`, no other check may reject it, either."""
    results = audited.right[Kata.stub.name]
    properties = [result for result in results if result.check == PROPERTIES]
    lint = bool(audited.kata.lint)
    if broken := next((result for result in properties if result.outcome is Outcome.ERROR), None):
        yield f"stub.py does not work: {reason(broken)}."
    elif not any(map(refuses, results if lint else properties)):
        yield f"stub.py passes {STUB_PASSES[lint]}."
    for result in filter(refuses, results):
        if not lint and result.check != PROPERTIES:
            yield f"stub.py is not clean: {reason(result)}."


def solution(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each check that rejects the solution."""
    yield from _refused(audited, Kata.solution.name)


def accepted(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if there are too few accepted solutions, and for each check that rejects one."""
    yield from _too_few(audited, Kata.accepted.name)
    yield from chain.from_iterable(_refused(audited, name) for name in audited.named(Kata.accepted.name))


def _too_few(audited: AuditedKata, kind: str) -> Iterator[str]:
    what, each = KINDS[kind]
    count, fewest = len(audited.named(kind)), getattr(audited.standard, kind)
    if count < fewest:
        yield f"The kata has {counted(count, what)}: write at least {fewest}, {each}."


def alternatives(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if the kata has no accepted solution, although its pack does not require any."""
    if not audited.named(Kata.accepted.name) and not audited.standard.accepted:
        yield "The kata has no accepted solution, so nothing shows that its properties accept another approach: write one."


def _refused(audited: AuditedKata, name: str) -> Iterator[str]:
    for result in filter(refuses, audited.right[name]):
        yield f"{name} is rejected by {reason(result)}{_flaky(audited, name, result)}."


def _flaky(audited: AuditedKata, name: str, result: Result) -> str:
    """Return a remark if the property accepts the attempt when it is judged once more."""
    if result.check != PROPERTIES or refuses(audited.again(name, result.item)):
        return ""
    tried = counted(result.tried, "case")
    return (
        f"; the property {result.item} is flaky: it rejected {name} after {tried}, and accepts it with the same seed now. "
        "Remove what depends on time, chance or the order of a set"
    )


def slow(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each property that is slow to accept the solution."""
    for result in audited.right[Kata.solution.name]:
        if result.check == PROPERTIES and result.seconds > SLOW:
            yield (
                f"The property {result.item} takes {result.seconds:.1f} s for {counted(result.tried, 'case')} of the solution: "
                "draw smaller arguments, or set a lower max_examples."
            )


def mistakes(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if there are too few mistakes, and one for each that cannot be applied, cannot be judged, or passes."""
    yield from audited.unmade
    yield from _too_few(audited, Kata.mistakes.name)
    for name in audited.named(Kata.mistakes.name):
        refusals = audited.wrong[name]
        if not refusals:
            yield f"{name} passes every check: strengthen a property."
        if error := next((result for result in refusals if result.outcome is Outcome.ERROR), None):
            yield f"{name} cannot be judged: {reason(error)}."


def earned(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each property that no mistake breaks."""
    for name in audited.unbroken:
        yield f"No mistake breaks the property {name}: add one, or remove the property."


def mutants(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each mutant that makes the judge itself fail, or that no check rejects."""
    for label, rejection in audited.rejections.items():
        if any(finding.internal for finding in rejection.findings):
            yield f"The mutant {label!r} cannot be judged: {reason(rejection)}."
    for mutant in audited.survivors:
        if mutant.label not in audited.excused:
            yield (
                f"solution.py:{mutant.line}: {mutant.label}, and every check passes: strengthen a property, or explain "
                "in equivalent.toml why it is equivalent."
            )


def equivalents(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each part of `equivalent.toml` that is not valid or no longer true."""
    known = {mutant.label for mutant in audited.all_mutants}
    rejected = {mutant.label for mutant in audited.mutants} - {mutant.label for mutant in audited.survivors}
    if isinstance(audited.equivalents, KataError):
        yield str(audited.equivalents)
        return
    for label, count in Counter(row.label for row in audited.equivalents.mutant).items():
        if count > 1:
            yield f"equivalent.toml lists the mutant {label!r} twice: remove one row."
        if label not in known:
            yield f"equivalent.toml: there is no mutant {label!r}: remove the row, or copy the current label."
        elif label in rejected:
            yield f"equivalent.toml: the mutant {label!r} is rejected: remove the row."


def rejecting(audited: AuditedKata, name: str) -> tuple[str, ...]:
    """Return the names of the properties and of the other checks that reject a mistake."""
    return tuple(dict.fromkeys(r.item if r.check == PROPERTIES else r.check for r in audited.wrong[name]))


def reasons(audited: AuditedKata, name: str) -> tuple[str, ...]:
    """Return the first finding of each check other than the properties that rejects a mistake."""
    return tuple(reason(result) for result in audited.wrong[name] if result.check != PROPERTIES)


def reason(result: Result) -> str:
    """Return which property or check rejects an attempt, and why, without a full stop at the end."""
    who = "" if result.outcome is Outcome.ERROR else result.item if result.check == PROPERTIES else result.check
    for finding in result.findings:
        position = f"line {finding.line}" if finding.line and not finding.call else ""
        values = f" gives {finding.got}, not {finding.expected}" if finding.got and finding.expected else ""
        example = f"\n{indent(finding.call, '    ')}\n{values.strip()}" if "\n" in finding.call else f"`{finding.call}`{values}"
        words = (who, position, finding.message, example if finding.call else "")
        return ": ".join(filter(None, words)).rstrip(".")
    return f"{result.item}: {result.outcome.value}"
