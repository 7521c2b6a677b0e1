"""Describes errors for which no attempt is responsible: in the files of a kata, or in a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.text import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

Frame: TypeAlias = tuple[str, int, str]
"""A frame of the pack: file, line, function."""
MOST_FRAMES: Final = 6


def fault_of_pack(kata: str, frames: Sequence[Frame], error: str) -> Finding:
    """Return the finding for an error in a kata's files; `frames` lead to it, outermost first."""
    file = frames[-1][0]
    lines = [
        f"{'' if name == file else f'{name} '}line {line}{f', in {function}' if function.isidentifier() else ''}"
        for name, line, function in frames[-MOST_FRAMES:]
        if line  # 0 if it is not known
    ]
    what = ": ".join(filter(None, ["; ".join(lines), error]))
    message = f"{file} of {kata} fails, which is the pack's fault and not the attempt's: {what}"
    return Finding(message=plain(shorten(message, 1000)), internal=True)


def crashed(kata: str, check: str, item: str, who: str, trouble: str) -> Result:
    """Return the result for an item that was not checked because `who`, such as the judge, failed."""
    message = f"{who} failed (this is not the attempt's fault); please report: {trouble.strip()}"
    return Result(kata, check, item, Outcome.CRASHED, (Finding(message, internal=True),))
