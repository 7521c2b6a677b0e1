"""Findings as a learner sees them in a terminal of 80 columns: whole texts."""

from __future__ import annotations

import shlex
from dataclasses import replace
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.report.terminal.finding import render, replay_command

if TYPE_CHECKING:
    from tests.report.conftest import Make

PATH = "katas/s3_coding/q09_reverse_words.py"
SOURCE = """\
def reverse_words(sentence: str) -> str:
    words = split(sentence)
    return " ".join(word for word in reversed(words) if word and not word.isspace())

def split(sentence: str) -> list[str]:
    return sentence.split(" ")
"""
LAW = "The words come out last first, one space between them."


def told(make: Make, *findings: Finding, check: str = "properties", outcome: Outcome = Outcome.FAILED, **words: Any) -> str:
    result = Result("q09_reverse_words", check, "last_first", outcome, findings)
    return render(result, make.attempt(SOURCE), path=PATH, **words)


def text(expected: str) -> str:
    return dedent(expected).strip("\n")


def test_a_wrong_answer(make: Make) -> None:
    finding = Finding("", sentence=LAW, call="reverse_words('a  b')", got="'b  a'", expected="'b a'", output="a\n b\n")
    assert told(make, finding, replay=f'pytest --kata "{PATH}::last_first"') == text("""
        The words come out last first, one space between them.

        reverse_words('a  b')
            got       'b  a'
            expected  'b a'
          it printed:
            a
             b
        replay: pytest --kata "katas/s3_coding/q09_reverse_words.py::last_first"
    """)


def test_wide_values_stand_below_their_names(make: Make) -> None:
    finding = Finding("", sentence="漢字" * 25, call="f()", got="漢" * 40, expected="'b'")
    assert told(make, finding).splitlines() == [
        *("漢字" * 20, "漢字" * 5, "", "f()"),
        *("    got", f"      {'漢' * 37}", f"      {'漢' * 3}", "    expected", "      'b'"),
    ]


def test_words_for_what_is_wrong(make: Make) -> None:
    finding = Finding(
        "two references to one list became two lists", sentence="Sharing stays.", call="a = []\ndeep_copy([a, a])"
    )
    assert told(make, finding) == text("""
        Sharing stays.

        a = []
        deep_copy([a, a])
            two references to one list became two lists
    """)


def test_an_exception(make: Make) -> None:
    finding = Finding(
        "it raised ValueError: empty separator\nreally",
        line=6,
        sentence=LAW,
        call="reverse_words('')",
        frames=((2, "reverse_words"), (3, "<genexpr>"), (6, "split")),
    )
    assert told(make, finding) == text("""
        The words come out last first, one space between them.

        reverse_words('')
            it raised ValueError: empty separator
            really
          in katas/s3_coding/q09_reverse_words.py:2, reverse_words:
              words = split(sentence)
          in katas/s3_coding/q09_reverse_words.py:3, <genexpr>:
              return " ".join(word for word in reversed(words) if word and not
              word.isspace())
          in katas/s3_coding/q09_reverse_words.py:6, split: return sentence.split(" ")
    """)


def test_a_hang(make: Make) -> None:
    finding = Finding("it did not return within 1 s", sentence=LAW, call="reverse_words('')", frames=((2, "reverse_words"),))
    assert told(make, finding, outcome=Outcome.TIMEOUT, width=90) == text("""
        The words come out last first, one space between them.

        reverse_words('')
            it did not return within 1 s (line 2, in reverse_words)
          in katas/s3_coding/q09_reverse_words.py:2, reverse_words: words = split(sentence)
    """)


def test_a_hang_in_a_long_call(make: Make) -> None:
    call = f"reverse_words({'a ' * 30!r})"
    finding = Finding("it did not return within 1 s", sentence=LAW, call=call, frames=((2, "reverse_words"),))
    assert told(make, finding, outcome=Outcome.TIMEOUT) == text("""
        The words come out last first, one space between them.

        reverse_words('a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a ')
            it did not return within 1 s (line 2, in reverse_words)
          in katas/s3_coding/q09_reverse_words.py:2, reverse_words:
              words = split(sentence)
    """)


