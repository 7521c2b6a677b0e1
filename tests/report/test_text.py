from __future__ import annotations

import pytest

from pytest_interview_kata.report.text import block, clip, fold, in_ascii, one_line, plain, prose, shorten


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


def test_blocks_are_indented() -> None:
    assert block("one two\n\nx", 2, 8) == ["  one ", "  two", "", "  x"]
    assert prose("one two\n\nx", 2, 8) == ["  one", "  two", "", "  x"]


def test_tabs_take_the_columns_that_they_take() -> None:
    assert block("\tx", 2, 20) == ["          x"]
