"""The cases that compare two commands."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata
from pytest_interview_kata.pack.reader import builtin, read_bank

from . import peer
from .environments import binaries
from .facts import TIMES, Goal, Options, Row, Side
from .pairs import measure, ratios
from .sample import take
from .workspaces import CACHE, empty_run, forget, hand_in, judged, kata_run, right, solved, started

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .facts import Case

CASES: Final = Kata.cases.name
TYPICAL: Final = "q12_run_lengths"
"""The kata that is measured where one is enough."""


def wall(at_most: float | None) -> Goal:
    """Return a goal for a ratio of wall times."""
    return Goal(TIMES, at_most, "wall")


def entry(options: Options) -> Iterator[Row]:
    """Measure pytest in an empty folder, with and without the plugin."""
    plain, off = empty_run(options, "ours"), empty_run(options, "ours", "-p", "no:kata")
    bare = empty_run(options)
    yield from ratios("entry", measure(plain, bare, options.pairs), [wall(1.03)])
    yield from ratios("entry, against -p no:kata", measure(plain, off, options.pairs), [wall(1.03)])
    yield from ratios("entry, both without the plugin", measure(off, bare, options.pairs), [wall(None)])


def against_nothing(case: str, options: Options, ours: Side, at_most: float | None, pairs: int = 0) -> Iterator[Row]:
    """Compare a run with a run of pytest in an empty folder."""
    yield from ratios(case, measure(ours, empty_run(options), pairs or options.pairs), [wall(at_most)])


def nothing_started(options: Options) -> Iterator[Row]:
    """Measure judging a workspace that contains only stubs."""
    yield from against_nothing("fresh", options, kata_run(options, started(options, "fresh", options.katas)), 1.3)


def unchanged(options: Options) -> Iterator[Row]:
    """Measure judging solved katas again without a change."""
    yield from against_nothing("unchanged", options, kata_run(options, judged(options, "unchanged", options.katas)), 1.2)


def edit(options: Options) -> Iterator[Row]:
    """Measure judging after a change of the comment at the end of one attempt; each attempt is edited at least once."""
    folder = judged(options, "edit", options.katas)

    def save(pair: int) -> None:
        kata = options.katas[pair % len(options.katas)]
        hand_in(folder, right(kata), f"# edit {pair}\n")

    side, pairs = replace(kata_run(options, folder), before=save), max(options.pairs, len(options.katas))
    yield from against_nothing("edit", options, side, 2.2, pairs)


def first_verdict(options: Options) -> Iterator[Row]:
    """Measure judging one attempt at a kata without stored cases, such as those of a new pack, without any cache."""
    kata = read_bank([builtin()]).katas[TYPICAL]
    pack = options.cache / "work" / "first-pack"
    shutil.rmtree(pack, ignore_errors=True)
    shutil.copytree(kata.folder, pack / kata.folder.parent.name / f"first_{kata.id}", ignore=shutil.ignore_patterns(CASES))
    shutil.copy(builtin() / "pack.toml", pack)
    folder = solved(options, "first", read_bank([pack]).katas.values(), [pack])
    yield from against_nothing("first verdict, cases drawn", options, cold_run(options, folder), None)
    folder = solved(options, "first", [kata])
    yield from against_nothing("first verdict, cases stored", options, cold_run(options, folder), None)


def own_tests(options: Options) -> Iterator[Row]:
    """Measure running the learner's tests of a kata on all its right and wrong programs, after a change of the tests."""
    kata = read_bank([builtin()]).katas[TYPICAL]
    folder = solved(options, "own-tests", [kata])
    command = (str(binaries(options, "ours") / "kata"), "tests", kata.id)
    take(Side(command, folder), 0)  # it creates the file with the example of the brief
    [tests] = folder.glob(f"katas/*/test_{kata.id}.py")
    text = tests.read_text(encoding="utf-8")

    def save(pair: int) -> None:
        tests.write_text(f"{text}# edit {pair}\n", encoding="utf-8")

    yield from against_nothing("own tests", options, Side(command, folder, status=1, before=save), None)  # they miss mistakes


def cold(options: Options) -> Iterator[Row]:
    """Measure judging everything without any cache, compared with the peer."""
    theirs, katas = peer.build(options)
    left_out = [kata.id for kata in options.katas if kata not in katas]
    remarks = (f"{len(katas)} katas on both sides; left out: {', '.join(left_out) or 'none'}",)
    taken = measure(
        cold_run(options, solved(options, "cold", katas)),
        replace(peer.command(options, theirs), before=lambda _: peer.forget(theirs)),
        options.pairs,
    )
    yield from ratios("cold", taken, [Goal(TIMES, 0.3, "cpu"), wall(0.2), Goal(TIMES, None, "switches")], *remarks)


def cold_run(options: Options, folder: Path) -> Side:
    """Return the command that judges a workspace, and removes all caches before each run."""
    return replace(kata_run(options, folder), before=partial(_forget, folder))


def _forget(folder: Path, _: int) -> None:
    peer.forget(folder, [CACHE])
    forget()


PAIRED: Final[Mapping[str, Case]] = {
    "entry": entry,
    "fresh": nothing_started,
    "unchanged": unchanged,
    "edit": edit,
    "first": first_verdict,
    "tests": own_tests,
    "cold": cold,
}
