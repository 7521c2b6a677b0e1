"""`kata interview`: its plan, and whole interviews in a terminal with a clock that the test moves."""

from __future__ import annotations

import json
import os
import signal
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.plugin.practice import interviews
from pytest_interview_kata.practice.clock import CLOCK
from pytest_interview_kata.practice.interview.record import records
from pytest_interview_kata.workspace.finding import INTERVIEW, find_rivals
from tests.sample_packs import RIGHT
from tests.terminal import talking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

    from pytest_interview_kata.practice.interview.record import Record
    from tests.terminal import Conversation

    Kata = Callable[..., CompletedProcess[str]]

UNIX = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
EXAMPLE = "\n>>> double(4)\n8\n"
CARD = "## Answer\n\nIt is what you do with numbers.\n\n## Points\n\n- Numbers.\n- Signs.\n\n## Traps\n\n- None.\n"
BEGIN = datetime.fromisoformat("2026-11-01T08:00:00+00:00")
STAMP = "2026-11-01_0800"
SEED = "7"
"""With this seed, the tiny pack makes the plan below."""
PLAN = """\
An interview of 45 minutes, seed 7:

1.   5 min  Warm-up: answer aloud
2.  22 min  Code: q01_double
3.  11 min  Find and repair the mistake: q01_halve
4.   7 min  Follow-up questions: answer aloud
"""
SCORE = """
Interview of 2026-11-01, 45 minutes: 70 %

correctness     5/10
  q01_double: 2 of 2 checks passed, and 1 hint for 1 point
  q01_halve: not repaired
testing        10/10
  q01_double: 1 of 1 mistake caught
code quality    5/10
  q01_double: no findings about types and style
  q01_halve: not repaired
communication   8/10
  1 of 2 points: What is arithmetic?
    missed: Numbers.
  1 of 1 point: What does it cost?
time            7/10
  part 1, spoken: done after 0:00 of 5:00
  part 2, coding: done after 10:00 of 22:00
  part 3, debugging: nothing was changed after 11:00 of 11:00
  part 4, follow-ups: done after 8:00 of 7:00

Work on:

1. Write q01_halve, whose mistake you did not repair: `kata open q01_halve`
2. Get used to the clock: `kata interview --minutes 45`
3. Answer aloud once more: What is arithmetic? `kata explain 1`

The full score card is in interviews/2026-11-01_0800/card.md.
"""
NEXT = "Enter starts the clock, q pauses the interview. "
HALVE = 'def halve(number: int) -> int:\n    """Halve it."""\n    return number // 2\n'
TESTS = "from q01_double import double\n\n\ndef test_two() -> None:\n    assert double(1) == 2\n"


