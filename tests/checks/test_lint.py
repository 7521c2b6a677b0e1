"""One run of ruff over many attempts reports what an interviewer would, whatever the host's settings are."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.checks import CHECKS, lint
from pytest_interview_kata.model import Finding, Outcome, Result, Task
from pytest_interview_kata.run.context import RunContext

CLEAN = '"""Double."""\n\n\ndef double(number: int) -> int:\n    """Double it."""\n    return number * 2\n'
RIGHT = {
    "a long line": f"TEXT = '{'x' * 150}'\n",
    "trailing blanks": "x = 1   \n\n\n\n\ny = 2",
    "an else after return": "def f(x):\n    if x:\n        return 1\n    else:\n        return 2\n",
    "a ternary written out": "def f(x):\n    if x:\n        y = 1\n    else:\n        y = 2\n    print(y)\n",
    "guards": "def f(x):\n    if x < 0:\n        return False\n    if x > 9:\n        return True\n    return False\n",
    "a match without default": "def f(x):\n    match x:\n        case 1:\n            return 2\n        case 2:\n            return 3\n",
    "an upper-case local": "def f(items):\n    N = len(items)\n    return N + N\n",
    "id and type": "def f(id, type, input):\n    return id, type, input\n",
    "Optional": "from typing import Optional\n\n\ndef f(x: Optional[int]) -> Optional[int]:\n    return x\n",
    "an exception's name": "class InsufficientFunds(Exception):\n    pass\n",
    "a short body": "def f(x):\n    if x: return 1\n    return 2\n",
    "a strict test": "import pytest\n\n\ndef test_order():\n    with pytest.raises(TypeError):\n        1 < 'a'\n",
    "a loop variable's name": "for number in range(3):\n    print('again')\n",
    "zip": "for a, b in zip([1], [2]):\n    print(a, b)\n",
    "assert False": "def f():\n    assert False, 'never'\n",
    "timezone.utc": "from datetime import timezone\n\nUTC = timezone.utc\n",
}
WRONG = {
    "F401": "import os\n",
    "F841": "def f():\n    x = 1\n",
    "F632": "def f(x):\n    return x is 'a'\n",
    "E402": "x = 1\nimport os\n\nprint(os, x)\n",
    "E711": "def f(x):\n    return x == None\n",
    "E721": "def f(x):\n    return type(x) == type(1)\n",
    "E722": "try:\n    print()\nexcept:\n    print()\n",
    "E731": "f = lambda x: x\n",
    "E741": "def f(l):\n    return l\n",
    "W605": 'x = "\\d"\n',
    "B006": "def f(x=[]):\n    return x\n",
    "B015": "def f(x):\n    x == 3\n    return x\n",
    "B023": "def f(xs):\n    return [g for x in xs for g in [lambda: x]]\n",
    "B904": "try:\n    print()\nexcept ValueError:\n    raise KeyError\n",
    "A001": "def f():\n    list = [1]\n    return list\n",
    "A002": "def f(sum):\n    return sum\n",
    "C416": "def f(xs):\n    return [x for x in xs]\n",
    "N802": "def doubleIt(x):\n    return x\n",
    "PLE0101": "class C:\n    def __init__(self):\n        return 1\n",
    "PLW2101": "import threading\n\nwith threading.Lock():\n    print()\n",
    "SIM113": "def f(xs):\n    i = 0\n    for x in xs:\n        print(i, x)\n        i += 1\n",
    "SIM115": "def f():\n    file = open('x')\n    return file.read()\n",
    "T100": "def f():\n    breakpoint()\n",
    "UP006": "from typing import List\n\n\ndef f(x: List[int]) -> None: ...\n",
}


@pytest.fixture(scope="module")
def judged(context: RunContext, make_task: Callable[..., Task], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Judge all attempts in one run, inside a project whose settings silence ruff."""
    host = tmp_path_factory.mktemp("host")
    (host / "ruff.toml").write_text('exclude = ["*"]\n[lint]\nselect = []\n')
    (host / ".gitignore").write_text("*\n")
    sources = {**RIGHT, **WRONG, "broken": "def (", "clean": CLEAN, "silenced": "import os  # noqa\n"}
    tasks = [make_task(source, name=f"q{number:02}", item="lint") for number, source in enumerate(sources.values())]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(host)
        patch.setenv("RUFF_OUTPUT_FILE", str(host / "output"))
        results = [*lint.check(iter(tasks), context)]
    assert sorted(path.name for path in host.iterdir()) == [".gitignore", "ruff.toml"]
    assert [*context.scratch.iterdir()] == []
    return dict(zip(sources, results, strict=True))


