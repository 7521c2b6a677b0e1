"""`kata try` runs properties in the author's terminal: with prints, a debugger, the pack's own lines and time limits."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sample_packs import kata_toml, least_kata, pack_toml, write_files, write_pack
from tests.terminal import COMMAND, talking

if TYPE_CHECKING:
    from pathlib import Path

HEAD = (
    "from hypothesis import example, given, settings\nfrom hypothesis import strategies as st\n\n"
    "from pytest_interview_kata.properties import equal\n\nfrom . import scenarios\n\n\n"
)
GIVEN = "@given(number=st.integers(0, 9))\n@settings(max_examples=3)\n"
SCENARIOS = 'def twice(module, number):\n    print("scenario", number)\n    return module.double(number)\n'
RIGHT = "def double(number: int) -> int:\n    return number * 2\n"
TIMES = re.compile(r" +[0-9.]+ s$", re.MULTILINE)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return the folder of a kata in a pack that nothing has installed."""
    files = least_kata("", RIGHT) | {
        "scenarios.py": SCENARIOS,
        "kata.toml": kata_toml(more="limits.total = 0.3\n"),
        "mistakes.md": "## thrice\n\nTakes it thrice.\n\n```diff\n-    return number * 2\n+    return number * 3\n```\n",
    }
    return write_pack(tmp_path / "own", pack_toml("s"), {"s/k": files}) / "s" / "k"


