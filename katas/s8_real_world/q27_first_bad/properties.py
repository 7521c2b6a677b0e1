"""The properties of q27_first_bad: histories with a known first bad revision; calls are counted on this side."""

from math import ceil, log2
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

Verdicts = dict[str, bool | None]

MOST: Final = 2000
NAMES: Final = [*"cafebd0927"]
KINDS: Final = {
    "tuple": "revisions = tuple({verdicts})",
    "list": "revisions = list({verdicts})",
    "user list": "from collections import UserList\nrevisions = UserList({verdicts})",
    "sequence": """
        from collections.abc import Sequence
        class Log(Sequence):
            def __init__(self, names): self.names = list(names)
            def __getitem__(self, index): return self.names[index]
            def __len__(self): return len(self.names)
        revisions = Log({verdicts})
        """,
}


def suspects(verdicts: Verdicts) -> list[str]:
    """Return what may be the first bad revision."""
    names = list(verdicts)
    bad = next((place for place, name in enumerate(names) if verdicts[name]), None)
    if bad is None:
        return []
    good = max((place for place, name in enumerate(names) if verdicts[name] is False), default=-1)
    return names[good + 1 : bad + 1]


def check(attempt: Attempt, verdicts: Verdicts) -> None:
    """Require the result for a history."""
    session = attempt.session("verdicts = {verdicts}", verdicts=verdicts)
    session.equal("first_bad(list(verdicts), verdicts.__getitem__)", suspects(verdicts))


def calls(attempt: Attempt, verdicts: Verdicts, shown: str) -> list[str]:
    """Return the revisions that are tested, in order."""
    asked = list[str]()

    def is_bad(revision: str) -> bool | None:
        asked.append(revision)
        return verdicts.get(revision)

    tests = "lambda c: asked.append(c) or verdicts[c]"
    attempt.show(f"verdicts = {shown}\nasked = []\nfirst_bad([*verdicts], {tests}), len(asked), asked")
    equal(attempt.first_bad(list(verdicts), is_bad), suspects(verdicts))
    return asked


def history(size: int, first: int, untestable: tuple[int, ...] = ()) -> tuple[Verdicts, str]:
    """Return a history, and the code that makes it."""
    names = {f"c{place}": place >= first for place in range(size)}
    skipped = [f"c{place}" for place in dict.fromkeys(untestable) if place < size]
    shown = f"{{f'c{{n}}': n >= {first} for n in range({size})}}"
    return {**names, **dict.fromkeys(skipped)}, f"{shown} | dict.fromkeys({skipped})" if skipped else shown


