"""Groups the results of a verdict by check, and chooses the one reason that sums them up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import OWN_TESTS, Finding, Outcome

from .causes import causes, title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Result

    from .verdict import Verdict

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
    """Return the results by check, without checks that have no results, in the order of the verdict."""
    rows: dict[str, list[Result]] = {}
    for result in verdict.results:
        rows.setdefault(result.check, []).append(result)
    return rows


def worst(results: Sequence[Result]) -> Outcome:
    """Return the worst outcome of some results, or `passed` if there are none."""
    return min((result.outcome for result in results), key=WORST_FIRST.index, default=Outcome.PASSED)


def findings(verdict: Verdict) -> Iterator[tuple[Result, Finding]]:
    """Yield the findings against an attempt, check by check and without duplicates: all properties may report the same one."""
    seen = set[Finding]()
    for result in verdict.results:
        for finding in result.findings if result.outcome is not Outcome.PASSED else ():
            if finding not in seen:
                seen.add(finding)
                yield result, finding


def reason(verdict: Verdict) -> str:
    """Return why an attempt is not solved, in one line: an exception, or the property that does not hold; empty if unknown.

    A remark, such as a finding of ruff, is returned only if nothing makes the attempt fail.
    """
    failed = [
        result
        for result in verdict.results
        if result.findings and result.outcome is not Outcome.PASSED and result.check != OWN_TESTS
    ]
    found = causes(result for result in failed if result.check not in verdict.remarks) or causes(failed)
    return title(found[0].first) if found else ""
