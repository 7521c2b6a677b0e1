"""Progress as a terminal of 80 columns shows it: whole pages."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.model import Finding, Outcome, Question, Result, State
from pytest_interview_kata.report.terminal import progress as progress_lines
from pytest_interview_kata.report.terminal.progress import lines
from pytest_interview_kata.report.terminal.style import MARKUP
from pytest_interview_kata.results.progress import DueCards, Progress, count
from pytest_interview_kata.text import columns
from tests.report.conftest import CORE, WEB

if TYPE_CHECKING:
    from tests.report.conftest import Make


@pytest.fixture(autouse=True)
def from_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the command for a plugin that was installed from an index, wherever this one is installed from."""
    monkeypatch.setattr(
        progress_lines, "install_command", lambda extras: f'pip install "pytest-interview-kata[{",".join(extras)}]"'
    )


def page(progress: Progress, **words: Any) -> str:
    return "\n".join("".join(text for text, _ in line) for line in lines(progress, **words))


def text(expected: str) -> str:
    return dedent(expected).strip("\n")


def mixed(make: Make) -> Progress:
    return make.progress(
        make.verdict("freed", 1, State.TODO),
        make.verdict("weak", 1, State.TODO),
        make.verdict("copy_kind", 2, State.SOLVED),
        make.verdict("deep_copy", 2, State.FAILING, hints=2, gave_up=True),
        make.verdict("record", 2, State.SOLVED, hints=1),
        make.verdict("chunked", 4, State.SOLVED),
        make.verdict("flatten", 4, State.POLISH),
        make.verdict("take", 4, State.TODO),
        make.verdict("routes", 15, State.SKIPPED),
        unjudged=3,
    )


def test_in_brief(make: Make) -> None:
    assert page(mixed(make)) == text("""
        Core Python                       █████░░░░░░░░  3/8 solved  1 polish  1 failing
          Q1 What are Python's memory management mechanisms?  not started: 2 katas
          Q2 What's the difference between deep copy and shallow copy?
             ✓ copy_kind  ✓ record
             ✗ deep_copy: Two references to one list stay one list.
          Q4 What are iterators and generators?
             ✓ chunked  · take
             ~ flatten: type annotations are missing
        Web frameworks: Flask and Django  ░░░░░░░░░░░░░  0/1 solved  1 skipped
          Q15 How does routing work in Flask?  - routes
        Total                             ████░░░░░░░░░  3/9 solved
        1 kata skipped: pip install "pytest-interview-kata[flask]"
        3 katas were only partly checked and have no verdict
        next: katas/s1_core/q04_flatten.py  (core, about 15 minutes)
    """)


def test_a_selection(make: Make) -> None:
    progress = make.progress(make.verdict("copy_kind", 2, State.FAILING), make.verdict("routes", 15, State.SOLVED))
    core, web = progress.sections
    selected = replace(progress, sections=(replace(core, katas=5), replace(web, katas=1)), katas=6)
    assert [line for line in page(selected).splitlines() if "/" in line][:3] == [
        "Core Python                       ░░░░░░  0/1 solved  1 failing  1 of 5 selected",
        "Web frameworks: Flask and Django  ██████  1/1 solved",
        "Total                             ███░░░  1/2 solved  2 of 6 selected",
    ]


def test_quietly(make: Make) -> None:
    assert page(mixed(make), verbosity=-1) == text("""
        Core Python                       █████░░░░░░░░  3/8 solved  1 polish  1 failing
        Web frameworks: Flask and Django  ░░░░░░░░░░░░░  0/1 solved  1 skipped
        Total                             ████░░░░░░░░░  3/9 solved
    """)
    assert page(mixed(make), verbosity=-2) == ""


