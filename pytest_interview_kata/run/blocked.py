"""Reads where a judge was blocked: by C code that the pack calls and that did not return, so that the judge ended itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Finding, Outcome, Result
from pytest_interview_kata.results.faults import fault_of_pack
from pytest_interview_kata.sandbox.printed import STACKS, TRACE

if TYPE_CHECKING:
    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.results.faults import Frame

ENDLESS: Final = "no end: this line calls C code that does not return"
IMPORTED: Final = "<module>"


def blocked_at(folder: Path, pid: int, kata: Kata) -> tuple[Frame, ...]:
    """Return the kata's frames, outermost first, in the stack that this judge wrote to its folder; () if there are none."""
    try:
        text = (folder / STACKS.format(pid)).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    found = [(Path(file), int(line), function) for file, line, function in reversed(TRACE.findall(text))]
    return tuple((path.name, line, function) for path, line, function in found if path.parent == kata.folder)


def blocked_result(kata: Kata, item: str, frames: tuple[Frame, ...], *, by_attempt: bool) -> Result:
    """Return the result of a property in which the judge was blocked, which is the pack's fault unless `by_attempt`."""
    if by_attempt:
        finding = Finding(f"the property cannot use the return value: {ENDLESS}")
        return Result(kata.id, PROPERTIES, item, Outcome.TIMEOUT, (finding,))
    return Result(kata.id, PROPERTIES, item, Outcome.CRASHED, (fault_of_pack(kata.id, frames, ENDLESS),))
