"""The case `growth`: unchanged runs over packs of increasing size, which contain copies of katas under other ids."""

from __future__ import annotations

import shutil
from itertools import cycle, islice
from statistics import median
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.run.check import FILES

from .facts import TIMES, Goal, Row
from .pairs import middle
from .sample import take
from .workspaces import judged, kata_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Kata

    from .facts import Options, Sample

USUAL: Final = 52
SIZES: Final = (13, USUAL, 208, 832)
EACH: Final = Goal("ms a kata")
LINEAR: Final = Goal(TIMES, 2)
COPIED: Final = (*FILES, "notes.md")
STOPWATCH: Final = '''\
"""Writes the seconds from the end of a run's collection to the end of the run to a file."""

import time
from pathlib import Path

FILE = Path(__file__).with_name("after-collection.txt")


def pytest_collection_finish():
    FILE.write_text(str(time.perf_counter()))


def pytest_kata_packs():  # otherwise a kata run would ignore this file
    return []


def pytest_unconfigure():
    FILE.write_text(str(time.perf_counter() - float(FILE.read_text())))
'''


def measure(options: Options) -> Iterator[Row]:
    """Measure the whole run and the time after collection for each size; with fewer than `USUAL` katas, only for the first."""
    whole: dict[int, float] = {}
    after: dict[int, float] = {}
    for size in SIZES if len(options.katas) >= USUAL else SIZES[:1]:
        runs = [*_runs(options, size)]
        ours, rest = middle(sample for sample, _ in runs), median(seconds for _, seconds in runs)
        whole[size], after[size] = ours.wall * 1000, rest * 1000
        yield Row(f"growth, {size} katas", len(runs), whole[size] / size, EACH, ours)
        yield Row(f"growth, {size} katas, after collection", len(runs), after[size] / size, EACH)
    if len(whole) == len(SIZES):
        yield from _compared(whole, after, options.pairs)


def _runs(options: Options, size: int) -> Iterator[tuple[Sample, float]]:
    """Yield the sample of each run and its seconds after collection."""
    pack = make_pack(options, size)
    folder = judged(options, f"growth-{size}", read_bank([pack]).katas.values(), [pack])
    (folder / "conftest.py").write_text(STOPWATCH, encoding="utf-8")
    for number in range(options.pairs + 1):
        sample = take(kata_run(options, folder), number)
        if number:  # the first run warms the disk cache and is not counted
            yield sample, float((folder / "after-collection.txt").read_text(encoding="utf-8"))


def _compared(whole: Mapping[int, float], after: Mapping[int, float], runs: int) -> Iterator[Row]:
    _, few, more, most = SIZES
    yield Row(f"growth, {most} katas against {few}, each kata", runs, whole[most] / most / (whole[few] / few), Goal(TIMES))
    measured = after[most] / most / (after[few] / few)
    yield Row(f"growth, {most} katas against {few}, each kata after collection", runs, measured, LINEAR)
    late, soon = ((whole[end] - whole[start]) / (end - start) for start, end in ((more, most), (few, more)))
    yield Row(f"growth, each kata from {more} to {most} against from {few} to {more}", runs, late / soon, Goal(TIMES))


def make_pack(options: Options, size: int) -> Path:
    """Create a pack of `size` katas by copying, repeatedly, those that need no third-party modules; return its folder."""
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
            elif (kata.folder / name).is_dir():
                shutil.copytree(kata.folder / name, copy / name)
    return pack


def _again(katas: Sequence[Kata], size: int) -> Iterator[Kata]:
    return islice(cycle([kata for kata in katas if not kata.modules]), size)