def test_in_full(make: Make) -> None:
    assert page(mixed(make), verbosity=1) == text("""
        Core Python                       █████░░░░░░░░  3/8 solved  1 polish  1 failing
          Q1 What are Python's memory management mechanisms?
             · freed  todo (core, about 15 minutes)
             · weak  todo (core, about 15 minutes)
          Q2 What's the difference between deep copy and shallow copy?
             ✓ copy_kind  solved
             ✗ deep_copy  failing (core, about 15 minutes), 2 hints taken, solution seen
               Two references to one list stay one list.
             ✓ record  solved, 1 hint taken
          Q4 What are iterators and generators?
             ✓ chunked  solved
             ~ flatten  polish (core, about 15 minutes)
               type annotations are missing
             · take  todo (core, about 15 minutes)
        Web frameworks: Flask and Django  ░░░░░░░░░░░░░  0/1 solved  1 skipped
          Q15 How does routing work in Flask?
             - routes  skipped (core, about 15 minutes)
        Total                             ████░░░░░░░░░  3/9 solved
        1 kata skipped: pip install "pytest-interview-kata[flask]"
        3 katas were only partly checked and have no verdict
        next: katas/s1_core/q04_flatten.py  (core, about 15 minutes)
    """)


def test_in_ascii(make: Make) -> None:
    assert page(mixed(make), width=60, unicode=False) == text("""
        Core Python          ##....  3/8 solved  1 polish  1 failing
          Q1 What are Python's memory...  not started: 2 katas
          Q2 What's the difference between deep copy and shallow...
             + copy_kind  + record
             x deep_copy: Two references to one list stay one list.
          Q4 What are iterators and generators?
             + chunked  . take
             ~ flatten: type annotations are missing
        Web frameworks: Flask and Django
                             ......  0/1 solved  1 skipped
          Q15 How does routing work in Flask?  - routes
        Total                ##....  3/9 solved
        1 kata skipped: pip install "pytest-interview-kata[flask]"
        3 katas were only partly checked and have no verdict
        next: katas/s1_core/q04_flatten.py  (core, about 15 minutes)
    """)


def test_a_part_that_finds_no_room_stands_below(make: Make) -> None:
    assert page(mixed(make), width=50).splitlines()[-6:] == [
        "1 kata skipped:",
        '  pip install "pytest-interview-kata[flask]"',
        "3 katas were only partly checked and have no",
        "verdict",
        "next: katas/s1_core/q04_flatten.py",
        "  (core, about 15 minutes)",
    ]


def test_a_fresh_workspace_is_a_line_for_each_section(make: Make) -> None:
    progress = make.progress(*(make.verdict(name, number, State.TODO) for name, number in [("a", 1), ("b", 2), ("c", 15)]))
    assert page(progress) == text("""
        Core Python                       ░░░░░░░░░░░░░░░░░░░░  0/2 solved
        Web frameworks: Flask and Django  ░░░░░░░░░░░░░░░░░░░░  0/1 solved
        Total                             ░░░░░░░░░░░░░░░░░░░░  0/3 solved
        next: katas/s1_core/q01_a.py  (core, about 15 minutes)
    """)


def test_all_solved(make: Make) -> None:
    progress = make.progress(*(make.verdict(name, 2, State.SOLVED) for name in ("copy_kind", "deep_copy")))
    assert page(progress) == text("""
        Core Python  ████████████████████  2/2 solved
          Q2 What's the difference between deep copy and…  ✓ copy_kind  ✓ deep_copy
        Total        ████████████████████  2/2 solved
        All katas of this run are solved. `kata next` shows what to do next.
    """)


def test_a_wide_terminal_holds_a_question_on_one_line(make: Make) -> None:
    assert "  Q4 What are iterators and generators?  ✓ chunked  ~ flatten: type annotations are missing  · take" in page(
        mixed(make), width=100
    )


def test_a_question_is_not_cut_for_the_sake_of_one_line_that_tells_a_failure(make: Make) -> None:
    short = Result("", "properties", "law", Outcome.FAILED, (Finding("no"),))
    progress = make.progress(make.verdict("take", 4, State.FAILING, short), make.verdict("chunked", 4, State.SOLVED))
    assert page(progress, width=62).splitlines()[1] == "  Q4 What are iterators and generators?  ✓ chunked  ✗ take: no"
    assert page(progress, width=61).splitlines()[1:4] == [
        "  Q4 What are iterators and generators?",
        "     ✓ chunked",
        "     ✗ take: no",
    ]


