"""The cases that compare two commands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from . import peer
from .facts import TIMES, Goal, Options, Row, Side
from .pairs import measure, ratios
from .workspaces import CACHE, empty_run, forget, hand_in, judged, kata_run, right, solved, started

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .facts import Case


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


def against_nothing(case: str, options: Options, ours: Side, at_most: float, pairs: int = 0) -> Iterator[Row]:
    """Compare a run with a run of pytest in an empty folder."""
    yield from ratios(case, measure(ours, empty_run(options), pairs or options.pairs), [wall(at_most)])


def nothing_started(options: Options) -> Iterator[Row]:
    """Measure judging a workspace that contains only stubs."""
    yield from against_nothing("fresh", options, kata_run(options, started(options, "fresh", options.katas)), 1.3)


def unchanged(options: Options) -> Iterator[Row]:
    """Measure judging solved katas again without a change."""
    yield from against_nothing("unchanged", options, kata_run(options, judged(options, "unchanged", options.katas)), 1.5)


def edit(options: Options) -> Iterator[Row]:
    """Measure judging after a change of the comment at the end of one attempt; each attempt is edited at least once."""
    folder = judged(options, "edit", options.katas)

    def save(pair: int) -> None:
        kata = options.katas[pair % len(options.katas)]
        hand_in(folder, right(kata), f"# edit {pair}\n")

    side, pairs = replace(kata_run(options, folder), before=save), max(options.pairs, len(options.katas))
    yield from against_nothing("edit", options, side, 2.5, pairs)


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
    yield from ratios("cold", taken, [Goal(TIMES, 0.2, "cpu"), wall(0.25)], *remarks)


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
    "cold": cold,
}
