from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes, wcwidth

from pytest_interview_kata.text import NARROW, clip, columns, fold, in_ascii, one_line, pad, plain, prose, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2J\x1b]0;mine\x07", "\\x1b[2J\\x1b]0;mine\\x07", id="terminal-commands"),
        pytest.param("a\u202eb\u2066c", "a\\u202eb\\u2066c", id="direction-overrides"),
        pytest.param("a\rb\x08c\x00", "a\\rb\\x08c\\x00", id="overwriting"),
        pytest.param("\x9b31m", "\\x9b31m", id="eight-bit-commands"),
        pytest.param("\ud800\u2028\u200b\U000e0041", "\\ud800\\u2028\\u200b\\U000e0041", id="invisible"),
        pytest.param("a\tb\nc é 中 🙂", "a\tb\nc é 中 🙂", id="harmless"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert plain(shown) == shown


def test_one_line() -> None:
    assert one_line(" a\r\n\n b\x1b\tc ") == "a b\\x1b c"


def test_in_ascii() -> None:
    assert in_ascii("a… é 🙂") == "a... \\xe9 \\U0001f642"


def test_shorten_says_what_is_missing() -> None:
    assert shorten("a" * 20, 20) == "a" * 20
    assert shorten("a" * 8 + "b" * 5000 + "c" * 3, 12) == "aaaaaaaa … 5,000 characters … ccc"


WIDE = [
    pytest.param("漢字漢字漢字", 12, id="wide"),
    pytest.param("e\u0301e\u0301", 2, id="combining"),
    pytest.param("👨\u200d👩\u200d👧 ok", 5, id="joined-emoji"),
    pytest.param("❤️!", 3, id="emoji-by-selector"),
    pytest.param("🇩🇪", 2, id="flag"),
    pytest.param("한국어 漢", 9, id="full-width"),
    pytest.param("✓ █░ … → é ü", 12, id="narrow"),
    pytest.param("a\tb", 3, id="control"),
]


@pytest.mark.parametrize(("text", "width"), WIDE)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width
    assert columns(pad(text, 20)) == 20
    assert pad(text, 1) == text


def test_what_needs_no_table_takes_one_column() -> None:
    narrow = [chr(number) for number in range(0x110000) if NARROW.fullmatch(chr(number))]
    assert len(narrow) > 1000
    assert {char for char in narrow if wcwidth(char) != 1} == set()


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("漢字漢字漢字", 12, "漢字漢字漢字"),
        ("漢字漢字漢字", 6, "漢字…"),
        ("漢字漢字漢字", 2, "…"),
        ("e\u0301" * 4, 3, "e\u0301e\u0301…"),
        ("👨\u200d👩\u200d👧 and others", 4, "👨\u200d👩\u200d👧…"),
    ],
)
def test_clip_by_columns(text: str, width: int, shown: str) -> None:
    assert clip(text, width) == shown


def test_blocks_of_wide_characters() -> None:
    assert prose("漢字 漢字漢字", 2, 8) == ["  漢字", "  漢字漢", "  字"]
    assert fold("漢字", 1) == ["漢", "字"]


@given(st.text(st.sampled_from("ab  é漢字한❤️👨\u200d👩🇩🇪e\u0301…ก็")), st.integers(0, 30))
def test_what_is_cut_or_folded_fits(text: str, width: int) -> None:
    line = one_line(text)
    assert columns(clip(line, width)) <= width
    assert "".join(fold(line, width)) == line
    assert all(columns(piece) <= max(width, 1) or len([*iter_graphemes(piece)]) == 1 for piece in fold(line, width))


def test_nothing_is_looked_up_for_usual_text() -> None:
    code = "import sys; from pytest_interview_kata import text; text.clip('é' * 9, 5); text.prose('a\\n\\nb' * 9, 2, 5);"
    done = subprocess.run([sys.executable, "-c", code + "print('wcwidth' in sys.modules)"], capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]


@pytest.mark.parametrize(("width", "shown"), [(5, "abcde"), (4, "abc…"), (1, "…"), (0, ""), (-3, "")])
def test_clip(width: int, shown: str) -> None:
    assert clip("abcde", width) == shown


def test_clip_leaves_no_space_before_the_mark() -> None:
    assert clip("abc defg", 7, "...") == "abc..."


@pytest.mark.parametrize("width", [-5, 0, 1, 2, 7, 80])
@pytest.mark.parametrize("text", ["", "word", "a  b" * 30, " " * 50, "x" * 200, "one two three four five six seven eight"])
def test_fold_loses_nothing(text: str, width: int) -> None:
    pieces = fold(text, width)
    assert "".join(pieces) == text
    assert all(len(piece) <= max(width, 1) for piece in pieces)


def test_lines_are_indented_and_end_without_blanks() -> None:
    assert prose("one two\n\nx", 2, 8) == ["  one", "  two", "", "  x"]


def test_tabs_take_the_columns_that_they_take() -> None:
    assert prose("\tx", 2, 20) == ["          x"]
