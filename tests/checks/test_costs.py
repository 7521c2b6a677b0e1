"""The cost of one attempt for the others: linear time, few findings, and tools that hang only on this attempt."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.checks import lint, typecheck
from pytest_interview_kata.checks.rules import check
from pytest_interview_kata.model import Outcome
from pytest_interview_kata.run.cache import REUSED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext

    Make = Callable[..., Task]

CLEAN = '"""Double."""\n\n\ndef double(number: int) -> int:\n    """Double it."""\n    return number * 2\n'
ALL = (".split", "sorted()", "import re", "heapq.merge", "[::-1]", "class", "for")
MYPY = """\
import json, pathlib, sys
rows = 0
for name in sys.argv:
    path = pathlib.Path(name)
    for line, text in enumerate(path.read_text().split("\\n") if name.endswith(".py") and name != sys.argv[0] else (), 1):
        if text.startswith("any"):
            rows += 1
            told = {"file": name, "line": line, "column": 0, "message": f"no {line}", "code": "no-any-return"}
            print(json.dumps({**told, "hint": None, "severity": "error"}))
sys.exit(rows > 0)
"""
"""A check with a finding for every line that begins with "any"."""
HANGING = """\
import pathlib, sys, threading
texts = [pathlib.Path(name).read_text() for name in sys.argv[1:] if name.endswith(".py")]
if any("hang" in text for text in texts):
    threading.Event().wait()
while any("flood" in text for text in texts):
    print(" " * 1_000_000)