def test_every_kata_has_one_item(make_task: Callable[..., Task]) -> None:
    assert CHECKS["lint"].items(make_task("").attempt.kata) == ("lint",)


@pytest.mark.parametrize("name", [*RIGHT, "clean"])
def test_what_good_programmers_write_passes(judged: dict[str, Result], name: str) -> None:
    assert (judged[name].outcome, judged[name].findings) == (Outcome.PASSED, ())


@pytest.mark.parametrize("name", WRONG)
def test_what_an_interviewer_would_mention_is_found(judged: dict[str, Result], name: str) -> None:
    assert judged[name].outcome is Outcome.FAILED
    assert name in {finding.code for finding in judged[name].findings}
    assert all(finding.line > 0 and finding.column > 0 for finding in judged[name].findings)


def test_a_finding_says_where_what_and_what_an_interviewer_adds(judged: dict[str, Result]) -> None:
    message = "Do not use mutable data structures for argument defaults"
    remark = "the default is made once and shared between calls (question 3)"
    assert judged["B006"].findings == (Finding(f"{message} - {remark}", 1, 9, "B006"),)


def test_a_silenced_line_shows_the_comment_and_what_it_hid(judged: dict[str, Result]) -> None:
    hidden, comment = judged["silenced"].findings
    assert (hidden.code, comment.code) == ("F401", "suppressed")


def test_what_does_not_parse_is_an_error(judged: dict[str, Result]) -> None:
    (finding,) = judged["broken"].findings
    assert judged["broken"].outcome is Outcome.ERROR
    assert finding.message.startswith("the code cannot be parsed: ")


def test_a_katas_own_rules_count_for_it_alone(make_task: Callable[..., Task], context: RunContext) -> None:
    source = "def f(x):\n    return x == 42\n"
    tasks = [make_task(source, name="q01", item="lint", lint=("PLR2004", "D103")), make_task(source, name="q02", item="lint")]
    strict, usual = lint.check(tasks, context)
    assert (strict.outcome, usual.outcome) == (Outcome.FAILED, Outcome.PASSED)
    assert {finding.code for finding in strict.findings} == {"D103", "PLR2004"}


@pytest.mark.skipif(sys.version_info < (3, 12), reason="does not parse")
def test_syntax_of_a_newer_python_is_a_finding(make_task: Callable[..., Task], context: RunContext) -> None:
    (result,) = lint.check([make_task("type Number = int\n", item="lint")], context)
    assert result.outcome is Outcome.FAILED
    assert result.findings[0].code == "invalid-syntax"


def test_a_file_that_could_not_be_read_is_an_error(make_task: Callable[..., Task], context: RunContext) -> None:
    (result,) = lint.check([make_task("", item="lint", problem="it is a folder")], context)
    assert (result.outcome, result.findings) == (Outcome.ERROR, (Finding("it is a folder"),))


@pytest.mark.parametrize(
    "program",
    [
        "import sys; sys.exit('panicked')",
        "print('panicked')",
        """print('[{"filename": "attempt_0.py", "code": "panic", "message": "panicked"}]')""",
        """print('[{"filename": "attempt_0.py", "code": "E902", "message": "panicked"}]')""",
    ],
)
def test_a_ruff_that_breaks_is_not_the_learners_fault(
    make_task: Callable[..., Task], context: RunContext, tmp_path: Path, program: str
) -> None:
    (tmp_path / "ruff.py").write_text(program)
    command = [sys.executable, str(tmp_path / "ruff.py")]
    (result,) = lint.check([make_task(CLEAN, item="lint")], replace(context, cache=tmp_path), command)
    assert result.outcome is Outcome.CRASHED
    assert result.findings[0].message.startswith("ruff failed, which is not the attempt's fault: ")


def test_the_time_of_the_run_is_shared_out(judged: dict[str, Result]) -> None:
    assert len({result.seconds for result in judged.values() if result.outcome is Outcome.PASSED}) == 1
