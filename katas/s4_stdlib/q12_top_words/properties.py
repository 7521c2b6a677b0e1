"""The properties of q12_top_words."""

from itertools import groupby

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, raises

MANY = 20_000
ALL = 10**6
"""More than the number of words in any text here."""
FIRST = 0x4E00
"""The first of more than 20,000 letters in a row that do not change when they are casefolded."""
LETTERS = "abzéñжあªǅʰ\U00010428"
OTHERS = " \n\t.,'-_0123²½Ⅷ٣\u0301\u0307\u00a0\u200b\x00😀"
FOLDED = [*"aAßẞ", "ss", "SS", *"éÉΣ\u03c3ςK\u212aﬁ", "fi", *"İiI\u0131ǰŉΐ"]
CHARS = [chr(code) for code in range(0x80, 0x2200)]
NUMERIC = [char for char in CHARS if char.isalnum() and not char.isalpha()]
SPECIAL = [char for char in CHARS if char.casefold() != char.lower()]
WORDS = ["a", "aa", "ab", "b", "ba", "é", "z", "ж", "zebra", "apple"]
TALLIES = st.dictionaries(st.sampled_from(WORDS), st.integers(1, 3), max_size=6)


def runs(text: str) -> list[str]:
    """Return the runs of letters."""
    return ["".join(group) for letters, group in groupby(text, str.isalpha) if letters]


def ranked(words: list[str]) -> list[tuple[str, int]]:
    """Return the words with their counts, the most frequent first, ties in ascending order."""
    return sorted(((word, words.count(word)) for word in {*words}), key=lambda pair: (0 - pair[1], pair[0]))


def check_large(attempt: Attempt, different: int, letters: int, often: int, k: int) -> None:
    """Check a text with one frequent short word and different words that begin with the same letters."""
    words = ["z" * letters + chr(FIRST + number) for number in range(different)]
    session = attempt.session(f"words = ['z' * {letters} + chr({FIRST} + number) for number in range({different})]")
    expected = [("z", often), *((word, 1) for word in words)][:k]
    session.equal(f"top_words(' '.join(['z'] * {often} + words[::-1]), {k})", expected)


@st.composite
def mixed(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """Draw a text, and the counts of the words that it consists of."""
    tally = draw(TALLIES)
    words = draw(st.permutations([word for word, count in tally.items() for _ in range(count)]))
    return " ".join(words), tally


@given(text=st.lists(st.sampled_from(LETTERS) | st.sampled_from(OTHERS) | st.sampled_from(NUMERIC), max_size=12).map("".join))
@example(text="")
@example(text=".")
@example(text="a")
@example(text="a b")
@example(text="a-b")
@example(text="a_b")
@example(text="a1b")
@example(text="don't")
@example(text="é")
@example(text="e\u0301e")
@example(text="i\u0307i")
@example(text="a²b")
@example(text="aⅧb")
@example(text="ж")
@example(text="ʰ")
@example(text="\U00010428")
@example(text="a\nb")
def test_words_are_runs_of_letters(attempt: Attempt, text: str) -> None:
    """The words are the longest runs of characters for which `str.isalpha` is true."""
    equal(attempt.top_words(text, ALL), ranked([word.casefold() for word in runs(text)]))


@given(parts=st.lists(st.sampled_from([*FOLDED, " ", "."]) | st.sampled_from(SPECIAL), max_size=8))
@example(parts=["A"])
@example(parts=["A", " ", "a"])
@example(parts=["ß", " ", "SS"])
@example(parts=["\u03c3", " ", "ς"])
@example(parts=["İ"])
@example(parts=["İ", "a"])
def test_words_are_folded(attempt: Attempt, parts: list[str]) -> None:
    """Words that are equal after `str.casefold` are the same word, and the result contains the casefolded form."""
    text = "".join(parts)
    equal(attempt.top_words(text, ALL), ranked([word.casefold() for word in runs(text)]))


@given(drawn=mixed())
@example(drawn=("a b b", {"a": 1, "b": 2}))
@example(drawn=("b a", {"a": 1, "b": 1}))
@example(drawn=("a b", {"a": 1, "b": 1}))
@example(drawn=("b b a a z", {"a": 2, "b": 2, "z": 1}))
def test_most_frequent_first(attempt: Attempt, drawn: tuple[str, dict[str, int]]) -> None:
    """The most frequent words come first, and words with the same count are in ascending order."""
    text, tally = drawn
    equal(attempt.top_words(text, ALL), sorted(sorted(tally.items()), key=lambda pair: pair[1], reverse=True))


@settings(max_examples=20)
@given(
    different=st.integers(1, 3000),
    letters=st.integers(1, 20),
    often=st.integers(1, MANY // 2),
    k=st.integers(0, 4000),
)
@example(different=100, letters=1, often=1, k=101)
@example(different=1, letters=1, often=MANY - 1, k=2)
@example(different=MANY - 1, letters=3, often=1, k=MANY)
def test_many_words(attempt: Attempt, different: int, letters: int, often: int, k: int) -> None:
    """A text may have 20,000 words, even if all of them are different."""
    check_large(attempt, different, letters, often, k)


@settings(max_examples=20)
@given(different=st.integers(1, 3), letters=st.integers(1, 5000))
@example(different=2, letters=100)
@example(different=2, letters=5000)
def test_long_words(attempt: Attempt, different: int, letters: int) -> None:
    """A word may be long, and long words may differ in their last letter only."""
    check_large(attempt, different, letters, 1, ALL)


@given(drawn=mixed(), k=st.integers(0, 7) | st.just(ALL))
@example(drawn=("a", {"a": 1}), k=0)
@example(drawn=("a", {"a": 1}), k=1)
@example(drawn=("a", {"a": 1}), k=2)
@example(drawn=("", {}), k=1)
@example(drawn=("b a", {"a": 1, "b": 1}), k=1)
def test_the_first_k(attempt: Attempt, drawn: tuple[str, dict[str, int]], k: int) -> None:
    """The result contains the first `k` words, or all words if there are fewer."""
    text, tally = drawn
    equal(attempt.top_words(text, k), sorted(sorted(tally.items()), key=lambda pair: pair[1], reverse=True)[:k])


@settings(max_examples=10)
@given(text=st.sampled_from(["a", "a b", "b a b"]), other=st.sampled_from(["", "a", "b c"]))
@example(text="a", other="")
@example(text="a", other="a")
def test_result_is_a_new_list(attempt: Attempt, text: str, other: str) -> None:
    """Each call returns a new list, and later calls do not change it."""
    session = attempt.session(f"words = top_words({text!r}, 9)\ntop_words({other!r}, 9)")
    session.equal("words", ranked(runs(text)), "the second call changed the first list")
    session.exec("words.clear()")
    session.equal(f"top_words({text!r}, 9)", ranked(runs(text)), "a change of the first list changed this one")


@settings(max_examples=20)
@given(text=st.sampled_from(["", "a", "a b", "a a b c"]), k=st.integers(-9, -1) | st.integers(-(10**20), -1))
@example(text="", k=-1)
@example(text="a b", k=-1)
def test_negative_k(attempt: Attempt, text: str, k: int) -> None:
    """A `k` below 0 raises `ValueError`."""
    raises(ValueError, attempt.top_words, text, k)