class Clock:
    """The clock of the candidate."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._now = BEGIN
        self.go(0)

    def go(self, minutes: float) -> None:
        """Let minutes pass."""
        self._now += timedelta(minutes=minutes)
        new = self._path.with_suffix(".new")
        new.write_text(self._now.isoformat(), encoding="ascii")
        new.replace(self._path)  # the command may read it at any moment


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    monkeypatch.setenv(CLOCK, str(tmp_path / "clock"))
    monkeypatch.setenv("TZ", "UTC")
    return Clock(tmp_path / "clock")


@pytest.fixture
def place(tiny_pack: Path, dojo: Path, clock: Clock, warm_up: Callable[[Path], None]) -> Path:  # noqa: ARG001 - it sets the time
    """Return a workspace whose pack has an answer card, and a kata with an example."""
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(CARD, encoding="utf-8")
    stub = tiny_pack / "s1_basics" / "q01_double" / "stub.py"
    stub.write_text(stub.read_text(encoding="utf-8").replace('number."""', f'number.\n{EXAMPLE}"""'), encoding="utf-8")
    warm_up(dojo)
    return dojo


@contextmanager
def interview(place: Path, pack: Path, *words: str, **more: object) -> Iterator[Conversation]:
    with talking(place, pack, "interview", *words, **more) as terminal:  # type: ignore[arg-type]
        yield terminal


def the_record(place: Path) -> Record:
    [record] = records(place, pytest.fail)
    return record


def press(terminal: Conversation, keys: str, until: str) -> str:
    """Press keys, and return what is shown until a text is shown."""
    terminal.press(keys)
    return terminal.until(until)


def speak(terminal: Conversation) -> None:
    """Answer the question of the warm-up, and mention the second point."""
    assert "What is arithmetic?" in press(terminal, "\n", "Answer aloud. Enter shows the points")
    assert "1. Numbers.\n2. Signs." in press(terminal, "\n", "1   2   a answer  Enter next  q pause")
    assert "It is what you do with numbers." in press(terminal, "a", "1   2   a answer")
    press(terminal, "1", "[1]  2 ")
    press(terminal, "2", "[1] [2]")
    press(terminal, "1", " 1  [2]")
    assert "1 of 2 points" in press(terminal, "\n", NEXT)


def test_the_plan_follows_from_the_seed(kata: Kata, place: Path) -> None:
    assert kata("interview", "--plan", "--seed", SEED).stdout == PLAN
    assert kata("interview", "--plan").stdout == kata("interview", "--plan", "--seed", "1").stdout
    assert not (place / "interviews").exists()


@pytest.mark.usefixtures("place")
def test_the_plan_as_json(kata: Kata) -> None:
    data = json.loads(kata("interview", "--plan", "--json", "--seed", SEED).stdout)

    assert data == {
        "plan": {
            "seed": SEED,
            "minutes": 45,
            "parts": [
                {"kind": "spoken", "minutes": 5, "kata": "", "cards": ["tiny/q01"]},
                {"kind": "coding", "minutes": 22, "kata": "q01_double", "cards": []},
                {"kind": "debugging", "minutes": 11, "kata": "q01_halve", "cards": []},
                {"kind": "follow-ups", "minutes": 7, "kata": "", "cards": ["q01_double/what-does-it-cost"]},
            ],
        },
        "unfinished": [],
        "earlier": [],
    }


@pytest.mark.usefixtures("place")
def test_what_cannot_be_played_is_one_sentence(kata: Kata) -> None:
    for words, said in {
        (): "An interview needs a terminal: start it in one. `kata interview --plan` prints its plan anywhere.",
        ("--level", "core"): (
            "Only 1 kata can be asked, and an interview needs 2: choose more sections or levels, or add a pack."
        ),
        ("--section", "9"): "There is no section '9': choose from s1_basics, s2_more.",
        ("--resume",): "There is no unfinished interview: `kata interview` begins one.",
    }.items():
        done = kata("interview", *words)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"kata: {said}\n")
    assert "'5' is not a number of minutes from 10 to 240" in kata("interview", "--minutes", "5").stderr


@UNIX
def test_an_interview_from_plan_to_score_card(kata: Kata, place: Path, tiny_pack: Path, clock: Clock, tmp_path: Path) -> None:
    mine, attempt = tmp_path / "mine.py", next(place.glob("katas/*/q01_double.py"))
    before = attempt.read_text(encoding="utf-8")
    with interview(place, tiny_pack, "--seed", SEED, EDITOR=f"cp {mine}") as terminal:
        assert "2.  22 min  Code\n" in terminal.until(NEXT)
        speak(terminal)
        assert "Double a number." in press(terminal, "\n", "22:00 left  e edit")
        assert f"interviews/{STAMP}/q01_double.py is not started." in press(terminal, "r", "22:00 left")
        mine.write_text(RIGHT, encoding="utf-8")
        press(terminal, "e", "22:00 left")
        assert ">>> double(4)\n8\n    ok" in press(terminal, "r", "22:00 left")
        assert "There are no tests of your own yet: w opens a file for them." in press(terminal, "t", "22:00 left")
        mine.write_text(TESTS, encoding="utf-8")
        press(terminal, "w", "22:00 left")
        assert "Your tests pass on your program." in press(terminal, "t", "22:00 left")
        assert "A hint costs 1 point of correctness." in press(terminal, "h", "Enter shows the hint")
        assert "Hint 1 of 2:\n\nTwice is two times." in press(terminal, "\n", "22:00 left")
        clock.go(10)
        terminal.until("12:00 left")
        press(terminal, "d", "Enter hands it in")
        press(terminal, "n", "12:00 left")
        press(terminal, "d", "Enter hands it in")
        press(terminal, "\n", NEXT)
        assert "This program has a mistake." in press(terminal, "\n", "11:00 left")
        clock.go(11)
        assert "Time is up." in terminal.until(NEXT)
        press(terminal, "\n", "Enter shows the points")
        clock.go(8)
        terminal.until("1:00 over")
        press(terminal, "\n", "Mentioned?")
        press(terminal, "1", "[1]")
        terminal.press("\n")
        terminal.until("Judging part 1 of 2: q01_double ...")
        terminal.until("Judging part 2 of 2: q01_halve ...")
        shown = terminal.rest()
    assert attempt.read_text(encoding="utf-8") == before
    assert shown.rpartition("\r")[2] == SCORE
    folder = place / "interviews" / STAMP
    assert {path.name for path in folder.iterdir()} == {
        *("card.json", "card.md", INTERVIEW, "q01_double.py", "q01_halve.py", "test_q01_double.py")
    }
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert {name: column["points"] for name, column in card["columns"].items()} == {
        "correctness": 5,
        "testing": 10,
        "code_quality": 5,
        "communication": 8,
        "time": 7,
    }
    assert "1. Write q01\\_halve, whose mistake you did not repair: `kata open q01_halve`" in (folder / "card.md").read_text(
        encoding="utf-8"
    )
    own = place / "katas" / "s1_basics" / "test_q01_double.py"
    assert f"with your tests in interviews/{STAMP}/test_q01_double.py." in kata("tests", "q01_double").stdout
    assert own.read_text(encoding="utf-8") == TESTS
    assert_progress_shows_it(kata, place)
    assert [(each.day, each.total) for each in interviews(place, pytest.fail)] == [("2026-11-01", 70)]
    assert kata("interview", "--resume").stderr == "kata: There is no unfinished interview: `kata interview` begins one.\n"
    refused = "Only 1 kata can be asked without the 2 of the last 3 interviews, and an interview needs 2:"
    assert refused in kata("interview", "--plan").stderr


def assert_progress_shows_it(kata: Kata, place: Path) -> None:
    """Check that `kata progress` shows the interview, with and without a history."""
    assert kata("progress").stdout == (
        "interviews\n"
        "  day         correctness  testing  code quality  communication  time  total\n"
        "  2026-11-01            5       10             5              8     7   70 %\n"
    )
    line = json.dumps({"time": "2026-11-01T09:00:00+00:00", "commit": "", "states": {"q01_double": "solved"}})
    (place / "runs.jsonl").write_text(f"{line}\n", encoding="utf-8")
    data = json.loads(kata("progress", "runs.jsonl", "--json").stdout)
    assert (data["runs"], [each["day"] for each in data["interviews"]]) == (1, ["2026-11-01"])
    assert "\ninterviews\n  day         correctness" in kata("progress", "runs.jsonl").stdout
    assert "does not contain a history yet" in kata("progress", "missing.jsonl").stderr


@UNIX
def test_a_long_brief_is_shown_in_portions(place: Path, tiny_pack: Path) -> None:
    with interview(place, tiny_pack, "--seed", SEED, height=8) as terminal:
        terminal.until(NEXT)
        press(terminal, "\n", "Enter shows the points")
        press(terminal, "\n", "Enter next")
        press(terminal, "\n", NEXT)
        portions = [press(terminal, "\n", "22:00 left  Enter shows more  q pause")]
        while "d done" not in portions[-1]:
            terminal.press("\n")
            portions.append(terminal.until("q pause"))
        brief = press(terminal, "b", "Enter shows more")
        terminal.press("\n")
        terminal.until("d done")
        terminal.press("q")
        terminal.rest()

    assert len(portions) > 2
    assert "Write this program." in portions[0]
    assert "w  opens your own tests in your editor" in "".join(portions)
    assert "Write this program." in brief
    assert all(portion.count("\n") < 8 for portion in (*portions, brief))


@UNIX
def test_the_bell_rings_while_an_editor_is_open(place: Path, tiny_pack: Path, tmp_path: Path, clock: Clock) -> None:
    leave = tmp_path / "leave"
    os.mkfifo(leave)
    with interview(place, tiny_pack, "--seed", SEED, EDITOR=f"sh -c 'cat {leave}'") as terminal:
        terminal.until(NEXT)
        speak(terminal)
        press(terminal, "\n", "22:00 left")
        clock.go(21.99)
        press(terminal, "e", "\a")
        clock.go(1)
        leave.write_text("Left.", encoding="ascii")
        assert "Left." in terminal.until("Time is up.")
        terminal.until(NEXT)
        terminal.press("q")
        terminal.rest()


@UNIX
def test_a_kata_to_be_tested(place: Path, tiny_pack: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.py"
    with interview(place, tiny_pack, "--seed", "1", EDITOR=f"cp {mine}") as terminal:
        assert "Write tests\n" in terminal.until(NEXT)
        speak(terminal)
        press(terminal, "\n", "left  e edit")
        press(terminal, "d", "Enter hands it in")
        press(terminal, "\n", NEXT)
        shown = press(terminal, "\n", "left  w tests")
        assert "They should pass for every right program" in shown
        assert f"Your file: interviews/{STAMP}/test_q01_halve.py" in shown
        mine.write_text(
            "from q01_halve import halve\n\n\ndef test_five() -> None:\n    assert halve(5) == 3\n", encoding="utf-8"
        )
        press(terminal, "w", "left  w tests")
        assert "too strict: test_five fails on a right program" in press(terminal, "t", "left  w tests")
        mine.write_text(
            "from q01_halve import halve\n\n\ndef test_five() -> None:\n    assert halve(5) == 2\n", encoding="utf-8"
        )
        press(terminal, "w", "left  w tests")
        assert "Your tests pass on a right program." in press(terminal, "t", "left  w tests")
        press(terminal, "d", "Enter hands it in")
        press(terminal, "\n", NEXT)
        press(terminal, "\n", "Enter shows the points")
        press(terminal, "\n", "Mentioned?")
        terminal.press("\n")
        card = terminal.rest()
    assert "  q01_double: not started\n" in card
    assert "  q01_double: no tests\n  q01_halve: 1 of 1 mistake caught\n" in card
    assert "  part 2, coding: nothing was changed after 0:00 of 22:00\n" in card


@UNIX
def test_a_paused_interview_goes_on_where_it_was(place: Path, tiny_pack: Path, clock: Clock) -> None:
    with interview(place, tiny_pack, "--seed", SEED) as terminal:
        terminal.until(NEXT)
        speak(terminal)
        press(terminal, "\n", "22:00 left")
        clock.go(2)
        terminal.until("20:00 left")
        terminal.press("q")
        assert "The interview is paused. `kata interview --resume` continues it" in terminal.rest()
    clock.go(60)
    with interview(place, tiny_pack, "--resume", status=130) as terminal:
        shown = terminal.until("Enter starts the clock; 20:00 left, q pauses")
        assert "Part 2 of 4, 22 minutes: Code" in shown
        assert "Warm-up" not in shown.partition("Part")[2]
        press(terminal, "\n", "20:00 left")
        clock.go(1)
        terminal.until("19:00 left")
        terminal.kill(signal.SIGINT)
        assert "kata: The interview is paused." in terminal.rest()
    assert [event.kind for event in the_record(place).events if event.part == 1] == [
        *("entered", "seen", "paused", "entered", "seen", "paused")
    ]


@UNIX
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGKILL] if os.name == "posix" else [])
def test_a_closed_terminal_loses_nothing(place: Path, tiny_pack: Path, clock: Clock, number: signal.Signals) -> None:
    status = -number if number == signal.SIGKILL else 128 + number
    with interview(place, tiny_pack, "--seed", SEED, status=status) as terminal:
        terminal.until(NEXT)
        speak(terminal)
        press(terminal, "\n", "22:00 left")
        clock.go(5)
        terminal.until("17:00 left")
        terminal.kill(number)
        terminal.rest()
    clock.go(600)
    with interview(place, tiny_pack, "--resume", STAMP) as terminal:
        terminal.until("Enter starts the clock; 17:00 left")
        terminal.press("q")
        terminal.rest()


@UNIX
@pytest.mark.parametrize(("keys", "status"), [("q", 0), ("", 130)])
def test_an_interview_that_was_not_begun_leaves_nothing(
    kata: Kata, place: Path, tiny_pack: Path, keys: str, status: int
) -> None:
    with interview(place, tiny_pack, "--seed", SEED, status=status) as terminal:
        terminal.until(NEXT)
        if keys:
            terminal.press(keys)
        else:
            terminal.kill(signal.SIGINT)
        assert "The interview was not begun, and nothing of it is kept." in terminal.rest()
    assert not [*(place / "interviews").iterdir()]
    assert kata("next").stdout.startswith("next: ")
    assert "There is no unfinished interview" in kata("interview", "--resume").stderr


@UNIX
def test_an_interview_is_played_in_one_terminal(kata: Kata, place: Path, tiny_pack: Path) -> None:
    with interview(place, tiny_pack, "--seed", SEED) as first:
        first.until(NEXT)
        press(first, "\n", "5:00 left")
        with interview(place, tiny_pack, "--resume", status=2) as other:
            assert f"The interview {STAMP} is being played in another terminal: go on" in other.rest()
        first.press("q")
        first.rest()
    assert json.loads(kata("interview", "--plan", "--json", "--resume").stdout)["unfinished"] == [STAMP]
    assert kata("next").stdout.startswith("An interview is not finished: `kata interview --resume`\nnext: ")
    assert json.loads(kata("next", "--json").stdout)["unfinished_interview"] is True


@UNIX
def test_the_keys_fit_into_80_columns(place: Path, tiny_pack: Path) -> None:
    card = CARD.replace("- Signs.", "- Signs.\n- Zero.\n- Halves.\n- Limits.")
    (tiny_pack / "questions" / "q01.md").write_text(card, encoding="utf-8")
    with interview(place, tiny_pack, "--seed", SEED) as terminal:
        terminal.until(NEXT)
        press(terminal, "\n", "Enter shows the points  q pause")
        press(terminal, "\n", " 5   a answer  Enter next  q pause")
        press(terminal, "\n", NEXT)
        press(terminal, "\n", "e edit  w tests  r run  t test  h hint  d done  ? more  q pause")
        terminal.press("q")
        terminal.rest()


@UNIX
def test_a_narrow_terminal_without_colours(place: Path, tiny_pack: Path) -> None:
    with interview(place, tiny_pack, "--seed", SEED, width=30, NO_COLOR="1") as terminal:
        terminal.until("Enter starts the clock, q…")
        press(terminal, "\n", "5:00 left  Answer aloud.…")
        terminal.press("\x1b[D\x1b[A")  # arrows mean nothing
        terminal.press("q")
        shown = terminal.rest()
    lines = [line for part in terminal.shown.split("\n") for line in part.split("\r")]
    assert max(map(len, lines)) <= 30
    assert "\x1b" not in shown


@UNIX
def test_a_workspace_that_cannot_be_written_is_one_sentence(place: Path, tiny_pack: Path) -> None:
    (place / "interviews").write_text("a file", encoding="utf-8")
    with interview(place, tiny_pack, "--seed", SEED, status=2) as terminal:
        shown = terminal.rest()
    assert "interviews cannot be written (File exists): fix that, or use another folder." in " ".join(shown.split())


@UNIX
def test_what_is_written_in_an_interview_is_no_attempt(
    kata: Kata, place: Path, tiny_pack: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    with interview(place, tiny_pack, "--seed", SEED) as terminal:
        terminal.until(NEXT)
        speak(terminal)
        press(terminal, "\n", "22:00 left")
        terminal.press("q")
        terminal.rest()
    folder = place / "interviews" / STAMP
    (folder / "test_q01_double.py").write_text("import nothing_like_it\n", encoding="utf-8")
    assert next(row["path"] for row in json.loads(kata("list", "--json").stdout)["katas"]) == "katas/s1_basics/q01_double.py"
    assert find_rivals(["q01_double"], [place]) == {}
    monkeypatch.chdir(place)

    assert (
        pytester.runpytest_subprocess("--rootdir", place, "-p", "no:cacheprovider", place).ret
        == pytest.ExitCode.NO_TESTS_COLLECTED
    )
    both = pytester.runpytest_subprocess(
        "--kata", "--co", "-q", "--rootdir", place, place, "-o", f"kata_packs={tiny_pack}", "-o", "kata_bundled=false"
    )
    both.stdout.no_fnmatch_line("*interviews*")
    both.stdout.fnmatch_lines(["*katas/s1_basics/q01_double.py::*"])


def test_interviews_of_a_host_are_its_own(pytester: pytest.Pytester) -> None:
    for folder, data in (("interviews/one", "interview.jsonl"), ("studies/two", INTERVIEW)):
        place = pytester.mkpydir(folder.partition("/")[0]) / folder.partition("/")[2]
        place.mkdir()
        (place / data).write_text("{}\n", encoding="utf-8")
        (place / f"test_{place.name}.py").write_text("def test_it() -> None:\n    pass\n", encoding="utf-8")

    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)
