"""The examples of a brief, judged before the properties."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import EXAMPLES, Attempt, KataError, Outcome, Task
from pytest_interview_kata.pack.reader import read_bank
from tests.sample_packs import least_kata, pack_toml, write_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.run.judge_process import Judge

    JudgeBrief = Callable[..., Result]

PROPERTIES = '"""Anything holds."""\n\n\ndef test_anything(attempt):\n    """It holds."""\n'
ECHO = "def echo(value):\n    return value\n"


@pytest.fixture
def judge_brief(judge: Judge, tmp_path: Path) -> JudgeBrief:
    """Return a function that judges the examples of a brief on an attempt."""

    def one(brief: str, source: str, imports: str = "") -> Result:
        files = {**least_kata(PROPERTIES), "stub.py": f'"""Echo.\n\n{brief}\n"""\n{imports}'}
        bank = read_bank([write_pack(tmp_path / "pack", pack_toml("s"), {"s/k": files})])
        kata = bank.kata("k")
        assert kata.examples == (EXAMPLES,)
        [result] = judge.serve(Task(Attempt(kata, Path("/k.py"), source), kata.examples))
        return result

    return one


@pytest.mark.parametrize(
    "brief",
    [
        ">>> echo(1)\n1",
        ">>> first = echo([1])\n>>> first += [2]\n>>> first\n[1, 2]",
        ">>> for number in echo(range(2)):\n...     print(number)\n0\n1",
        ">>> echo(None)",
        ">>> print(echo('a'))\na\n>>> echo('a')\n'a'",
        ">>> echo({'a': 1, 'b': 2})\n{'b': 2, 'a': 1}",
        ">>> echo({1, 2})\n{2, 1}",
        ">>> echo()\nTraceback (most recent call last):\nTypeError: another message",
        ">>> raise OSError.__subclasses__()[0]\nTraceback (most recent call last):\nOSError",
        ">>> list(echo(range(99)))  # doctest: +ELLIPSIS\n[0, 1, ..., 98]",
        ">>> echo([1, 2])  # doctest: +NORMALIZE_WHITESPACE\n[1,\n 2]",
        ">>> sum(echo([1]))\n1\n>>> len(echo([1]))\n1",
    ],
)
def test_an_attempt_that_prints_what_the_brief_shows_passes(judge_brief: JudgeBrief, brief: str) -> None:
    assert judge_brief(brief, ECHO + "\n\ndef sum(values):\n    return 0\n").outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("brief", "got", "expected"),
    [
        (">>> echo(1)\n2", "1", "2"),
        (">>> echo(1)\nTrue", "1", "True"),
        (">>> echo(1)\n1.0", "1", "1.0"),
        (">>> echo(None)\n2", "None", "2"),
        (">>> one = echo(1)\n2", "nothing", "2"),
        (">>> echo(1)", "1", "None"),
        (">>> print(echo('a'))\n'a'", "a", "'a'"),
        (">>> echo([0, 1, 2])\n[0, ...]", "[0, 1, 2]", "[0, ...]"),
        (">>> echo(echo)\n1", "<function echo>", "1"),
        (">>> echo(1)\nTraceback (most recent call last):\nValueError: no", "1", "a ValueError"),
        (
            ">>> echo()\nTraceback (most recent call last):\nValueError: no",
            "TypeError: echo() missing 1 required",
            "a ValueError",
        ),
    ],
)
def test_a_difference_is_shown(judge_brief: JudgeBrief, brief: str, got: str, expected: str) -> None:
    result = judge_brief(brief, ECHO)
    assert result.outcome is Outcome.FAILED
    [finding] = result.findings
    assert finding.got.startswith(got)
    assert finding.expected == expected
    assert finding.sentence == "Each example of the brief prints what the brief shows."


def test_the_examples_up_to_the_first_that_fails_are_shown(judge_brief: JudgeBrief) -> None:
    result = judge_brief(">>> one = echo(1)\n>>> one\n1\n>>> one + 1  # doctest: +ELLIPSIS\n3\n>>> one\n4", ECHO)
    assert [finding.call for finding in result.findings] == ["one = echo(1)\none\none + 1"]


def test_an_exception_has_the_line_of_the_attempt(judge_brief: JudgeBrief) -> None:
    [finding] = judge_brief(">>> echo(1)\n1", "def echo(value):\n    return valeu\n").findings
    assert finding.message == "it raised NameError: name 'valeu' is not defined"
    assert finding.frames == ((2, "echo"),)


def test_an_example_that_hangs_is_reported(judge_brief: JudgeBrief) -> None:
    result = judge_brief(">>> echo(1)\n1", "def echo(value):\n    while True:\n        pass\n")
    assert result.outcome is Outcome.TIMEOUT


@pytest.mark.parametrize(
    "brief",
    [
        ">>> echo(1)\n1",
        ">>> print(echo(1))\n1",
        ">>> value = echo(1)\n>>> value\n1",
        ">>> def again():\n...     print(echo(1))\n>>> again()\n1",
    ],
)
def test_what_the_attempt_prints_for_debugging_does_not_count(judge_brief: JudgeBrief, brief: str) -> None:
    source = "def echo(value):\n    print('looking at', value)\n    return value\n"
    assert judge_brief(brief, source).outcome is Outcome.PASSED
    [finding] = judge_brief(f"{brief}\n>>> echo(2)\n3", source).findings
    assert (finding.got, finding.expected) == ("2", "3")
    assert finding.output == "looking at 1\nlooking at 2\n"


def test_what_the_attempt_prints_counts_if_the_brief_shows_it(judge_brief: JudgeBrief) -> None:
    source = "def echo(value):\n    print('echo')\n    return value\n"
    assert judge_brief(">>> echo(1)\necho\n1\n>>> value = echo(2)\necho", source).outcome is Outcome.PASSED


def test_names_that_the_stub_imports_can_be_used(judge_brief: JudgeBrief) -> None:
    assert judge_brief(">>> echo(Decimal(1)) == 1\nTrue", ECHO, "from decimal import Decimal\n").outcome is Outcome.PASSED
    [finding] = judge_brief(">>> echo(Decimal(1)) == 2\nTrue", ECHO, "from decimal import Decimal\n").findings
    assert finding.call == "from decimal import Decimal\necho(Decimal(1)) == 2"


def test_the_display_hook_of_an_attempt_does_not_count(judge_brief: JudgeBrief) -> None:
    source = f"import sys\n\nsys.displayhook = lambda shown: print(2)\n\n\n{ECHO}"
    assert judge_brief(">>> echo(1)\n1\n>>> echo(1)\n1", source).outcome is Outcome.PASSED


def test_malformed_examples_are_the_pack_s_fault(judge_brief: JudgeBrief) -> None:
    result = judge_brief(">>> echo(1)\n1\n>>>echo(2)\n2", ECHO)
    assert result.outcome is Outcome.CRASHED
    [finding] = result.findings
    assert finding.internal
    assert "stub.py of k fails, which is the pack's fault and not the attempt's: SyntaxError: line 5" in finding.message


def test_a_property_cannot_have_the_name_of_the_examples(tmp_path: Path) -> None:
    files = least_kata(PROPERTIES.replace("test_anything", "test_examples"))
    bank = read_bank([write_pack(tmp_path / "pack", pack_toml("s"), {"s/k": files})])
    with pytest.raises(KataError, match="defines test_examples: rename it, because this name means the examples of the brief"):
        bank.kata("k")


PREPARED = "import sys, types\n\n\ndef prepare():\n    sys.modules['store'] = types.SimpleNamespace(rows=[])\n"
STORING = "import store\n\n\ndef add(row):\n    store.rows.append(row)\n    return len(store.rows)\n"
EMPTY = (
    "from pytest_interview_kata.properties import equal\n\n\ndef test_it_starts_empty(attempt):\n"
    '    """It starts empty."""\n    equal(attempt.add(1), 1)\n'
)


def test_examples_leave_nothing_in_what_scenarios_prepare(judge: Judge, tmp_path: Path) -> None:
    files = {**least_kata(EMPTY, STORING), "stub.py": '"""Add.\n\n>>> add(7)\n1\n"""\n', "scenarios.py": PREPARED}
    kata = read_bank([write_pack(tmp_path / "pack", pack_toml("s"), {"s/k": files})]).kata("k")
    results = judge.serve(Task(Attempt(kata, Path("/k.py"), STORING), (*kata.examples, *kata.properties)))
    assert [(result.item, result.outcome) for result in results] == [
        (EXAMPLES, Outcome.PASSED),
        ("it_starts_empty", Outcome.PASSED),
    ]
