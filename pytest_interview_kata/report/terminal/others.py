"""The lines below a failure in a terminal: what fails for the same reason, and what fails for other reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Outcome
from pytest_interview_kata.results.causes import title
from pytest_interview_kata.text import columns, harmless, in_ascii, one_line, prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.results.causes import Cause


SHORT: Final = 40
"""The maximum number of columns of a value that is shown beside a sentence."""


def in_brief(found: Sequence[Cause]) -> list[Cause]:
    """Return the causes that a brief report mentions below the first one: only those of failed properties."""
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
        items = [other.first.item, *(result.item for result in other.same)]
        yield f"also {'fail' if other.same else 'fails'}: {', '.join(items)}: {one_line(title(other.first))}{_values(other)}"
    if others:
        yield f"`pytest --kata -v` shows them in full, `kata debug {cause.first.kata} NAME` runs one of them"


def _values(cause: Cause) -> str:
    """Return the values that a property compares in parentheses, if they are short."""
    found = cause.first.findings[0] if cause.first.findings and cause.first.outcome is Outcome.FAILED else None
    if not found or not found.expected or found.expected in title(cause.first):
        return ""
    values = found.got, found.expected
    is_short = all(value.isprintable() and 0 < columns(value) <= SHORT for value in values)
    return f" ({found.got} instead of {found.expected})" if is_short else ""


def _hanging(text: str, width: int) -> list[str]:
    first, *rest = prose(text, 0, width)
    return [first, *prose(text[len(first) :].strip(), 2, width)] if rest else [first]