def test_many_katas_take_several_rows(make: Make) -> None:
    names = ["a", "bb", "ccc", "dddd", "eeeee", "ffffff"]
    progress = make.progress(*(make.verdict(name, 2, State.SOLVED) for name in names))
    assert page(progress, width=34) == text("""
        Core Python  █████████  6/6 solved
          Q2 What's the difference…
             ✓ a  ✓ bb  ✓ ccc  ✓ dddd
             ✓ eeeee  ✓ ffffff
        Total        █████████  6/6 solved
        All katas of this run are solved.
        `kata next` shows what to do next.
    """)


def test_a_narrow_terminal_has_no_room_for_bars(make: Make) -> None:
    assert page(mixed(make), width=42, verbosity=-1) == text("""
        Core Python
                   3/8 solved  1 polish  1 failing
        Web frameworks: Flask and Django
                   0/1 solved  1 skipped
        Total      3/9 solved
    """)


def test_long_texts_are_folded_in_full(make: Make) -> None:
    long = Result("", "properties", "law", Outcome.FAILED, (Finding("one two three four five six seven eight nine ten"),))
    assert page(make.progress(make.verdict("deep", 2, State.FAILING, long)), width=40, verbosity=1).splitlines()[1:-3] == [
        "  Q2 What's the difference between deep",
        "     copy and shallow copy?",
        "     ✗ deep  failing (core, about 15",
        "minutes)",
        "       one two three four five six",
        "       seven eight nine ten",
    ]


def test_only_what_was_begun_needs_a_reason(make: Make) -> None:
    reason = Result("", "properties", "law", Outcome.SKIPPED, (Finding("flask is missing"),))
    assert "flask is missing" not in page(make.progress(make.verdict("routes", 15, State.SKIPPED, reason)))


def test_nothing_but_parts(make: Make) -> None:
    assert page(make.progress(unjudged=1)) == "1 kata was only partly checked and has no verdict"
    assert page(make.progress()) == ""


def test_no_boast_while_something_is_unjudged(make: Make) -> None:
    assert "Every" not in page(make.progress(make.verdict("a", 1, State.SOLVED), unjudged=1))


def test_several_extras_are_one_command(make: Make) -> None:
    words = replace(make.verdict("routes", 15, State.SKIPPED), kata=make.kata("orm", 15, extras=("django", "flask")))
    assert 'skipped: pip install "pytest-interview-kata[django,flask]"' in page(make.progress(words))


def test_skipped_for_want_of_what_no_extra_brings(make: Make) -> None:
    progress = make.progress(replace(make.verdict("routes", 15, State.SKIPPED), kata=make.kata("routes", 15)))
    assert page(progress).splitlines()[-2:] == [
        "Total                             ░░░░░░░░░░░░░░░░░░░░  0/1 solved",
        "1 kata skipped: required modules are missing",
    ]


def test_what_stopped_it_is_told_rather_than_the_law(make: Make) -> None:
    hang = Result("", "properties", "law", Outcome.TIMEOUT, (Finding("it did not return within 1 s", sentence="The law."),))
    assert "✗ take: it did not return within 1 s" in page(make.progress(make.verdict("take", 4, State.FAILING, hang)))


def test_a_broken_rule_is_told_before_remarks(make: Make) -> None:
    found = [Result("", name, name, Outcome.FAILED, (Finding(f"from {name}"),)) for name in ("lint", "types", "rules")]
    assert "✗ take: from rules" in page(make.progress(make.verdict("take", 4, State.FAILING, *found)))


def test_a_failure_without_a_reason(make: Make) -> None:
    silent = Result("", "properties", "law", Outcome.CRASHED)
    assert "?  ✗ take\n" in page(make.progress(make.verdict("take", 4, State.FAILING, silent)))


@pytest.mark.parametrize(("solved", "full"), [(0, 0), (1, 1), (50, 10), (98, 19), (99, 20)])
def test_a_bar_is_full_only_when_all_is_solved(make: Make, solved: int, full: int) -> None:
    states = [State.SOLVED] * solved + [State.TODO] * (99 - solved)
    progress = make.progress(*(make.verdict(f"k{place}", 1, state) for place, state in enumerate(states)))
    total = page(progress, unicode=False, verbosity=-1).splitlines()[-1]
    assert total == f"Total        {'#' * full}{'.' * (20 - full)}  {solved}/99 solved"


