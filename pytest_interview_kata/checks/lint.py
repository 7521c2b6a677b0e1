"""The check `lint`: runs ruff with the rules that are selected here, once for all attempts."""

from __future__ import annotations

import ast
import json
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Finding, Outcome
from pytest_interview_kata.syntax import last_name

from . import source
from .ruff_run import ask_ruff
from .suppressions import lint_suppressions
from .tool import Tool, ToolFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext

    from .ruff_run import Rows

NAME: Final = "lint"
BESIDE: Final = Path(sys.executable).with_name("ruff.exe" if os.name == "nt" else "ruff")
RUFF: Final = (str(BESIDE),) if BESIDE.is_file() else (sys.executable, "-P", "-m", "ruff")
"""The executable itself if possible: starting Python first takes twice as long as all of ruff's work."""
COMMAND: Final = (*RUFF, "check")
TOOL: Final = Tool(NAME, "ruff", " ".join(RUFF), "split the file into smaller functions")
RULES: Final = {
    # Names, imports and formats that are provably wrong or useless.
    "F": "4 5 6 7 8 9",
    # Code that fails when it runs, and invisible characters.
    "PLE": "0 1 2",
    # What PEP 8 requires, except layout, which is a formatter's job: not E501, not E701 (`if x: return y`).
    "E": "401 402 702 703 711 712 713 714 721 722 731 741 742 743",
    # Invalid escape sequences, which a future Python will refuse. The rest of W is layout.
    "W": "605",
    # Likely bugs. Good programmers disagree on 007 (the name of an unused loop variable may help), 011, 024, 027, 028, 905.
    "B": "002 003 004 005 006 008 009 010 012 013 014 015 016 017 018 019 "
    "020 021 022 023 025 026 029 030 031 032 033 034 035 039 904",
    # Code without effect, or misleading. Good programmers disagree on 0108, 0603 (`global` has its uses), 1641, 2901, 3301.
    "PLW": "0120 0127 0128 0129 0131 0133 0177 0211 0245 0406 0602 0604 0711 1501 1507 1508 1509 2101",
    # Built-ins that are shadowed for the code below.
    "A": "001 002",
    # Complicated ways to create a list, set or dict. A matter of taste: 08 (`dict(a=1)`), 17 (`map`), 20 (`fromkeys`).
    "C4": "00 01 02 03 04 05 06 09 10 11 13 14 15 16 18 19",
    # PEP 8 names. Briefs decide about 803; a matter of taste: 806 (`N = len(items)`), 816, 817 (`as ET`), 818 (`…Error`).
    "N": "801 802 804 805 807 811 812 813 814 815",
    # Repetition, or long code that hides its meaning. A matter of taste: 790 (`...` after a docstring), 796, 808.
    "PIE": "794 800 804 807 810",
    # A bare `return` and one with a value. `else` after `return` is a matter of taste, and mypy finds a missing `return`.
    "RET": "502",
    # Needlessly complicated logic. Not 102, 103, 105, 108, 110, 114, 117, 300, 401: many find the original just as clear.
    "SIM": "101 107 113 115 118 201 202 210 211 212 220 221 222 223 910 911",
    # Forgotten debugger calls.
    "T10": "0",
    # What Python itself calls outdated. Still acceptable: 007 and 045 (`Optional`), 011, 015, 017, 028, 031, 033.
    "UP": "001 003 004 005 006 008 018 019 020 021 023 024 026 032 035 036 041",
}
"""The selected rules by family, listed one by one because ruff's rules change between versions.

A rule is listed if an interviewer would mention it and no good programmer would object.
"""
BUILTINS: Final = ("compile", "copyright", "credits", "dir", "exit", "filter", "format", "hash", "help", "id")
MORE_BUILTINS: Final = ("input", "license", "object", "property", "quit", "slice", "type", "vars")
"""Built-ins that may be shadowed: the word is often the best name, and the function is rarely needed."""
OPTIONS: Final = (
    "--isolated",
    "--no-cache",
    "--output-format=json",
    "--target-version=py311",
    "--ignore-noqa",
    "--exit-zero",
    f"--config=lint.flake8-builtins.ignorelist={json.dumps([*BUILTINS, *MORE_BUILTINS])}",
)
COUNTED: Final = tuple(family + number for family, numbers in RULES.items() for number in numbers.split())
CODE: Final = re.compile("[A-Z]+[0-9]+")
SYNTAX: Final = frozenset({None, "invalid-syntax"})
USELESS: Final = frozenset({"B015", "B018"})
REMARKS: Final = {
    "A001": "readers expect the built-in of this name",
    "A002": "readers expect the built-in of this name",
    "B006": "the default is made once and shared between calls (question 3)",
    "B008": "the default is made once, when the function is defined (question 3)",
    "B019": "the cache keeps every instance alive (question 1)",
    "B023": "when the function is called, the variable has its last value (question 27)",
    "B904": "add `from error` or `from None` (question 14)",
    "E711": "`==` can be overridden, `is` cannot (question 21)",
    "E722": "it also catches Ctrl-C (question 14)",
    "F632": "`is` compares identity, `==` compares values (question 21)",
    "PLW2101": "the lock is released immediately (question 5)",
    "SIM115": "`with` closes it even if an exception is raised (question 23)",
    "W605": 'a regular expression needs r"…"',
}
"""What an interviewer would add to ruff's message, by rule code."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A task whose attempt ruff can check, and the stem of the file that holds it."""

    task: Task
    attempt: source.Source
    stem: str
    raising: frozenset[int]
    """The lines of blocks that expect an exception, in which a bare expression is useful."""