@st.composite
def histories(draw: st.DrawFn) -> Verdicts:
    """Draw a short history in which some revisions cannot be tested."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(0, 9))]
    first, skipped = draw(st.integers(0, len(names))), draw(st.lists(st.integers(0, 8), max_size=6))
    return {name: None if place in skipped else place >= first for place, name in enumerate(names)}


@st.composite
def clusters(draw: st.DrawFn) -> tuple[int, int, tuple[int, ...]]:
    """Draw the size of a history, its first bad revision, and up to fifty untestable ones side by side, often near a border."""
    size = draw(st.integers(1, 60) | st.integers(1, MOST))
    first = draw(st.integers(0, size))
    start = draw(st.sampled_from([size // 2, first, size - 1, first // 2, 0])) - draw(st.integers(0, 30))
    return size, first, tuple(range(max(start, 0), start + draw(st.integers(1, 50))))


@given(names=st.permutations(NAMES), size=st.integers(1, 10), first=st.integers(0, 9))
@example(names=["a"], size=1, first=0)
@example(names=["b", "a"], size=2, first=0)
@example(names=["b", "a"], size=2, first=1)
@example(names=["a", "c", "b"], size=3, first=0)
@example(names=["a", "c", "b"], size=3, first=1)
@example(names=["a", "c", "b"], size=3, first=2)
@example(names=["a", "c", "b", "d"], size=4, first=3)
def test_first_bad_revision(attempt: Attempt, names: list[str], size: int, first: int) -> None:
    """If all revisions can be tested, the result is the first bad one."""
    names = names[:size]
    check(attempt, {name: place >= min(first, len(names) - 1) for place, name in enumerate(names)})


@given(names=st.permutations(NAMES), size=st.integers(0, 10), untestable=st.lists(st.integers(0, 9), max_size=9))
@example(names=[], size=0, untestable=[])
@example(names=["a"], size=1, untestable=[])
@example(names=["a"], size=1, untestable=[0])
@example(names=["b", "a"], size=2, untestable=[0])
@example(names=["b", "a"], size=2, untestable=[1])
@example(names=["c", "b", "a"], size=3, untestable=[1, 2])
def test_no_bad_revision(attempt: Attempt, names: list[str], size: int, untestable: list[int]) -> None:
    """If no testable revision is bad, the result is an empty list."""
    check(attempt, {name: None if place in untestable else False for place, name in enumerate(names[:size])})


@given(verdicts=histories())
@example(verdicts={"a": None, "b": True})
@example(verdicts={"a": False, "b": None, "c": True})
@example(verdicts={"a": False, "b": True, "c": None})
@example(verdicts={"a": None, "b": False, "c": True})
@example(verdicts={"a": True, "b": None, "c": True})
@example(verdicts={"a": False, "b": None, "c": False, "d": True})
@example(verdicts={"a": False, "b": False, "c": None, "d": True, "e": True})
@example(verdicts={"a": False, "b": None, "c": None, "d": True, "e": True})
@example(verdicts={"a": None, "b": None, "c": None, "d": None, "e": True})
@example(verdicts={"a": False, "b": True, "c": None, "d": None, "e": None})
@example(verdicts={"a": False, "b": None, "c": None, "d": None, "e": False, "f": None, "0": None, "2": True})
def test_untestable_revisions(attempt: Attempt, verdicts: Verdicts) -> None:
    """The result lists all revisions after the last good one, up to the first bad one."""
    check(attempt, verdicts)


@settings(max_examples=60)
@given(verdicts=histories(), kind=st.sampled_from(sorted(KINDS)))
@example(verdicts={"a": False, "b": None, "c": True}, kind="list")
@example(verdicts={"a": False, "b": None, "c": True}, kind="tuple")
@example(verdicts={"a": False, "b": None, "c": True}, kind="user list")
@example(verdicts={"a": False, "b": None, "c": True}, kind="sequence")
def test_any_sequence(attempt: Attempt, verdicts: Verdicts, kind: str) -> None:
    """`revisions` may be any sequence; it is not changed, and the result is a new list."""
    session = attempt.session(KINDS[kind], verdicts=verdicts)
    session.exec("found = first_bad(revisions, {verdicts}.__getitem__)")
    session.equal("found", suspects(verdicts))
    session.exec("found.clear()")
    session.equal("list(revisions)", list(verdicts), "the call changed its argument")


@given(size=st.integers(1, 70) | st.integers(1, MOST), first=st.integers(0, 70) | st.integers(0, MOST))
@example(size=1, first=0)
@example(size=2, first=0)
@example(size=4, first=0)
@example(size=4, first=3)
@example(size=8, first=8)
@example(size=16, first=1)
@example(size=16, first=15)
@example(size=MOST, first=0)
@example(size=MOST, first=MOST)
@example(size=1025, first=512)
@example(size=1024, first=1)
def test_few_calls(attempt: Attempt, size: int, first: int) -> None:
    """If all n revisions can be tested, there are at most `ceil(log2(n)) + 1` calls of `is_bad`."""
    asked, most = calls(attempt, *history(size, min(first, size))), ceil(log2(size)) + 1
    holds(len(asked) <= most, f"{len(asked)} calls of is_bad for {size} revisions, but {most} are enough")


@given(cluster=clusters())
@example(cluster=(2, 1, (0,)))
@example(cluster=(3, 2, (1,)))
@example(cluster=(5, 4, (1, 2)))
@example(cluster=(9, 8, (3, 4, 5)))
@example(cluster=(40, 40, (20,)))
@example(cluster=(200, 150, (99, 100, 101)))
@example(cluster=(200, 10, (0, 99, 100, 101, 199)))
@example(cluster=(MOST, 1500, tuple(range(975, 1025))))
@example(cluster=(MOST, 40, tuple(range(50))))
@example(cluster=(MOST, MOST, tuple(range(MOST - 50, MOST))))
def test_calls_with_untestable(attempt: Attempt, cluster: tuple[int, int, tuple[int, ...]]) -> None:
    """No revision is tested twice, and each untestable revision costs at most two more calls."""
    verdicts, shown = history(*cluster)
    asked = calls(attempt, verdicts, shown)
    double = next((name for name in asked if asked.count(name) > 1), None)
    holds(double is None, f"{double!r} was tested {asked.count(double or '')} times")
    size, skipped = len(verdicts), [*verdicts.values()].count(None)
    most = ceil(log2(size)) + 1 + 2 * skipped
    holds(len(asked) <= most, f"{len(asked)} calls of is_bad for {size} revisions, of which {skipped} cannot be tested")