def run(kata: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `kata try` in the folder of the kata, which is outside of any workspace."""
    return subprocess.run(
        [sys.executable, "-c", COMMAND, str(kata.parents[1]), "try", *words],
        cwd=kata,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def attempt(kata: Path, body: str, *words: str | Path, status: int = 0, errors: str = "") -> str:
    """Write properties, run `kata try`, and return what it prints, without times."""
    write_files(kata, {"properties.py": HEAD + body})
    done = run(kata, *(words or [kata]))
    assert (done.returncode, done.stderr) == (status, errors), done.stdout
    return TIMES.sub("", done.stdout)


def test_prints_of_properties_and_scenarios_are_shown_in_order(pack: Path) -> None:
    body = (
        f"{GIVEN}@example(number=7)\ndef test_twice(attempt, number):\n"
        '    """It is doubled."""\n    print("before", number)\n'
        '    equal(attempt.run(scenarios.twice, number), 2 * number)\n    print("after")\n'
    )
    shown = attempt(pack, body)

    assert shown.startswith("k: solution.py\nbefore 7\nscenario 7\nafter\nbefore 0\nscenario 0\nafter\n")
    assert shown.count("before") == shown.count("after") == shown.count("scenario") == 5
    assert shown.endswith("after\nok      twice    5 cases\n")


WRONG = """\
def check(got, number):
    equal(got, 2 * number)


@given(number=st.integers(0, 9))
def test_twice(attempt, number):
    \"\"\"It is doubled.\"\"\"
    print("drawn", number)
    check(attempt.double(number), number)


def test_other(attempt):
    \"\"\"It holds.\"\"\"
"""


def test_a_failure_has_the_counterexample_and_the_packs_lines(pack: Path) -> None:
    shown = attempt(pack, WRONG, "k", "thrice", status=1)

    assert shown.startswith("k: mistakes.md:1 thrice\n")
    assert shown.endswith(
        "drawn 1\n"
        "failed  twice    2 cases\n\n"
        "It is doubled.\n\n"
        "double(1)\n"
        "    got       3\n"
        "    expected  2\n"
        "The pack's lines, most recent call last:\n"
        '  File "properties.py", line 17, in test_twice\n'
        "    check(attempt.double(number), number)\n"
        '  File "properties.py", line 10, in check\n'
        "    equal(got, 2 * number)\n\n"
        "ok      other     1 case\n"
    )


def test_a_mistake_that_raises_is_shown_where_its_edit_is(pack: Path, tmp_path: Path) -> None:
    write_files(
        pack,
        {
            "properties.py": HEAD + WRONG,
            "mistakes.md": '## nothing\n\nRaises.\n\n```diff\n-    return number * 2\n+    return {}["x"]\n```\n',
        },
    )
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, str(pack.parents[1]), "try", "own/s/k", "nothing", "-k", "twice"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    shown = done.stdout.replace("\\", "/")

    assert done.returncode == 1, done.stderr
    assert shown.startswith("k: own/s/k/mistakes.md:1 nothing\n")
    assert '  in own/s/k/mistakes.md:1 nothing:2, double: return {}["x"]\n' in shown
    assert "nothing.py" not in shown


def test_a_mistake_that_only_mypy_rejects_has_its_first_error(pack: Path) -> None:
    edit = "```diff\n-def double(number: int) -> int:\n-    return number * 2\n+def double(number: int) -> str:\n+    return number * 2\n```\n"
    write_files(pack, {"mistakes.md": f"## says_text\n\nPromises text.\n\n{edit}"})
    shown = attempt(pack, WRONG.replace('print("drawn", number)', "pass"), "k", "says_text", status=1)

    assert shown == (
        "k: mistakes.md:1 says_text\n"
        "ok      twice   40 cases\n"
        "ok      other     1 case\n"
        "failed  types\n"
        'mistakes.md:1 says_text:2:12: Incompatible return value type (got "int", expected "str") [return-value]\n'
    )


def test_the_lines_of_a_session_are_shown(pack: Path) -> None:
    body = (
        'def test_twice(attempt):\n    """It is doubled."""\n    session = attempt.session("number = 2")\n'
        '    session.equal("double(number)", 4)\n    session.raises(ValueError, "double(1)")\n    session.equal("number", 2)\n'
    )
    shown = attempt(pack, body, status=1)

    assert 'line 13, in test_twice\n    session.raises(ValueError, "double(1)")\n' in shown


def test_one_property_a_file_and_a_folder_can_be_named(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("def double(number: int) -> int:\n    return number + number\n", encoding="utf-8")

    assert (
        attempt(pack, WRONG, ".", tmp_path / "mine.py", "-k", "test_oth")
        == f"k: {tmp_path / 'mine.py'}\nok      other     1 case\n"
    )


def test_names_that_mean_nothing_are_explained(pack: Path) -> None:
    nothing = "kata: 'twice' is neither a file here or in ., nor a mistake of k: its mistakes are thrice.\n"
    assert attempt(pack, WRONG, "k", "twice", status=2, errors=nothing) == ""
    why = "kata: k has no property 'none': its properties are twice, other.\n"
    assert attempt(pack, WRONG, "k", "-k", "none", status=2, errors=why) == ""


def test_an_unknown_kata_may_be_in_a_pack_that_is_not_installed(pack: Path) -> None:
    done = run(pack, "merge_intervals")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(
        "kata: There is no kata 'merge_intervals'. `kata list` shows them all. "
        "If its pack is not installed, give the path of its folder.\n"
    )


def test_a_property_that_hangs_is_ended_and_the_others_are_tried(pack: Path) -> None:
    body = 'def test_hangs(attempt):\n    """It ends."""\n    attempt.double(1)\n    while True: pass\n\n\n' + WRONG
    shown = attempt(pack, body, status=1)

    fault = "solution.py: properties.py of k fails, which is the pack's fault and not the attempt's: line 12, in test_hangs: "
    assert f"{fault}no end after 0.3 s of work\n" in shown
    assert 'File "properties.py", line 12, in test_hangs\n    while True: pass\n' in shown
    assert shown.endswith("ok      other     1 case\n")


def test_code_that_cannot_be_interrupted_is_shown(pack: Path) -> None:
    write_files(pack, {"properties.py": HEAD + "def test_blocks(attempt):\n    sum(iter(int, 1))\n"})
    done = run(pack, "k")

    assert done.returncode == 1
    assert f'File "{pack / "properties.py"}", line 10 in test_blocks' in done.stderr


def test_a_property_that_holds_only_once_is_flaky(pack: Path) -> None:
    body = (
        f'runs = []\n\n\n{GIVEN}def test_twice(attempt, number):\n    """It is doubled."""\n'
        "    runs.append(number)\n    equal(attempt.double(number), 2 * number + (len(runs) > 4))\n"
    )
    shown = attempt(pack, body, status=1)

    assert re.search(
        r"^flaky   twice    4 cases\ntwice is flaky \(4 cases, seed \d+\): it held, but not when the same", shown, re.MULTILINE
    )


def test_a_property_that_works_for_long_is_slow(pack: Path) -> None:
    body = (
        "import time\n\n\n@given(number=st.integers(0, 99))\n@settings(max_examples=12)\n"
        'def test_twice(attempt, number):\n    """It is doubled."""\n    end = time.process_time() + 0.17\n'
        "    while time.process_time() < end: pass\n    equal(attempt.double(number), 2 * number)\n"
    )
    shown = attempt(pack, body)

    assert re.search(r"^twice is slow: \d+\.\d s of work for 16 cases, seed \d+\. Draw smaller cases", shown, re.MULTILINE)


def test_a_property_that_draws_more_each_time_is_flaky(pack: Path) -> None:
    body = (
        "from hypothesis import assume\n\n\nruns = []\n\n\n@given(number=st.integers(0, 9))\n@settings(max_examples=3)\n"
        'def test_twice(attempt, number):\n    """It is doubled."""\n    runs.append(number)\n'
        "    assume(len(runs) > 5)\n    equal(attempt.double(number), 2 * number)\n"
    )
    assert "with the same seed.\n" in attempt(pack, body, status=1)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_debugger_works_in_the_terminal(pack: Path) -> None:
    body = (
        f'{GIVEN}def test_twice(attempt, number):\n    """It is doubled."""\n'
        "    if number == 1:\n        breakpoint()\n    equal(attempt.double(number), 2 * number)\n"
    )
    write_files(pack, {"properties.py": HEAD + body})
    with talking(pack, pack.parents[1], "try", "k", "thrice", status=1) as terminal:
        assert "test_twice()\n-> equal(" in terminal.until("(Pdb) ")
        terminal.press("p 40 + number\n")
        assert "\n41\n" in terminal.until("(Pdb) ")
        terminal.press("c\n")
        rest = terminal.rest()
    assert "double(1)\n    got       3\n" in rest


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_leaving_the_debugger_ends_the_command(pack: Path) -> None:
    body = f'{GIVEN}def test_twice(attempt, number):\n    """It is doubled."""\n    breakpoint()\n'
    write_files(pack, {"properties.py": HEAD + body})
    with talking(pack, pack.parents[1], "try", "k", status=130) as terminal:
        terminal.until("(Pdb) ")
        terminal.press("q\n")
        assert "cases" not in terminal.rest()


def test_a_property_that_raises_an_interrupt_fails_and_the_others_are_tried(pack: Path) -> None:
    body = 'def test_stops(attempt):\n    """It goes on."""\n    raise KeyboardInterrupt("mine")\n\n\n' + WRONG
    shown = attempt(pack, body, status=1)

    assert "line 11, in test_stops: KeyboardInterrupt: mine\n" in shown
    assert shown.endswith("ok      other     1 case\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_an_interrupt_in_the_terminal_ends_the_command(pack: Path) -> None:
    body = 'def test_loops(attempt):\n    """It ends."""\n    print("here")\n    while True: pass\n\n\n'
    write_files(pack, {"properties.py": HEAD + body + WRONG, "kata.toml": kata_toml()})
    with talking(pack, pack.parents[1], "try", "k", status=130) as terminal:
        terminal.until("here\n")
        terminal.kill(signal.SIGINT)
        assert terminal.rest() == ""
