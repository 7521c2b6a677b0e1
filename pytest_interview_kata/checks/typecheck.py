"""The check `types`: mypy, strict, with settings of our own, once for all attempts (and once more for those at Django)."""

from __future__ import annotations

import ast
import tempfile
import time
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Finding, KataError, Outcome

from . import source
from .django.run import needs_django, with_django, without_bare
from .mypy_run import COMMAND, Broken, Mypy
from .suppressions import CHECKED_FOR, type_suppressions, without_comments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Kata, Result, Task
    from pytest_interview_kata.run.context import Bench

    from .mypy_run import Row

NAME: Final = "types"
SOLUTION: Final = "solution.py"
TESTS: Final = "typing_tests.py"
REMARKS: Final = {
    "no-untyped-def": "an interviewer reads the signature first",
    "type-arg": "say what it holds",
    "union-attr": "rule `None` out first",
    "no-any-return": "mypy cannot tell the type of this: give the value one first, as in `found: int = …`",
    "override": "whoever holds the base class must be able to use this one (question 6)",
    "var-annotated": "nobody can see yet what will go in",
}
"""What an interviewer would add, by mypy's code."""
SPREAD: Final = ", or say `set(x)` for `{*x}`"
"""What is added to the remark on `no-any-return` where the line has such a set."""
ABOUT_NONE: Final = frozenset({"union-attr"})
"""Codes whose remark fits only where `None` is spoken of."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A task whose attempt mypy can be shown, as a package of its own."""

    task: Task
    attempt: source.Source
    package: str
    own: tuple[Finding, ...]
    """What was found without mypy."""
    tests: ast.Module | None
    """What mypy must infer, if the kata says so."""

    @property
    def files(self) -> list[str]:
        """The package's files for mypy to look at."""
        return [SOLUTION, TESTS] if self.tests else [SOLUTION]