def test_time_used_up_by_all_calls(make: Make) -> None:
    finding = Finding("all calls together took longer than 15 s", sentence=LAW, call="reverse_words('')")
    assert told(make, finding, outcome=Outcome.TIMEOUT) == text("""
        The words come out last first, one space between them.

        reverse_words('')
            all calls together took longer than 15 s
    """)


def test_a_crash(make: Make) -> None:
    message = "the program was ended by SIGSEGV (a segmentation fault, often endless recursion in C code)"
    assert told(make, Finding(message, sentence=LAW, call="reverse_words('')"), outcome=Outcome.CRASHED) == text("""
        The words come out last first, one space between them.

        reverse_words('')
            the program was ended by SIGSEGV (a segmentation fault, often endless
            recursion in C code)
    """)


def test_endless_recursion(make: Make) -> None:
    finding = Finding("it raised RecursionError", sentence=LAW, call="f()", frames=((2, "f"), *[(6, "split")] * 9))
    assert told(make, finding, width=120).splitlines()[-2:] == [
        f"  in {PATH}:2, f: words = split(sentence)",
        f'  in {PATH}:6, split (9 frames): return sentence.split(" ")',
    ]


def test_deep_frames_are_left_out_aloud(make: Make) -> None:
    frames = tuple((6, f"f{number}") for number in range(10))
    lines = told(make, Finding("it raised X", call="f()", frames=frames), width=120).splitlines()
    assert lines[2] == "  (4 outer calls not shown)"
    assert [line.partition(", ")[2].partition(":")[0] for line in lines[3:]] == ["f4", "f5", "f6", "f7", "f8", "f9"]


def test_a_frame_whose_line_is_unknown(make: Make) -> None:
    assert told(make, Finding("it raised X", call="f()", frames=((77, "f"),))).splitlines()[-1] == f"  in {PATH}:77, f"


@pytest.mark.parametrize("frames", [(), ((2, "<module>"),)])
def test_no_import(make: Make, frames: tuple[tuple[int, str], ...]) -> None:
    finding = Finding("it does not import: NameError: name 'split' is not defined", line=2, frames=frames)
    assert told(make, finding, outcome=Outcome.ERROR) == text("""
        katas/s3_coding/q09_reverse_words.py:2: it does not import: NameError: name
          'split' is not defined
            words = split(sentence)
    """)


def test_an_import_that_hangs(make: Make) -> None:
    finding = Finding("the import did not finish within 5 s", line=1, frames=((1, "<module>"),))
    assert told(make, finding, outcome=Outcome.TIMEOUT) == text("""
        katas/s3_coding/q09_reverse_words.py:1: the import did not finish within 5 s
            def reverse_words(sentence: str) -> str:
    """)


def test_a_law_that_is_broken_without_a_call(make: Make) -> None:
    assert told(make, Finding("a test of yours passes", sentence=LAW)) == f"{LAW}\n\n  a test of yours passes"


def test_a_message_of_several_lines_about_a_line(make: Make) -> None:
    finding = Finding("first\nsecond", 3, sentence="In plain words.")
    assert told(make, finding, check="lint") == f"{PATH}:3: first\n  second\n  In plain words."


def test_no_import_from_deeper_down(make: Make) -> None:
    finding = Finding("it does not import: KeyError: 1", line=6, frames=((4, "<module>"), (6, "split")))
    assert told(make, finding, outcome=Outcome.ERROR) == text("""
        katas/s3_coding/q09_reverse_words.py:6: it does not import: KeyError: 1
          in katas/s3_coding/q09_reverse_words.py:4
          in katas/s3_coding/q09_reverse_words.py:6, split: return sentence.split(" ")
    """)


def test_about_the_whole_attempt(make: Make) -> None:
    finding = Finding("it does not define 'reverse_words': the brief requires it", output="bye\n")
    assert told(make, finding, outcome=Outcome.ERROR) == text("""
        katas/s3_coding/q09_reverse_words.py: it does not define 'reverse_words': the
        brief requires it
          it printed:
            bye
    """)


def test_findings_about_lines(make: Make) -> None:
    assert told(
        make,
        Finding("Missing return statement", 1, 1, "return"),
        Finding("Unused import", 3, code="F401", sentence="An interviewer would ask what it is for."),
        Finding("`.split` is banned here", 6, 12),
        check="lint",
    ) == text("""
        katas/s3_coding/q09_reverse_words.py:1:1: Missing return statement [return]
        katas/s3_coding/q09_reverse_words.py:3: Unused import [F401]
          An interviewer would ask what it is for.
        katas/s3_coding/q09_reverse_words.py:6:12: `.split` is banned here
    """)


