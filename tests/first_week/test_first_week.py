"""Ten naive attempts in a terminal: each message names the cause, and no word is cut."""

from __future__ import annotations

import os
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from pytest_interview_kata.text import columns

from .attempts import WEEK, Naive
from .play import begin, judge

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
WIDTHS = (400, 80, 40)
NUMBERS = re.compile(r"[\d.:()smF%]*")
INDENT = 8


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """Return what a run shows, by the width of the terminal."""
    folder = tmp_path_factory.mktemp("week")
    begin(folder, sys.executable)
    return {width: judge(folder, sys.executable, width) for width in WIDTHS}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("naive", WEEK, ids=lambda naive: naive.mistake)
def test_the_cause_is_named(week: dict[int, str], naive: Naive, width: int) -> None:
    shown = " ".join(week[width].split())
    assert naive.kata in shown
    assert re.search(naive.cause, shown)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_internal_name_is_shown(week: dict[int, str], width: int) -> None:
    assert not re.search(r"kata_q\d|\.solution\b|/pytest_interview_kata/|Traceback", week[width])


@pytest.mark.parametrize("width", [80, 40])
def test_no_word_is_cut(week: dict[int, str], width: int) -> None:
    whole = words(week[400])
    longer = [word for word in whole if columns(word) > width - INDENT]  # paths, which have to be folded
    names = {Path(word).stem.partition("_")[2] for word in week[400].split()}  # listed at 40 columns instead of their number
    assert [word for word in words(week[width]) - whole - names if not any(word in each for each in longer)] == []


def words(shown: str) -> set[str]:
    """Return the words of a run, apart from pytest's own summary, which pytest cuts, lines of code, rules, bars and times."""
    rows = shown.splitlines()
    code = {row for row, below in pairwise(rows) if below.strip() and not below.strip(" ^")}
    lines = (row for row in rows if not row.startswith("FAILED ") and not row.endswith("%]") and row not in code)
    found = {word.strip("…._=─█░-") for line in lines for word in line.split()}
    return {word for word in found if not NUMBERS.fullmatch(word)}
