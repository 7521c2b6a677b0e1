"""Finds the code of a pack that blocked a judge: it could not be interrupted, so the judge wrote its stack and ended itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Finding, Outcome, Result
from pytest_interview_kata.results.faults import fault_of_pack
from pytest_interview_kata.sandbox.printed import STACKS, TRACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.results.faults import Frame

ENDLESS: Final = "no end, and it cannot be interrupted"
IMPORTED: Final = "<module>"


def blocked_at(folder: Path, pid: int, kata: Kata) -> tuple[Frame, ...]:
    """Return the kata's frames, outermost first, in the stack that a judge with this process ID wrote; () if there are none."""
    try:
        text = (folder / STACKS.format(pid)).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    found = [(Path(file), int(line), function) for file, line, function in reversed(TRACE.findall(text))]
    return tuple(
        (path.relative_to(kata.folder).as_posix(), line, function)
        for path, line, function in found
        if path.is_relative_to(kata.folder)
    )


def blocked_properties(frames: Sequence[Frame], wanted: Sequence[str]) -> Sequence[str]:
    """Return the property that has blocked a judge, or all properties if the judge was blocked while it imported them."""
    if frames[-1][2] == IMPORTED:
        return wanted
    called = (function.removeprefix("test_") for _, _, function in frames)
    return [next((name for name in called if name in wanted), wanted[0])]


def blocked_result(kata: Kata, item: str, frames: tuple[Frame, ...], *, by_attempt: bool) -> Result:
    """Return the result of a property that blocked the judge: a fault of the pack, unless the attempt is the cause."""
    if by_attempt:
        finding = Finding(f"the property cannot use the return value: {ENDLESS}")
        return Result(kata.id, PROPERTIES, item, Outcome.TIMEOUT, (finding,))
    return Result(kata.id, PROPERTIES, item, Outcome.CRASHED, (fault_of_pack(kata.id, frames, ENDLESS),))
