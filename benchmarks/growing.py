"""The case `growth`: unchanged runs over ever more katas, which are copies under other ids in a pack of their own."""

from __future__ import annotations

import shutil
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.bank import builtin, read_bank
from pytest_interview_kata.cache import JUDGED_BY

from .facts import TIMES, Goal, Row
from .pairs import measure as measure_pairs
from .pairs import middle
from .workspaces import judged, kata_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Kata

    from .facts import Options

USUAL: Final = 52
SIZES: Final = (13, USUAL, 208, 832)
EACH: Final = "ms a kata"
LINEAR: Final = Goal(TIMES, 2)
COPIED: Final = (*JUDGED_BY, "notes.md")


def measure(options: Options) -> Iterator[Row]:
    """Measure each size: the whole run, against one that only collects. Fewer katas than all give fewer sizes."""
    whole, after = {}, {}
    last = SIZES[-1] if len(options.katas) >= USUAL else SIZES[0]
    for size in (size for size in SIZES if size <= last):
        pack = make_pack(options, size)
        folder = judged(options, f"growth-{size}", read_bank([pack]).katas.values(), [pack])
        taken = measure_pairs(kata_run(options, folder), kata_run(options, folder, "--collect-only", "-qq"), options.pairs)
        ours, base = (middle(samples) for samples in zip(*taken, strict=True))
        whole[size] = ours.wall * 1000 / size
        after[size] = (ours.wall - base.wall) * 1000 / size
        yield Row(f"growth, {size} katas", len(taken), whole[size], Goal(EACH), ours, base)
        yield Row(f"growth, {size} katas, after collection", len(taken), after[size], Goal(EACH))
    if last > USUAL:
        told = f"growth, {last} katas against {USUAL}"
        yield Row(f"{told}, per kata", options.pairs, whole[last] / whole[USUAL], LINEAR)
        yield Row(f"{told}, per kata, after collection", options.pairs, after[last] / after[USUAL], LINEAR)


def make_pack(options: Options, size: int) -> Path:
    """Make a pack of so many katas: those that need no third-party module, again and again."""
    pack = options.cache / "work" / f"pack-{size}"
    shutil.rmtree(pack, ignore_errors=True)
    pack.mkdir(parents=True)
    shutil.copy(builtin() / "pack.toml", pack)
    for number, kata in enumerate(_again(options.katas, size)):
        copy = pack / kata.folder.parent.name / f"c{number:03}_{kata.id}"
        copy.mkdir(parents=True)
        for name in COPIED:
            if (kata.folder / name).is_file():
                shutil.copy(kata.folder / name, copy)
    return pack


def _again(katas: Sequence[Kata], size: int) -> Iterator[Kata]:
    return islice(cycle([kata for kata in katas if not kata.modules]), size)
