"""The audit check for the length of counterexamples: each mistake should have a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Result

    from .audited_kata import AuditedKata

LONGEST: Final = 90
"""The maximum length of a short call, in characters."""
LONGEST_CODE: Final = 320
"""The maximum length of short code of several lines, in characters: about eight lines, as some only prepare the call."""


def short(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each mistake whose shortest counterexample is long."""
    for name, refusals in audited.wrong.items():
        shortest = _shortest(audited, name, refusals)
        if _is_long(shortest):
            yield (
                f"The shortest counterexample for {name} has {len(shortest)} characters, {shortest!r}: "
                "make smaller inputs break a property."
            )


def _shortest(audited: AuditedKata, name: str, refusals: Sequence[Result]) -> str:
    """Return the shortest counterexample for a mistake. Shrinking takes long, so stop at the first short one."""
    found = sorted((finding.call, result.item) for result in refusals for finding in result.findings if finding.call)
    found.sort(key=lambda row: len(row[0]))
    if not found or not _is_long(found[0][0]):
        return found[0][0] if found else ""
    shortest = found[0][0]
    for _, prop in found:
        calls = [finding.call for finding in audited.shrunk(name, prop).findings if finding.call]
        shortest = min([shortest, *calls], key=len)
        if not _is_long(shortest):
            break
    return shortest


def _is_long(call: str) -> bool:
    return len(call) > (LONGEST_CODE if "\n" in call else LONGEST)
