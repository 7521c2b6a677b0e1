"""The properties of q12_run_lengths: runs are drawn, so the answer is known before the text is made."""

from itertools import groupby, pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, equal

Runs = list[tuple[str, int]]

CHARS = st.sampled_from("aAbß01 \n\r\t\x00\x85\\'\"{}é\u0301\ud800中🙂") | st.integers(0, 0x10FFFF).map(chr).filter(
    lambda char: not "\ud800" <= char <= "\udfff"
)
COUNTS = st.integers(1, 4) | st.sampled_from([9, 10, 12, 255, 256, 1100])
RUNS = st.lists(st.tuples(CHARS, COUNTS), max_size=6)
FAULTS = st.tuples(CHARS, st.integers(-3, 0) | st.integers(-(10**20), 0)) | st.tuples(
    st.sampled_from(["", "ab", "aa", "  ", "10", "\r\n", "e\u0301"]), COUNTS | st.integers(-1, 0)
)
MANY = 5000
LONG = 100_000


def joined(runs: Runs) -> str:
    """Return the text that has these runs."""
    return "".join(char * count for char, count in runs)


def different(runs: Runs) -> Runs:
    """Return the runs without those that have the same character as the run before them."""
    return runs[:1] + [run for before, run in pairwise(runs) if run[0] != before[0]]


def written(value: object) -> str:
    """Return the `repr` of a value, with a combining accent as an escape: shown, it would merge with the letter before it."""
    return ascii(value) if "\u0301" in repr(value) else repr(value)


@given(runs=RUNS.map(different))
@example(runs=[])
@example(runs=[("a", 1)])
@example(runs=[("a", 2)])
@example(runs=[("a", 1), ("b", 1)])
@example(runs=[("a", 1), ("A", 1)])
@example(runs=[("\n", 1)])
@example(runs=[("\r", 1)])
@example(runs=[("\r", 1), ("\n", 1)])
@example(runs=[("\u2028", 1)])
@example(runs=[("1", 2), ("0", 1)])
@example(runs=[("a", 1), ("b", 1), ("a", 1)])
@example(runs=[("a", 10)])
@example(runs=[("a", 256)])
@example(runs=[("é", 1), ("e", 1), ("\u0301", 1)])
@example(runs=[("\ud800", 1)])
def test_runs_of_a_text(attempt: Attempt, runs: Runs) -> None:
    """The result contains every run in order, as a pair of its character and its length, and neighbours differ."""
    parts = [f"{written(char)} * {count}" if count > 12 else written(char * count) for char, count in runs]
    text = " + ".join(parts) if any(count > 12 for _, count in runs) else written(joined(runs))
    attempt.session().equal(f"encode({text})", runs)


@settings(max_examples=10)
@given(text=st.text("ab", max_size=3), other=st.text("bc", max_size=3))
@example(text="a", other="")
@example(text="a", other="b")
def test_result_is_a_new_list(attempt: Attempt, text: str, other: str) -> None:
    """Each call returns a new list, and later calls do not change it."""
    runs = [(char, len(list(group))) for char, group in groupby(text)]
    session = attempt.session(f"runs = encode({text!r})\nencode({other!r})")
    session.equal("runs", runs, "the second call changed the first list")
    session.exec("runs.append(('x', 1))")
    session.equal(f"encode({text!r})", runs, "a change of the first list changed this one")


@given(runs=RUNS, once=st.booleans())
@example(runs=[], once=False)
@example(runs=[("a", 1)], once=False)
@example(runs=[("a", 2)], once=True)
@example(runs=[("1", 2), ("0", 1)], once=False)
@example(runs=[("a", 1), ("a", 1)], once=False)
@example(runs=[("a", 1), ("b", 1), ("a", 1)], once=False)
@example(runs=[("{", 2), ("}", 1)], once=False)
@example(runs=[("\r", 1), ("\n", 1)], once=False)
@example(runs=[("\ud800", 1)], once=False)
def test_text_of_runs(attempt: Attempt, runs: Runs, *, once: bool) -> None:
    """Each character is repeated and the runs are joined, even if `runs` can be read only once; a list is not changed."""
    if once:
        equal(attempt.decode(Feed(runs)), joined(runs))
    else:
        call = attempt.watch("decode", runs)
        equal(call.value, joined(runs))
        equal(call.arguments, (runs,), "the call changed its argument")


@given(before=RUNS.map(lambda runs: runs[:2]), fault=FAULTS, after=RUNS.map(lambda runs: runs[:2]), once=st.booleans())
@example(before=[], fault=("a", 0), after=[], once=False)
@example(before=[], fault=("a", -1), after=[], once=False)
@example(before=[], fault=("", 1), after=[], once=False)
@example(before=[], fault=("ab", 1), after=[], once=False)
@example(before=[], fault=("aa", 1), after=[], once=False)
@example(before=[], fault=("e\u0301", 1), after=[], once=False)
@example(before=[("", 1)], fault=("ab", 1), after=[], once=False)
@example(before=[("a", 1)], fault=("a", -1), after=[("a", 1)], once=False)
@example(before=[], fault=("ab", 1), after=[("a", 1)], once=True)
def test_faults_are_refused(attempt: Attempt, before: Runs, fault: tuple[str, int], after: Runs, *, once: bool) -> None:
    """A count below 1, or a first item that is not one character, raises `ValueError` at any position among the runs."""
    runs = [*before, fault, *after]
    attempt.session().raises(ValueError, f"decode(iter({written(runs)}))" if once else f"decode({written(runs)})")


@settings(max_examples=10)
@given(pair=st.sampled_from(["ab", "01", "\n "]), times=st.integers(1, MANY // 2), count=st.integers(1, 9))
@example(pair="ab", times=MANY // 2, count=1)
@example(pair="ab", times=MANY // 2, count=20)
def test_many_runs(attempt: Attempt, pair: str, times: int, count: int) -> None:
    """A text may have 5,000 runs."""
    first, second = [(char, count) for char in pair]
    text = (pair[0] * count + pair[1] * count) * times
    session = attempt.session()
    session.equal(f"encode(({pair[0]!r} * {count} + {pair[1]!r} * {count}) * {times})", [first, second] * times)
    session.equal(f"decode([{first!r}, {second!r}] * {times})", text)


@settings(max_examples=10)
@given(char=st.sampled_from("a0\n "), count=st.integers(1, LONG // 5), after=st.integers(1, LONG // 5))
@example(char="a", count=1, after=LONG)
@example(char="a", count=LONG, after=1)
def test_long_runs(attempt: Attempt, char: str, count: int, after: int) -> None:
    """A run may have 100,000 characters."""
    runs = [(char, count), ("b", after)]
    text = char * count + "b" * after
    session = attempt.session()
    session.equal(f"encode({char!r} * {count} + 'b' * {after})", runs)
    session.equal(f"decode({runs!r})", text)
