"""The laws of q12_run_lengths, on runs that are drawn first, so that their text is known."""

from itertools import pairwise
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.judge import Attempt, Feed, equal, raises

from . import scenarios

CHARS = st.sampled_from("ab1230aA \n\r\t\0,'\"\\*[(é\u0301ßß\u200d😀")
COUNTS = st.integers(1, 3) | st.sampled_from([9, 10, 11, 12, 100, 255, 256, 300])
RUNS = st.lists(st.tuples(CHARS, COUNTS), max_size=6)
FEW = st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 2)), max_size=3)
Runs = list[tuple[str, int]]


def text_of(runs: Runs) -> str:
    """Write the runs out."""
    return "".join(char * count for char, count in runs)


def decoded(attempt: Attempt, runs: list[Any], *, fed: bool) -> Any:
    """Have runs decoded, from a list or from an iterator."""
    attempt.show(f"decode({f'iter({runs!r})' if fed else repr(runs)})")
    return attempt.decode(Feed(runs) if fed else runs)


@given(runs=RUNS)
@example(runs=[])
@example(runs=[("a", 1)])
@example(runs=[("a", 2)])
@example(runs=[("a", 1), ("b", 1)])
@example(runs=[("a", 1), ("b", 1), ("a", 1)])
@example(runs=[("a", 1), ("A", 1)])
@example(runs=[("1", 2), ("2", 1)])
@example(runs=[("\n", 2)])
@example(runs=[("a", 12)])
@example(runs=[("a", 300)])
@example(runs=[("e", 1), ("\u0301", 1)])
def test_encode(attempt: Attempt, runs: Runs) -> None:
    """The runs of a text come in order, each as long as it can be, with its character and its length."""
    assume(all(left != right for (left, _), (right, _) in pairwise(runs)))
    equal(attempt.encode(text_of(runs)), runs)


@given(runs=RUNS, fed=st.booleans())
@example(runs=[], fed=False)
@example(runs=[("a", 1)], fed=False)
@example(runs=[("a", 1)], fed=True)
@example(runs=[("a", 1), ("a", 1)], fed=False)
@example(runs=[("a", 1), ("b", 1), ("a", 2)], fed=False)
@example(runs=[("1", 2), ("0", 1)], fed=False)
@example(runs=[("\n", 2)], fed=False)
@example(runs=[("a", 12)], fed=False)
@example(runs=[("\u0301", 1)], fed=False)
def test_decode(attempt: Attempt, runs: Runs, *, fed: bool) -> None:
    """Runs from any iterable give their text, also if neighbours are of one character."""
    equal(decoded(attempt, runs, fed=fed), text_of(runs))


@settings(max_examples=50)
@given(before=FEW, wrong=st.integers(-3, 0) | st.just(-(10**20)), char=CHARS, after=FEW, fed=st.booleans())
@example(before=[], wrong=0, char="a", after=[], fed=False)
@example(before=[], wrong=-1, char="a", after=[], fed=False)
@example(before=[("a", 1)], wrong=0, char="b", after=[], fed=False)
@example(before=[("a", 2)], wrong=-1, char="a", after=[], fed=False)
def test_wrong_counts(attempt: Attempt, before: Runs, wrong: int, char: str, after: Runs, *, fed: bool) -> None:
    """A count below 1 is a ValueError, wherever it stands."""
    raises(ValueError, decoded, attempt, [*before, (char, wrong), *after], fed=fed)


@settings(max_examples=50)
@given(
    before=FEW,
    wrong=st.sampled_from(["", "ab", "aa", "e\u0301", "\r\n", "10", "  ", "😀\u200d", "abc"]),
    count=st.integers(1, 3),
    after=FEW,
    fed=st.booleans(),
)
@example(before=[], wrong="", count=1, after=[], fed=False)
@example(before=[], wrong="ab", count=1, after=[], fed=False)
@example(before=[], wrong="aa", count=1, after=[], fed=False)
@example(before=[], wrong="e\u0301", count=1, after=[], fed=False)
@example(before=[("a", 1)], wrong="", count=1, after=[], fed=False)
def test_wrong_characters(attempt: Attempt, before: Runs, wrong: str, count: int, after: Runs, *, fed: bool) -> None:
    """A text that is not exactly one character is a ValueError, wherever it stands."""
    raises(ValueError, decoded, attempt, [*before, (wrong, count), *after], fed=fed)


@settings(max_examples=5)
@given(length=st.sampled_from([4000, 5000]))
def test_long_texts(attempt: Attempt, length: int) -> None:
    """A text of thousands of runs, and a run of a million characters, go there and back."""
    attempt.show(f"decode(encode('ab' * {length})) == 'ab' * {length}")
    equal(
        attempt.run(scenarios.there_and_back, "ab", length), (length * 2, True), "the number of runs, and whether it is equal"
    )
    attempt.show("decode(encode('a' * 1_000_000)) == 'a' * 1_000_000")
    equal(attempt.run(scenarios.there_and_back, "a", 1_000_000), (1, True), "the number of runs, and whether it is equal")