def check(tasks: Iterable[Task], context: RunContext, command: Sequence[str] = COMMAND) -> Iterator[Result]:
    """Yield the results of ruff, in the order of the tasks. `command` starts ruff."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=context.scratch) as folder:
        staged = [_stage(task, Path(folder), number) for number, task in enumerate(tasks)]
        stems = [one.stem for one in staged if isinstance(one, Staged)]
        answers = ask_ruff([*command, *OPTIONS, _selected(staged)], stems, Path(folder), context) if stems else {}
    share = (time.monotonic() - start) / max(1, len(staged))
    for one in staged:
        yield from _conclude(one, answers[one.stem], share) if isinstance(one, Staged) else one


def _stage(task: Task, folder: Path, number: int) -> Staged | tuple[Result, ...]:
    """Write an attempt into the folder; return its results instead if it cannot be read or parsed."""
    try:
        attempt = source.read(task.attempt)
    except source.Unreadable as unreadable:
        return tuple(source.ended(task, NAME, Outcome.ERROR, (unreadable.finding,)))
    stem = f"attempt_{number}"
    (folder / f"{stem}.py").write_text(attempt.text, encoding="utf-8", newline="\n")
    return Staged(task, attempt, stem, frozenset(_raising(attempt.tree)))


def _selected(staged: Iterable[Staged | tuple[Result, ...]]) -> str:
    """Return the option of ruff that selects every rule that applies to at least one of the attempts."""
    own = (rule for one in staged if isinstance(one, Staged) for rule in one.task.attempt.kata.lint)
    return f"--select={','.join(dict.fromkeys([*RULES, *own]))}"


def _conclude(staged: Staged, answer: Rows | ToolFailed, seconds: float) -> Iterator[Result]:
    try:
        if isinstance(answer, ToolFailed):
            raise answer
        found = [*lint_suppressions(staged.attempt), *(_finding(row) for row in answer if _counts(row, staged))]
        yield from source.results(staged.task, NAME, found, seconds)
    except ToolFailed as failed:
        yield from TOOL.failure(staged.task, failed, seconds)


def _counts(row: dict[str, Any], staged: Staged) -> bool:
    code = row["code"]
    if code not in SYNTAX and (code == "E902" or not CODE.fullmatch(str(code))):
        raise ToolFailed(str(row["message"]))
    if code in USELESS:
        return row["location"]["row"] not in staged.raising
    return code in SYNTAX or str(code).startswith((*COUNTED, *staged.task.attempt.kata.lint))


def _raising(tree: ast.Module) -> Iterator[int]:
    """Yield the line numbers of `with` blocks that expect an exception, each once."""
    blocks = (node for node in ast.walk(tree) if isinstance(node, ast.With | ast.AsyncWith))
    reached = 0
    for block in sorted((block for block in blocks if _expects(block)), key=lambda block: block.lineno):
        last = block.end_lineno or block.lineno
        yield from range(max(block.lineno, reached + 1), last + 1)
        reached = max(reached, last)


def _expects(block: ast.With | ast.AsyncWith) -> bool:
    called = (item.context_expr for item in block.items if isinstance(item.context_expr, ast.Call))
    return any(last_name(call).endswith(("raises", "suppress")) for call in called)


def _finding(row: dict[str, Any]) -> Finding:
    code, location = row["code"], row["location"]
    remark = f" - {REMARKS[code]}" if code in REMARKS else ""
    return Finding(f"{row['message']}{remark}", int(location["row"]), int(location["column"]), code or "invalid-syntax")
