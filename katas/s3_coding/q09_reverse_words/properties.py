"""The properties of q09_reverse_words: words and gaps are drawn separately, so the expected result is known."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

SPACES = [char for char in map(chr, range(0x3001)) if char.isspace()]
"""All whitespace characters: Unicode has none after the ideographic space."""
LOOKALIKES = "\x00\x08\x1b\x7f\xad_\u180e\u200b\u200d\u2060\u2800\ufeff"
"""Characters that are blank, invisible or common between words, but are not whitespace."""
LETTERS = "abcABC059äß中\u0301🙂.,'!?-\"\\"

WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=4)
OTHERS = st.one_of(
    st.sampled_from(LOOKALIKES),
    st.integers(0, 0x10FFFF).map(chr).filter(lambda char: not (char.isspace() or "\ud800" <= char <= "\udfff")),
)
ODD_WORDS = st.text(alphabet=OTHERS, min_size=1, max_size=6)
BLANKS = (st.integers(1, 3) | st.integers(1, 300)).map(lambda count: " " * count)
AROUND = st.integers(0, 3)
GAPS = st.text(alphabet=st.sampled_from(SPACES), min_size=1, max_size=3)


def expected(words: list[str]) -> str:
    """Return these words in reverse order, with one space between them."""
    return " ".join(reversed(words))


@given(words=st.lists(WORDS, min_size=1, max_size=7))
@example(words=["a"])
@example(words=["a", "b", "a"])
@example(words=["ab", "ba", "c", "d"])
@example(words=["e\u0301", "ÄB", "ß"])
@example(words=["donaudampfschifffahrtsgesellschaft", "ahoi"])
def test_words_come_out_last_first(attempt: Attempt, words: list[str]) -> None:
    """The words are returned in reverse order, and the characters of each word stay in their order."""
    equal(attempt.reverse_words(" ".join(words)), expected(words))


@given(first=WORDS, rest=st.lists(st.tuples(BLANKS, WORDS), max_size=4), before=AROUND, after=AROUND)
@example(first="a", rest=[], before=1, after=0)
@example(first="a", rest=[], before=0, after=1)
@example(first="a", rest=[("  ", "b")], before=0, after=0)
@example(first="a", rest=[(" " * 120, "b")], before=120, after=120)
def test_one_blank_between_none_around(
    attempt: Attempt, first: str, rest: list[tuple[str, str]], before: int, after: int
) -> None:
    """However many spaces there are, the result has one between two words and none at the ends."""
    sentence = " " * before + first + "".join(blanks + word for blanks, word in rest) + " " * after
    equal(attempt.reverse_words(sentence), expected([first] + [word for _, word in rest]))


@given(space=st.sampled_from(SPACES))
def test_all_white_space_separates(attempt: Attempt, space: str) -> None:
    """Every character for which `str.isspace` returns True separates words."""
    equal(attempt.reverse_words(f"a{space}b"), "b a")
    equal(attempt.reverse_words(f"{space}a b{space}"), "b a")


@given(pairs=st.lists(st.tuples(GAPS, WORDS), min_size=1, max_size=4), end=st.one_of(st.just(""), GAPS))
@example(pairs=[("\n", "a"), ("\r\n", "b")], end="\n")
@example(pairs=[(" ", "a"), ("\t ", "b"), (" \t", "c")], end="")
def test_mixed_white_space_is_one_gap(attempt: Attempt, pairs: list[tuple[str, str]], end: str) -> None:
    """A run of different whitespace characters is one gap, and becomes one space."""
    sentence = "".join(gap + word for gap, word in pairs) + end
    equal(attempt.reverse_words(sentence), expected([word for _, word in pairs]))


@given(odd=ODD_WORDS, left=st.sampled_from(["", "a"]), right=st.sampled_from(["", "b"]))
@example(odd="!#$%&()*+-/:;<=>@[]^_`{|}~", left="", right="")
@example(odd="\x00\x01\x02\x03\x04", left="a", right="b")
@example(odd="\ue000\ufffd\uffff\U0010ffff", left="a", right="b")
@example(odd="\u200b", left="a", right="b")
@example(odd="\u200b", left="a", right="")
def test_all_else_belongs_to_words(attempt: Attempt, odd: str, left: str, right: str) -> None:
    """A character that is not whitespace belongs to its word, even if it is invisible."""
    equal(attempt.reverse_words(f"c {left}{odd}{right}"), f"{left}{odd}{right} c")
    equal(attempt.reverse_words(f"{left}{odd}{right} c"), f"c {left}{odd}{right}")


@given(sentence=st.one_of(st.just(""), GAPS))
@example(sentence="")
@example(sentence=" ")
@example(sentence="\t\n")
def test_no_words_give_nothing(attempt: Attempt, sentence: str) -> None:
    """A sentence without words returns the empty string."""
    equal(attempt.reverse_words(sentence), "")


@settings(max_examples=20)
@given(count=st.integers(1, 500), size=st.integers(1, 20), gap=st.sampled_from([" ", "\t\n"]))
@example(count=500, size=1, gap=" ")
@example(count=2, size=2000, gap=" ")
def test_long_sentences(attempt: Attempt, count: int, size: int, gap: str) -> None:
    """A sentence of up to 500 words is reversed, and so is one with long words."""
    again = f" * {size}" if size > 1 else ""
    call = f"reverse_words({gap!r}.join(str(n){again} for n in range({count})))"
    attempt.session().equal(call, expected([str(number) * size for number in range(count)]))