print("[]" if "check" in sys.argv else "", end="")
"""
"""A mypy, or a ruff if the arguments contain `check`, that finds nothing and breaks on one file."""

REASONS = {"hang": "did not finish within 2 s on this file", "flood": "wrote more than 64 MB about this file"}
SECONDS = {"hang": 2.0, "flood": 60.0}
"""How long a tool may take: it writes 64 MB earlier, however busy the machine is."""


def program(tmp_path: Path, code: str, *words: str) -> list[str]:
    (tmp_path / "tool.py").write_text(code, encoding="utf-8")
    return [sys.executable, str(tmp_path / "tool.py"), *words]


def steps(act: Callable[[int], Any], size: int) -> int:
    """Return the number of calls in this thread for an attempt of this size."""
    count = 0

    def note(*_: Any) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        act(size)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "source",
    [
        lambda size: "step = 1\n" + "numbers[::step]\n" * size,
        lambda size: "import os\nos" + ".path" * size + "\n",
        lambda size: "".join(f"name{number}: int = 1\n" for number in range(size)),
        lambda size: "eval('1'); " * size + "\n",
        lambda size: "def f():\n" + "    g = lambda x: x\n" * size,
    ],
    ids=["slices", "chain", "names", "one line", "functions"],
)
def test_rules_take_steps_in_proportion(make_task: Make, context: RunContext, source: Callable[[int], str]) -> None:
    def act(size: int) -> list[Result]:
        return [*check.check([make_task(source(size), bans=ALL)], context)]

    assert steps(act, 400) < 2.5 * steps(act, 200)


@pytest.mark.parametrize(
    "source",
    [
        lambda size: "".join(f"any{number} = 1\n" for number in range(size)),
        lambda size: "x = 1  # type: ignore\n" * size,
        lambda size: "if TYPE_CHECKING:\n    pass\n" + "elif TYPE_CHECKING:\n    pass\n" * size,
    ],
    ids=["rows", "comments", "tests"],
)
def test_types_take_steps_in_proportion(
    make_task: Make, context: RunContext, tmp_path: Path, source: Callable[[int], str]
) -> None:
    command = program(tmp_path, MYPY)

    def act(size: int) -> list[Result]:
        return [*typecheck.check([make_task(source(size))], context, command)]

    assert steps(act, 300) < 2.5 * steps(act, 150)


def test_lint_takes_steps_in_proportion(make_task: Make, context: RunContext) -> None:
    def act(size: int) -> None:
        source = "import pytest\n\n" + "with pytest.raises(TypeError):\n    1 < 'a'\n" * size
        (result,) = lint.check([make_task(source, item="lint")], context)
        assert result.outcome is Outcome.PASSED

    assert steps(act, 400) < 2.5 * steps(act, 200)


@pytest.mark.parametrize("long", ["x" * 1_000_000, "é" * 1_000_000])
def test_columns_of_a_long_line_are_counted_once(make_task: Make, context: RunContext, long: str) -> None:
    source = f"'{long}'; " + "eval(''); " * 3000
    (result,) = check.check([make_task(source, bans=ALL)], context)

    assert (result.findings[0].line, result.findings[0].column) == (1, len(long) + 5)
    assert result.findings[-1].message == "and 2,950 more"


def test_fifty_findings_are_shown_and_the_others_counted(make_task: Make, context: RunContext, tmp_path: Path) -> None:
    command = program(tmp_path, MYPY)
    (types,) = typecheck.check([make_task("".join(f"any{line} = 1\n" for line in range(500)))], context, command)
    (style,) = lint.check([make_task("".join(f"import a{line}\n" for line in range(500)), item="lint")], context)

    for result in (types, style):
        assert [finding.line for finding in result.findings] == [*range(1, 51), 0]
        assert result.findings[-1].message == "and 450 more"


def test_a_long_comment_is_quoted_in_part(make_task: Make, context: RunContext, tmp_path: Path) -> None:
    task = make_task(f"x = 1  # type: ignore {'x' * 100_000}\n")
    (result,) = typecheck.check([task], context, program(tmp_path, MYPY))

    assert len(result.findings[0].message) < 200


def test_what_is_nested_too_deeply_spoils_no_other(make_task: Make, context: RunContext, tmp_path: Path) -> None:
    sources = (CLEAN, f"if {'not ' * 1200}TYPE_CHECKING:\n    pass\n", f"with a{'.a' * 1200}.raises():\n    1 < 2\n", CLEAN)
    tasks = [make_task(source, name=f"q{number:02}") for number, source in enumerate(sources)]

    types = [*typecheck.check(tasks, context, program(tmp_path, MYPY))]
    style = [*lint.check(tasks, context, program(tmp_path, HANGING, "check"))]

    assert [result.outcome for result in types] == [Outcome.PASSED, Outcome.ERROR, Outcome.PASSED, Outcome.PASSED]
    assert types[1].findings[0].message == "the code cannot be parsed: it is nested too deeply"
    assert {result.outcome for result in style} == {Outcome.PASSED}


@pytest.mark.parametrize("word", REASONS)
@pytest.mark.parametrize("check", ["types", "lint"])
def test_a_tool_that_does_not_cope_with_one_attempt_spoils_no_other(
    make_task: Make, context: RunContext, tmp_path: Path, check: str, word: str
) -> None:
    sources = dict.fromkeys(("one", "two", "bad", "four"), CLEAN) | {"bad": f'"""{word}"""\n'}
    tasks = [make_task(source, name=name, item=check) for name, source in sources.items()]
    quick = replace(context, cache=tmp_path, mypy_seconds=(SECONDS[word], 0.0), ruff_seconds=(SECONDS[word], 0.0), jobs=2)
    if check == "types":
        results = [*typecheck.check(tasks, quick, program(tmp_path, HANGING))]
    else:
        results = [*lint.check(tasks, quick, program(tmp_path, HANGING, "check"))]

    assert [result.kata for result in results if result.outcome is Outcome.PASSED] == ["one", "two", "four"]
    assert refused(results) == [("bad", Outcome.TIMEOUT, True)]
    assert [*context.scratch.iterdir()] == []
    assert Outcome.TIMEOUT not in REUSED

    (finding,) = results[2].findings
    assert REASONS[word] in finding.message


def refused(results: list[Result]) -> list[tuple[str, Outcome, bool]]:
    return [
        (result.kata, result.outcome, len(result.findings) == 1) for result in results if result.outcome is not Outcome.PASSED
    ]
