"""The case `authoring`: what an author of a pack waits for after a change of one kata."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata
from pytest_interview_kata.pack.reader import builtin, read_bank

from .environments import binaries
from .facts import Goal, Row, Side, Trouble
from .pairs import middle
from .sample import take
from .workspaces import folder_of, forget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .facts import Options

KATA: Final = "q12_run_lengths"
ADDED: Final = "+from collections import Counter\n"
"""A line of one of its mistakes."""


def measure(options: Options) -> Iterator[Row]:
    """Measure `kata audit` on a pack of one kata: without stored results, after a change of its notes, and of a mistake."""
    pack = folder_of(options, "authoring")
    kata = read_bank([builtin()]).katas[KATA]
    shutil.copy(builtin() / "pack.toml", pack)
    copied = shutil.copytree(kata.folder, pack / kata.folder.parent.name / kata.id)
    audit = Side((str(binaries(options, "ours") / "kata"), "audit", str(pack)), pack)
    notes, mistakes = copied / "notes.md", copied / Kata.edits.name
    begun, listed = notes.read_text(encoding="utf-8"), mistakes.read_text(encoding="utf-8")
    if ADDED not in listed:
        raise Trouble(f"{mistakes} has no line {ADDED!r} to change.")

    def change_notes(pair: int) -> None:
        notes.write_text(f"{begun}\n<!-- {pair} -->\n", encoding="utf-8")

    def change_a_mistake(pair: int) -> None:
        mistakes.write_text(listed.replace(ADDED, f"{ADDED[:-1]}  # {pair}\n", 1), encoding="utf-8")

    yield _measured("audit, nothing stored", replace(audit, before=lambda _: forget()), Goal("s"), options.pairs)
    yield _measured("audit, notes changed", replace(audit, before=change_notes), Goal("s", 2), options.pairs)
    yield _measured("audit, a mistake changed", replace(audit, before=change_a_mistake), Goal("s", 3), options.pairs)


def _measured(case: str, side: Side, goal: Goal, runs: int) -> Row:
    take(side, 0)
    taken = [take(side, number) for number in range(1, runs + 1)]
    walls = [sample.wall for sample in taken]
    ours = middle(taken)
    return Row(case, len(taken), ours.wall, goal, ours, spread=(min(walls), max(walls)))
