"""The lines below a failure in a terminal: what else fails for the same reason, and what else fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import PROPERTIES
from pytest_interview_kata.results.causes import title
from pytest_interview_kata.text import harmless, in_ascii, one_line, prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.results.causes import Cause


def in_brief(found: Sequence[Cause]) -> list[Cause]:
    """Return the causes that are only mentioned below the first one, if not all are wanted: those of other properties."""
    return [cause for cause in found[1:] if cause.first.check == PROPERTIES]


def mention(cause: Cause, others: Sequence[Cause], *, width: int = 80, unicode: bool = True) -> str:
    """Return what else fails for the same reason as this cause, and a sentence about each other cause; often empty."""
    lines = [line for text in _sentences(cause, others) for line in _hanging(text, width)]
    text = harmless("\n".join(lines))
    return text if unicode else in_ascii(text)


def _sentences(cause: Cause, others: Sequence[Cause]) -> Iterator[str]:
    if cause.is_load and cause.same:
        yield "nothing else can be judged before this is corrected"
        return
    names = [result.item for result in cause.same if result.check == PROPERTIES]
    checks = [result.item for result in cause.same if result.check != PROPERTIES]
    if names:
        fail = "1 more property fails" if len(names) == 1 else f"{len(names)} more properties fail"
        yield f"and {fail} for the same reason: {', '.join(names)}"
    if checks:
        yield f"{' and '.join(checks)} {'reports' if len(checks) == 1 else 'report'} it, too"
    for other in others:
        more = f" (and {len(other.same)} more)" if other.same else ""
        yield f"also fails: {other.first.item}{more}: {one_line(title(other.first))}"
    if others:
        yield f"`pytest --kata -v` shows them in full, `kata debug {cause.first.kata} NAME` runs one of them"


def _hanging(text: str, width: int) -> list[str]:
    first, *rest = prose(text, 0, width)
    return [first, *prose(text[len(first) :].strip(), 2, width)] if rest else [first]
