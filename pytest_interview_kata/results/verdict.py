"""Derives the verdict on an attempt from its results alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import OWN_TESTS, Outcome, State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from pytest_interview_kata.model import Kata, Result

UNTRIED: Final = frozenset({Outcome.SKIPPED, Outcome.TODO})
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All results for one attempt, and the state that follows from them."""

    kata: Kata
    state: State
    path: str
    """The path of the attempt, relative to the root directory of the run, with forward slashes."""
    results: tuple[Result, ...] = ()
    hints: int = 0
    """The number of hints taken."""
    gave_up: bool = False
    """Whether the learner looked at the solution before solving the kata."""
    remarks: frozenset[str] = frozenset()
    """Checks that do not make an attempt fail."""

    @property
    def seconds(self) -> float:
        """Seconds that all checks took together."""
        return sum(result.seconds for result in self.results)

    @property
    def cached(self) -> bool:
        """Whether every result is from an earlier run."""
        return bool(self.results) and all(result.cached for result in self.results)


def conclude(
    kata: Kata,
    path: str,
    expected: Mapping[str, Sequence[str]],
    results: Sequence[Result],
    *,
    remarks: Collection[str],
    hints: int = 0,
    gave_up: bool = False,
) -> Verdict | None:
    """Return the verdict on an attempt, or None if too little was checked.

    `expected` names, for each check, the items that a complete verdict requires, and `remarks` the checks that do not make
    an attempt fail: if they alone find something, it needs polish. The learner's own tests do not count, and results for other
    katas are ignored. If an item has several results, the worst one counts, regardless of their order.
    """
    order = [(check, item) for check, items in expected.items() for item in items]
    found = _worst_of_each(result for result in results if result.kata == kata.id)
    state = _state(order, {key: result for key, result in found.items() if key[0] != OWN_TESTS}, remarks)
    if state is None:
        return None
    ordered = {key: found[key] for key in order if key in found} | found
    return Verdict(kata, state, path, tuple(ordered.values()), hints, gave_up, frozenset(remarks))


def _worst_of_each(results: Iterable[Result]) -> dict[Key, Result]:
    worst: dict[Key, Result] = {}
    for result in results:
        key = (result.check, result.item)
        worst[key] = max(worst.get(key, result), result, key=_badness)
    return worst


def _badness(result: Result) -> int:
    return 0 if result.outcome is Outcome.PASSED else 1 if result.outcome in UNTRIED else 2


def _state(order: Sequence[Key], found: Mapping[Key, Result], remarks: Collection[str]) -> State | None:
    seen = {result.outcome for result in found.values()}
    if any(_fails(result, remarks) for result in found.values()):
        return State.FAILING
    if seen == {Outcome.TODO}:
        return State.TODO
    if seen == {Outcome.SKIPPED}:
        return State.SKIPPED
    passed = {key for key, result in found.items() if result.outcome is Outcome.PASSED}
    required = [key for key in order if key[0] not in remarks]
    if not required or not passed.issuperset(required):
        return None
    if Outcome.FAILED in seen:
        return State.POLISH
    return State.SOLVED if passed.issuperset(order) and passed == set(found) else None


def _fails(result: Result, remarks: Collection[str]) -> bool:
    """Return whether a result alone makes the attempt fail; failed remarks and untried items do not."""
    if result.outcome is Outcome.FAILED:
        return result.check not in remarks
    return result.outcome is not Outcome.PASSED and result.outcome not in UNTRIED