def test_places_that_editors_link_are_never_folded(make: Make) -> None:
    shown = told(make, Finding("word " * 24, 1, 1, "misc"), check="types")
    assert shown == text(f"""
        {PATH}:1:1: word word word word word word word
          word word word word word word word word word word word word word word word
          word word  [misc]
    """)


def test_a_message_begins_below_a_long_place(make: Make) -> None:
    shown = told(make, Finding("Missing return statement", 1, 1, "return"), check="types", width=40)
    assert shown.splitlines() == [f"{PATH}:1:1:", "  Missing return statement [return]"]


def test_a_hidden_typing_test(make: Make) -> None:
    finding = Finding('Expression is of type "list[str]", not "str"', code="assert-type", sentence="Words give a str.")
    assert told(make, finding, check="types") == text("""
        Words give a str.
          Expression is of type "list[str]", not "str" [assert-type]
    """)


def test_long_values_stand_below_their_names(make: Make) -> None:
    finding = Finding("", call="f(1)", got=repr(list(range(30))), expected="[1]")
    assert told(make, finding).splitlines() == [
        "f(1)",
        "    got",
        "      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,",
        "      20, 21, 22, 23, 24, 25, 26, 27, 28, 29]",
        "    expected",
        "      [1]",
    ]


def test_values_that_look_alike(make: Make) -> None:
    finding = Finding("", call="f(1)", got="'a … b'", expected="'a … b'")
    assert told(make, finding).splitlines()[-1] == "    they differ in a part that is not shown"


def test_a_call_can_be_pasted_however_long_it_is(make: Make) -> None:
    call = f"f({'x' * 300!r})"
    assert call in told(make, Finding("no", call=call)).splitlines()


def test_many_findings(make: Make) -> None:
    lines = told(make, *[Finding(f"no {line}", line) for line in range(1, 1043)], check="types").splitlines()
    assert lines[-2:] == [f"{PATH}:51: no 51", "… and 991 more findings"]


def test_the_same_finding_in_several_lines(make: Make) -> None:
    found = [Finding("no", line, 5, "F821") for line in range(3, 33)]
    lines = told(make, Finding("yes", 2), *found, check="lint").splitlines()
    assert lines == [
        f"{PATH}:2: yes",
        f"{PATH}:3:5: no [F821]",
        "  the same in lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 19 more",
    ]
    assert told(make, *found[:2], check="lint").splitlines()[1:] == ["  the same in line 4"]
    assert len(told(make, *found, check="lint", in_full=True).splitlines()) == 30


def test_findings_of_one_typing_test(make: Make) -> None:
    found = [Finding("no", code="arg-type", sentence="One."), Finding("never", sentence="One."), Finding("no", sentence="Two.")]
    assert told(make, *found, check="types").splitlines() == ["One.", "  no [arg-type]", "  never", "Two.", "  no"]


def test_what_follows_from_missing_annotations_is_counted(make: Make) -> None:
    found = [
        Finding("no annotation", 1, 1, "no-untyped-def"),
        Finding("untyped call", 4, 2, "no-untyped-call"),
        Finding("Any", code="assert-type", sentence="It returns a number."),
    ]
    assert told(make, *found, check="types").splitlines() == [
        f"{PATH}:1:1: no annotation [no-untyped-def]",
        "and 2 findings that may follow from this: `pytest --kata -v` shows them",
    ]
    assert "untyped call" in told(make, *found, check="types", in_full=True)


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("def f(a)", 9, 10, ["    def f(a)", "            ^"]),
        ("    def f(a)", 13, 13, ["    def f(a)", "            ^"]),
        ("\tprint 1", 2, 9, ["    print 1", "    ^^^^^^^"]),
        ("x = '漢字' 1", 5, 11, ["    x = '漢字' 1", "        ^^^^^^^^"]),
        (
            f"{'a + ' * 30}b b{' + c' * 30}",
            121,
            124,
            ["     a + a + a + a + a + b b + c + c + c + c…", "                         ^^^"],
        ),
    ],
)
def test_a_caret_marks_a_syntax_error(make: Make, line: str, column: int, end: int, shown: list[str]) -> None:
    found = Finding("it cannot be imported", 1, column, frames=((1, ""),), end_column=end)
    result = Result("q", "properties", "x", Outcome.ERROR, (found,))
    assert render(result, make.attempt(f"{line}\n"), path="q.py", width=46).splitlines()[1:] == shown