@pytest.mark.parametrize("verbosity", [-1, 0, 1])
@pytest.mark.parametrize("width", [0, *range(1, 90, 4), 200])
def test_no_line_is_too_wide(make: Make, width: int, verbosity: int) -> None:
    for unicode in (True, False):
        shown = lines(mixed(make), width=width, verbosity=verbosity, unicode=unicode)
        assert max(sum(len(part) for part, _ in line) for line in shown) <= max(width, 1)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_wide_characters_take_two_columns(make: Make, width: int) -> None:
    core = replace(CORE, title="基礎から学ぶパイソン入門")
    questions = (Question(1, core, "メモリ管理の仕組みは何ですか。" * 4), Question(15, WEB, "How?"))
    failing = Result("", "properties", "sharing", Outcome.FAILED, (Finding("", sentence="共有された一つのリスト。" * 9),))
    verdict = make.verdict("weak", 1, State.FAILING, failing)
    wide = replace(verdict, kata=replace(verdict.kata, question=questions[0]))
    shown = page(count(questions, [wide]), width=width, verbosity=0).splitlines()

    assert max(map(columns, shown)) <= width
    bars = [line for line in shown if " solved" in line]
    assert len({columns(line.partition(" solved")[0]) for line in bars}) == 1
    assert any("…" in line for line in shown)


def test_nothing_of_an_attempt_is_obeyed(make: Make) -> None:
    hostile = "\x1b[2J\r\n\u202e\ud800\x9b" * 50
    law = Result("", "properties", "law", Outcome.FAILED, (Finding(hostile, sentence=hostile),))
    failing = make.progress(replace(make.verdict("take", 4, State.FAILING, law), path=hostile))
    for verbosity in (0, 1):
        assert all(char.isprintable() or char == "\n" for char in page(failing, verbosity=verbosity))
        assert page(failing, verbosity=verbosity, unicode=False).isascii()


def test_every_span_has_a_style_that_the_table_knows(make: Make) -> None:
    used = {style for verbosity in (0, 1) for line in lines(mixed(make), verbosity=verbosity) for _, style in line}
    assert used == set(MARKUP)


def test_colours_follow_meaning(make: Make) -> None:
    spans = [span for line in lines(mixed(make)) for span in line]
    assert ("✗ deep_copy", "failing") in spans
    assert ("✓ copy_kind", "solved") in spans
    assert ("1 polish", "polish") in spans
    assert MARKUP["failing"] == {"red": True}


def test_what_changed_since_the_last_run_is_one_line(make: Make) -> None:
    progress = make.progress(make.verdict("a", 1, State.TODO))
    many = tuple(f"q{number}_kata" for number in range(10, 17))
    solved, lost = replace(progress, newly_solved=many), replace(progress, lost=("q02_b",))

    assert "since the last run" not in page(progress)
    assert page(lost).splitlines()[-2] == "since the last run: no longer solved q02_b"
    assert "newly solved q10_kata, q11_kata, q12_kata, q13_kata, q14_kata, 2 more\n" in page(solved, width=200)
    assert "since the last run" not in page(solved, verbosity=-1)


def test_a_kata_without_a_file_says_how_to_get_one(make: Make) -> None:
    verdict = replace(make.verdict("a", 1, State.TODO), path="")

    assert "next: q01_a  (core, about 15 minutes; make the file with `kata init`)" in page(make.progress(verdict))


def test_a_kata_that_is_due_to_be_solved_again_is_next(make: Make) -> None:
    progress = make.progress(make.verdict("a", 1, State.TODO), make.verdict("b", 1, State.SOLVED))
    shown = page(replace(progress, due=DueCards(2, 1, (3, 0), "q01_b")))

    assert "review: 2 cards and 1 kata to repeat due today  kata review" in shown
    assert "next: q01_b  (solve it again: `kata review`)" in shown