def check(tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
    """Give what mypy and the kata's typing tests find in these attempts, in the order of the tasks."""
    return check_with(COMMAND, tasks, bench)


def check_with(command: Sequence[str], tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
    """Check with a mypy that this command starts."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=bench.scratch) as folder:
        staged = [_stage(task, Path(folder)) for task in tasks]
        answers = _answers(
            Mypy(bench.processes, Path(folder), bench.cache / "mypy", command, seconds=bench.mypy_seconds, jobs=bench.jobs),
            [one for one in staged if isinstance(one, Staged)],
        )
    share = (time.monotonic() - start) / max(1, len(staged))
    for one in staged:
        yield from _conclude(one, answers[one.package], share) if isinstance(one, Staged) else one


def _answers(mypy: Mypy, staged: Sequence[Staged]) -> dict[str, tuple[Row, ...] | Broken]:
    """Ask mypy about all packages at once, but apart about those that it must see with Django's eyes."""
    django = [one for one in staged if needs_django(one.task.attempt.kata)]
    answers: dict[str, tuple[Row, ...] | Broken] = {}
    if plain := {one.package: one.files for one in staged if one not in django}:
        answers |= mypy.look_at(plain)
    if django:
        seeing = with_django(mypy, {one.package: one.attempt.tree for one in django})
        answers |= without_bare(seeing.look_at({one.package: one.files for one in django}))
    return answers


def _stage(task: Task, folder: Path) -> Staged | tuple[Result, ...]:
    """Write an attempt as a package into the folder; one that mypy cannot be shown gives its results instead."""
    try:
        attempt = source.read(task.attempt)
        own, text, newer = tuple(type_suppressions(attempt)), without_comments(attempt), _too_new(attempt.text)
    except source.Unreadable as unreadable:
        return tuple(source.ended(task, NAME, Outcome.ERROR, (unreadable.finding,)))
    except (RecursionError, MemoryError) as error:
        return tuple(source.ended(task, NAME, Outcome.ERROR, (source.unparsed(error),)))
    if newer:
        return tuple(source.results(task, NAME, (*own, newer)))
    package = _unused(folder, f"kata_{task.attempt.kata.id}")
    tests = _tests(task.attempt.kata)
    texts = {"__init__.py": "", SOLUTION: text, TESTS: tests}
    (folder / package).mkdir()
    for name, text in texts.items():
        (folder / package / name).write_text(text, encoding="utf-8", newline="\n")
    return Staged(task, attempt, package, own, source.parse(tests) if tests else None)


def _unused(folder: Path, name: str) -> str:
    """Give a name that the folder does not hold: the name itself, so that mypy remembers the package, or it and a number."""
    names = chain([name], (f"{name}_{number}" for number in count(2)))
    return next(name for name in names if not (folder / name).exists())


def _too_new(text: str) -> Finding | None:
    try:
        source.parse(text, feature_version=CHECKED_FOR)
    except SyntaxError as error:
        what = f"{error.msg}, and types are checked for Python {'.'.join(map(str, CHECKED_FOR))}"
        return Finding(what, error.lineno or 0, error.offset or 0, "syntax")
    return None


def _tests(kata: Kata) -> str:
    path = kata.folder / TESTS
    if not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8")
    try:
        source.parse(text)
    except source.BROKEN as error:
        raise KataError(f"{path}: {source.unparsed(error).message}. It must parse, or mypy tells nothing.") from None
    return text


def _conclude(staged: Staged, answer: tuple[Row, ...] | Broken, seconds: float) -> Iterator[Result]:
    rows = answer.rows if isinstance(answer, Broken) else answer
    found = [*chain(staged.own, *(_findings(staged, row) for row in rows if row.error and row.package == staged.package))]
    if isinstance(answer, Broken) and answer.cut:
        finding = Finding(f"mypy {answer}: split its long expressions and literals, or simplify its types")
        yield from source.ended(staged.task, NAME, Outcome.TIMEOUT, (finding,), seconds)
    elif isinstance(answer, Broken) and not found:
        # Not an error of the attempt, and nothing to remember: the machine's doing.
        yield from source.ended(staged.task, NAME, Outcome.CRASHED, (Finding(_apology(answer)),), seconds)
    else:
        yield from source.results(staged.task, NAME, found, seconds)


def _findings(staged: Staged, row: Row) -> Iterator[Finding]:
    message = row.message.replace(f"{staged.package}.{SOLUTION.removesuffix('.py')}.", "")
    if row.file == SOLUTION:
        yield Finding(_said(message, row, _line(staged, row)), row.line, row.column, row.code)
    elif row.file == TESTS and staged.tests:
        wrong = "mypy accepts what it has to refuse here" if row.code == "unused-ignore" else message
        yield Finding(wrong, code=row.code, sentence=_sentence(staged.tests, row.line))


def _line(staged: Staged, row: Row) -> str:
    lines = staged.attempt.lines
    return lines[row.line - 1] if 0 < row.line <= len(lines) else ""


def _said(message: str, row: Row, line: str) -> str:
    remark = f" - {REMARKS[row.code]}" if row.code in REMARKS and (row.code not in ABOUT_NONE or "None" in row.message) else ""
    if remark and row.code == "no-any-return" and "{*" in line:
        remark += SPREAD
    return f"{message}{remark}\n{row.hint}".strip()


def _sentence(tests: ast.Module, line: int) -> str:
    """Give the first paragraph of the innermost docstring round that line."""
    around = [node for node in ast.walk(tests) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    inside = sorted((node for node in around if node.lineno <= line <= (node.end_lineno or 0)), key=lambda node: -node.lineno)
    docstrings = (ast.get_docstring(node) for node in (*inside, tests))
    return " ".join(next(filter(None, docstrings), "").partition("\n\n")[0].split())


def _apology(broken: Broken) -> str:
    return (
        f"mypy itself broke, which is no fault of the attempt: try `{' '.join(COMMAND)} --version`,"
        f" and reinstall or update mypy if that fails; it said: {broken}"
    )
