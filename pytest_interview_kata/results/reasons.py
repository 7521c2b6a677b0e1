"""Groups the results of a verdict by check, and chooses the one reason that sums them up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Finding, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Result

    from .verdict import Verdict

CHECKS: Final = ("properties", "types", "lint", "rules")
"""The order in which reports show the checks; checks of other plugins follow."""
URGENT: Final = ("properties", "rules")
"""The checks that come first if only one reason is shown."""
WORST_FIRST: Final = (
    Outcome.ERROR,
    Outcome.CRASHED,
    Outcome.TIMEOUT,
    Outcome.FAILED,
    Outcome.TODO,
    Outcome.SKIPPED,
    Outcome.PASSED,
)


def by_check(verdict: Verdict) -> Mapping[str, Sequence[Result]]:
    """Return the results of each check that has any, in the order of `CHECKS`."""
    names = dict.fromkeys([*CHECKS, *(result.check for result in verdict.results)])
    rows = {name: [result for result in verdict.results if result.check == name] for name in names}
    return {name: results for name, results in rows.items() if results}


def worst(results: Sequence[Result]) -> Outcome:
    """Return the worst outcome of some results, or `passed` if there are none."""
    return min((result.outcome for result in results), key=WORST_FIRST.index, default=Outcome.PASSED)


def findings(verdict: Verdict) -> Iterator[tuple[Result, Finding]]:
    """Yield the findings against an attempt, check by check and without duplicates: all properties may report the same one."""
    seen = set[Finding]()
    for results in by_check(verdict).values():
        for result in results:
            for finding in result.findings if result.outcome is not Outcome.PASSED else ():
                if finding not in seen:
                    seen.add(finding)
                    yield result, finding


def reason(verdict: Verdict) -> str:
    """Return why an attempt is not solved, in one sentence: the broken property or what stopped it; empty if unknown."""
    checks = by_check(verdict)
    for name in dict.fromkeys([*URGENT, *checks]):
        for result in checks.get(name, ()):
            if result.outcome is not Outcome.PASSED and result.findings:
                return _sentence(result.outcome, result.findings[0])
    return ""


def _sentence(outcome: Outcome, finding: Finding) -> str:
    if outcome is Outcome.FAILED:
        return finding.sentence or finding.message
    return finding.message or finding.sentence
