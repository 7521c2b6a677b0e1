"""Progress in a terminal: a bar for each section, the katas started in it, and what to do next. The plugin prints the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.model import State
from pytest_interview_kata.report.parts import due_today, next_step, own_tests
from pytest_interview_kata.text import counted

from .questions import in_brief, in_full
from .sheet import section_lines, share_out, total_line
from .style import ASCII, GAP, UNICODE, Line, Span, fit, length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

    from .sheet import Sheet

SILENT: Final = -2
"""The verbosity at and below which nothing is shown."""
MOST_NAMES: Final = 5
"""The maximum number of katas that are named as newly solved, or as no longer solved."""

WITHOUT: Final = {
    "landlock": ("Landlock", "read or change your files"),
    "seccomp": ("seccomp", "start processes or use the network"),
    "capabilities": ("support for dropping capabilities", "use root privileges"),
}
"""The name of each sandbox wall that a system may lack, and what an attempt can do without that wall."""


def lines(progress: Progress, *, width: int = 80, verbosity: int = 0, unicode: bool = True) -> list[Line]:
    """Return the lines that show progress, none wider than `width` columns.

    `verbosity` is pytest's: 0 shows sections and the questions of started sections, -1 a line for each section and
    the total, lower values nothing, and higher values every kata. Without `unicode`, every character is ASCII.
    """
    if verbosity <= SILENT:
        return []
    sheet = share_out(progress, width, UNICODE if unicode else ASCII)
    return [piece for line in _all(progress, sheet, verbosity) for piece in fit(line, sheet.width)]


def _all(progress: Progress, sheet: Sheet, verbosity: int) -> Iterator[Line]:
    for section in progress.sections:
        yield from section_lines(section, sheet)
        show = in_full if verbosity > 0 else in_brief
        started = section.totals[State.TODO] < sum(section.totals.values())
        if verbosity > 0 or (verbosity == 0 and started):
            yield from (line for question in section.questions for line in show(question, sheet))
    if progress.sections:
        yield total_line(progress, sheet)
    if verbosity >= 0:
        yield from _left_out(progress, sheet)
        yield from _walls(progress)
        yield from _since(progress)
        yield from _practice(progress, sheet)
        yield from _next(progress, sheet)


def _left_out(progress: Progress, sheet: Sheet) -> Iterator[Line]:
    """Yield how many katas have no verdict, and what can be done about it."""
    skipped = [verdict for verdict in progress.verdicts if verdict.state is State.SKIPPED]
    if skipped:
        what: Span = (f"{counted(len(skipped), 'kata')} skipped:", "text")
        yield from _beside((what,), (_remedy(skipped), "title"), sheet, gap=" ")
    if progress.unjudged:
        have = "was only partly checked and has" if progress.unjudged == 1 else "were only partly checked and have"
        yield ((f"{counted(progress.unjudged, 'kata')} {have} no verdict", "text"),)


def _remedy(skipped: list[Verdict]) -> str:
    extras = sorted({extra for verdict in skipped for extra in verdict.kata.extras})
    return install_command(extras) if extras else "required modules are missing"


def _walls(progress: Progress) -> Iterator[Line]:
    """Yield which walls were missing, and what an attempt can do without them."""
    missing = [WITHOUT[wall] for wall in progress.missing_walls if wall in WITHOUT]
    if missing:
        names, acts = (" and ".join(part) for part in zip(*missing, strict=True))
        lack: Span = (f"{names} not available on this system: an attempt that bypasses the audit hook can {acts}", "text")
        yield (("walls: ", "failing"), lack)


def _since(progress: Progress) -> Iterator[Line]:
    """Yield which katas are newly solved or no longer solved, on one line."""
    parts = {"newly solved": (progress.newly_solved, "solved"), "no longer solved": (progress.lost, "failing")}
    spans: list[Span] = [("since the last run: ", "title")]
    for what, (katas, style) in parts.items():
        more = [f"{len(katas) - MOST_NAMES} more"] if len(katas) > MOST_NAMES else []
        if katas:
            gap: list[Span] = [("; ", "text")] if len(spans) > 1 else []
            spans += [*gap, (f"{what} {', '.join([*katas[:MOST_NAMES], *more])}", style)]
    if len(spans) > 1:
        yield tuple(spans)


def _practice(progress: Progress, sheet: Sheet) -> Iterator[Line]:
    """Yield how good the learner's own tests are, and what is due for review."""
    tested = [(verdict.kata.name, said) for verdict in progress.verdicts if (said := own_tests(verdict))]
    for name, said in tested[:MOST_NAMES]:
        yield (("own tests: ", "title"), (sheet.glyphs.clean(f"{name}: {said}"), "text"))
    if len(tested) > MOST_NAMES:
        yield ((f"own tests of {counted(len(tested) - MOST_NAMES, 'other kata')}: see the HTML or JSON report", "quiet"),)
    if progress.due and (due := due_today(progress.due)):
        yield from _beside((("due today: ", "title"), (due, "text")), ("kata review", "quiet"), sheet)


def _next(progress: Progress, sheet: Sheet) -> Iterator[Line]:
    where, note = next_step(progress)
    if where:
        path: Line = (("next: ", "title"), (sheet.glyphs.clean(where), "text"))
        yield from _beside(path, (f"({note})", "quiet"), sheet)
    elif progress.sections and not progress.unjudged and progress.totals[State.SOLVED] == sum(progress.totals.values()):
        yield (("All katas of this run are solved.", "solved"), (" `kata next` shows what to do next.", "text"))


def _beside(start: Line, end: Span, sheet: Sheet, gap: str = GAP[0]) -> Iterator[Line]:
    """Yield two parts on one line if they fit, else on two lines."""
    whole = (*start, (gap, "text"), end)
    if length(whole) <= sheet.width:
        yield whole
    else:
        yield start
        yield (GAP, end)