def test_output_that_just_fits_is_shown_whole(make: Make) -> None:
    printed = [f"{number}" for number in range(20)]
    lines = told(
        make, Finding("no", call="f()", output="\n\n".join(printed[:2]) + "\n" + "\n".join(printed[3:20]))
    ).splitlines()
    assert lines[3:] == ["    0", "", "    1", *(f"    {line}" for line in printed[3:])]


def test_as_many_frames_as_fit_are_all_shown(make: Make) -> None:
    frames = tuple((77, f"f{number}") for number in (0, 1, 2, 3, 4, 5, 5))
    lines = told(make, Finding("it raised X", call="f()", frames=frames)).splitlines()
    assert [line.partition(", ")[2] for line in lines[2:]] == ["f0", "f1", "f2", "f3", "f4", "f5 (2 frames)"]


def test_much_output(make: Make) -> None:
    finding = Finding("no", call="f()", output="".join(f"{number}\n" for number in range(100)))
    lines = told(make, finding).splitlines()
    assert lines[2:6] == ["  it printed:", "    0", "    1", "    2"]
    assert lines[7:10] == ["    4", "    … 80 lines …", "    85"]
    assert lines[-1] == "    99"


@pytest.mark.parametrize("width", [40, 80])
def test_the_end_of_long_lines_of_output_is_shown_on_one_screen(make: Make, width: int) -> None:
    finding = Finding("no", call="f()", output=f"{'many words ' * 1000}the end\n")
    lines = told(make, finding, width=width).splitlines()
    assert len(lines) <= 24
    assert lines[-1].endswith("the end")


def test_a_result_without_a_finding(make: Make) -> None:
    assert told(make, outcome=Outcome.CRASHED) == f"{PATH}: properties last_first: crashed, without\ndetails"


def test_a_finding_of_few_words(make: Make) -> None:
    assert told(make, Finding("", 3), check="lint") == f"{PATH}:3:"
    assert told(make, Finding("", sentence=LAW)) == f"{LAW}\n"


HOSTILE = "\x1b[2J\x1b]8;;evil\x07\u202e\r\x00\ud800\u2028" + "x\x9b" * 5000
LOUD = Finding(HOSTILE, 1, 1, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, ((1, HOSTILE), (2, HOSTILE)))


@pytest.mark.parametrize("check", ["properties", "types"])
@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.TIMEOUT, Outcome.CRASHED, Outcome.ERROR])
@pytest.mark.parametrize(
    "finding", [LOUD, replace(LOUD, call=""), replace(LOUD, call="", sentence="", frames=()), replace(LOUD, call="", line=0)]
)
def test_nothing_of_an_attempt_is_obeyed(make: Make, finding: Finding, outcome: Outcome, check: str) -> None:
    result = Result("q", check, HOSTILE, outcome, (finding,) * 3)
    shown = render(result, make.attempt(HOSTILE * 3), path=PATH + HOSTILE[:9], replay=HOSTILE[:9])
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert len(shown) < 100_000
    assert render(result, make.attempt(HOSTILE), path=PATH, unicode=False).isascii()


@pytest.mark.parametrize(
    ("nodeid", "options", "command"),
    [
        ("katas/a.py::law", (), 'pytest --kata "katas/a.py::law"'),
        ("my katas/a.py::law", ("--kata-seed", "7 8"), 'pytest --kata --kata-seed "7 8" "my katas/a.py::law"'),
        ("$HOME/`x`/a.py::law", (), "pytest --kata '$HOME/`x`/a.py::law'"),
        ('it\'s "x".py::law', (), "pytest --kata 'it'\"'\"'s \"x\".py::law'"),
    ],
)
def test_replay(nodeid: str, options: tuple[str, ...], command: str) -> None:
    assert replay_command(nodeid, options) == command
    assert shlex.split(command) == ["pytest", "--kata", *options, nodeid]
