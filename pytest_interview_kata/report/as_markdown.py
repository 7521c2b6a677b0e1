"""Progress as Markdown, for a pull request or the summary of a CI job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, State
from pytest_interview_kata.results.reasons import findings, reason
from pytest_interview_kata.text import counted

from .markup import block, code, words
from .parts import ORDER, STARTED, due_today, line_of, next_step, of_all, own_tests, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytest_interview_kata.model import Finding
    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

    from . import Meta

MARKS: Final[Mapping[State, str]] = {State.FAILING: "❌", State.POLISH: "✨"}
MOST: Final = 60
"""The maximum number of katas shown with their findings: summaries have a size limit, and long ones are skipped by readers."""
FINDINGS: Final = 5


def write(progress: Progress, meta: Meta) -> str:
    """Return progress as Markdown, in which everything from an attempt is code or escaped."""
    footer = f"<sub>{meta.started[:16].replace('T', ' ')} · {meta.seconds:.1f} s</sub>"
    return "\n".join([*_all(progress), "", footer, ""])


def _all(progress: Progress) -> Iterator[str]:
    yield f"## Interview kata: {of_all(progress.totals)} solved"
    yield ""
    yield f"| section | {' | '.join(ORDER)} |"
    yield f"| :-- |{' --: |' * len(ORDER)}"
    yield from (_counts(words(section.section.title), section.totals) for section in progress.sections)
    yield _counts("**all**", progress.totals)
    if progress.unjudged:
        yield f"\n{counted(progress.unjudged, 'kata')} only partly checked and without a verdict."
    started = [verdict for state in STARTED for verdict in progress.verdicts if verdict.state is state]
    for verdict in started[:MOST]:
        yield from _kata(verdict)
    if len(started) > MOST:
        yield f"\n… and {counted(len(started) - MOST, 'kata')} more."
    tested = [(verdict, said) for verdict in progress.verdicts if (said := own_tests(verdict))]
    for verdict, said in tested:
        yield f"\nOwn tests of {code(verdict.kata.id)}: {code(said)}"
    if progress.due and due_today(progress.due):
        yield f"\n**Due for review:** {due_today(progress.due)}"
    if progress.interviews:
        yield f"\n**Last interview:** {progress.interviews[-1].day}, {progress.interviews[-1].total} %"
    where, note = next_step(progress)
    if where:
        yield f"\n**Next:** {code(where)} ({note})"


def _counts(title: str, totals: Mapping[State, int]) -> str:
    solved, *rest = (totals.get(state, 0) for state in ORDER)
    return f"| {title} | {solved}/{sum(totals.values())} | {' | '.join(str(count or '') for count in rest)} |"


def _kata(verdict: Verdict) -> Iterator[str]:
    kata = verdict.kata
    yield f"\n<details><summary>{MARKS[verdict.state]} <code>{kata.id}</code> {verdict.state}</summary>\n"
    yield f"Q{kata.question.number} {words(kata.question.text)} · {code(verdict.path)}"
    found = [*findings(verdict)]
    for result, finding in found[:FINDINGS]:
        yield ""
        yield from _finding(result.check, finding)
    if len(found) > FINDINGS:
        yield f"\n… and {len(found) - FINDINGS} more"
    if not reason(verdict):
        yield "\nNo details are available."
    yield "\n</details>"


def _finding(check: str, finding: Finding) -> Iterator[str]:
    if finding.sentence:
        yield f"**{words(finding.sentence)}**\n"
    if finding.call:
        yield block(finding.call, "python")
    yield from (f"- {name} {code(value)}" for name, value in values(finding))
    if finding.message:
        of_property = check == PROPERTIES
        where = ": ".join(filter(None, ["" if of_property else check, line_of(finding)]))
        rule = f" {code(finding.code)}" if finding.code else ""
        yield f"- {f'{where}: ' if where else ''}{(words if of_property else code)(finding.message)}{rule}"
