"""The check `types`: runs strict mypy once for all attempts, and once more for attempts at katas that need Django."""

from __future__ import annotations

import ast
import tempfile
import time
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Finding, Kata, KataError, Outcome
from pytest_interview_kata.sandbox.imports import is_foreign, one_file
from pytest_interview_kata.syntax import BROKEN

from . import mypy_cache, source
from .django.run import needs_django, with_django, without_noise
from .mypy_run import COMMAND, Mypy
from .suppressions import CHECKED_FOR, type_suppressions, without_comments
from .tool import Tool, ToolFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext

    from .mypy_run import Row

NAME: Final = "types"
TOOL: Final = Tool(NAME, "mypy", " ".join(COMMAND), "split its long expressions and literals, or simplify its types")
SOLUTION: Final = Kata.solution.name
TESTS: Final = Kata.typing_tests.name
REMARKS: Final = {
    "no-untyped-def": "an interviewer reads the signature first",
    "type-arg": "write the type of its items, too",
    "union-attr": "check for `None` first",
    "no-any-return": "mypy does not know the type of this value: annotate it first, for example `found: int = …`",
    "override": "code that expects the base class must work with this class (question 6)",
    "var-annotated": "its element type cannot be inferred",
}
"""What an interviewer would add to mypy's message, by error code."""
SPREAD: Final = ", or write `set(x)` instead of `{*x}`"
"""Added to the remark on `no-any-return` if the line contains `{*x}`."""
UNIMPORTABLE: Final = ("import", "attr-defined")
"""The beginnings of codes for a failed import. For `from . import other`, the code depends on mypy's version."""
ABOUT_NONE: Final = frozenset({"union-attr"})
"""Codes whose remark fits only if the message mentions `None`."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package for mypy: a task's attempt, and the typing tests of its kata."""

    task: Task
    attempt: source.Source
    name: str
    own: tuple[Finding, ...]
    """Findings that do not come from mypy."""
    tests: ast.Module | None
    """The kata's typing tests, which say what mypy must infer; None if there are none."""

    @property
    def files(self) -> list[str]:
        """The names of the package's files that mypy checks."""
        return [SOLUTION, TESTS] if self.tests else [SOLUTION]


def check(tasks: Iterable[Task], context: RunContext, command: Sequence[str] = COMMAND) -> Iterator[Result]:
    """Yield the results of mypy and of the katas' typing tests, in the order of the tasks. `command` starts mypy."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=context.scratch) as folder:
        staged = [_stage(task, Path(folder)) for task in tasks]
        packages = [one for one in staged if isinstance(one, Package)]
        answers: dict[str, tuple[Row, ...] | ToolFailed] = {}
        if packages:
            with mypy_cache.reserved(context, Path(folder)) as cache:
                answers = _answers(Mypy(context, Path(folder), cache, command), packages)
    share = (time.monotonic() - start) / max(1, len(staged))
    for one in staged:
        yield from _conclude(one, answers[one.name], share) if isinstance(one, Package) else one


def _answers(mypy: Mypy, staged: Sequence[Package]) -> dict[str, tuple[Row, ...] | ToolFailed]:
    """Return mypy's messages by package. It runs once for all packages, and once for packages that need Django's plugin."""
    django = [one for one in staged if needs_django(one.task.attempt.kata)]
    answers: dict[str, tuple[Row, ...] | ToolFailed] = {}
    if plain := {one.name: one.files for one in staged if one not in django}:
        answers |= mypy.look_at(plain)
    if django:
        seeing = with_django(mypy, {one.name: one.attempt.tree for one in django})
        answers |= without_noise(seeing.look_at({one.name: one.files for one in django}))
    return answers


def _stage(task: Task, folder: Path) -> Package | tuple[Result, ...]:
    """Write an attempt into the folder as a package; return its results instead if mypy cannot check it."""
    try:
        attempt = source.read(task.attempt)
        own, text, newer = tuple(type_suppressions(attempt)), without_comments(attempt), _too_new(attempt.text)
    except (source.Unreadable, RecursionError, MemoryError) as error:
        finding = error.finding if isinstance(error, source.Unreadable) else source.unparsed(error)
        return tuple(source.ended(task, NAME, Outcome.ERROR, (finding,)))
    if newer:
        return tuple(source.results(task, NAME, (*own, newer)))
    package = _unused(folder, f"kata_{task.attempt.kata.id}")
    tests = _tests(task.attempt.kata)
    texts = {"__init__.py": "", SOLUTION: text, TESTS: tests}
    (folder / package).mkdir()
    for name, text in texts.items():
        (folder / package / name).write_text(text, encoding="utf-8", newline="\n")
    return Package(task, attempt, package, own, source.parse(tests) if tests else None)


def _unused(folder: Path, name: str) -> str:
    """Return an unused name: `name` itself if possible, so that mypy's cache applies, else `name` with a number."""
    names = chain([name], (f"{name}_{number}" for number in count(2)))
    return next(name for name in names if not (folder / name).exists())


def _too_new(text: str) -> Finding | None:
    try:
        source.parse(text, feature_version=CHECKED_FOR)
    except SyntaxError as error:
        what = f"{error.msg} (types are checked for Python {'.'.join(map(str, CHECKED_FOR))})"
        return Finding(what, error.lineno or 0, error.offset or 0, "syntax")
    return None


def _tests(kata: Kata) -> str:
    path = kata.typing_tests
    if not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8")
    try:
        source.parse(text)
    except BROKEN as error:
        raise KataError(f"{path}: {source.unparsed(error).message}; it must parse, otherwise mypy cannot check it.") from None
    return text


def _conclude(staged: Package, answer: tuple[Row, ...] | ToolFailed, seconds: float) -> Iterator[Result]:
    rows = answer.rows if isinstance(answer, ToolFailed) else answer
    found = [*chain(staged.own, *(_findings(staged, row) for row in rows if row.error and row.package == staged.name))]
    if isinstance(answer, ToolFailed) and (answer.cut or not found):
        yield from TOOL.failure(staged.task, answer, seconds)
    else:
        yield from source.results(staged.task, NAME, found, seconds)


def _findings(staged: Package, row: Row) -> Iterator[Finding]:
    module = f"{staged.name}.{SOLUTION.removesuffix('.py')}"
    message = row.message.replace(f'Module "{module}"', "Your file").replace(f"{module}.", "")
    if row.file == SOLUTION and row.code.startswith(UNIMPORTABLE) and _is_foreign_import(staged, row.line):
        rule = one_file(has_packages=bool(staged.task.attempt.kata.modules))
        yield Finding(f"This cannot be imported: {rule}", row.line, row.column, row.code)
    elif row.file == SOLUTION:
        yield Finding(_said(message, row, _line(staged, row)), row.line, row.column, row.code)
    elif row.file == TESTS and staged.tests:
        wrong = "mypy reports no error here, although it should" if row.code == "unused-ignore" else message
        yield Finding(wrong, code=row.code, sentence=_sentence(staged.tests, row.line))


def _is_foreign_import(staged: Package, line: int) -> bool:
    """Return whether a line of the attempt imports another file, or a package that the kata does not name."""
    for node in ast.walk(staged.attempt.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and node.lineno <= line <= (node.end_lineno or 0):
            names = (
                ["" if node.level else node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [one.name for one in node.names]
            )
            return any(is_foreign(name, staged.task.attempt.kata.modules) for name in names)
    return False


def _line(staged: Package, row: Row) -> str:
    lines = staged.attempt.lines
    return lines[row.line - 1] if 0 < row.line <= len(lines) else ""


def _said(message: str, row: Row, line: str) -> str:
    remark = f" - {REMARKS[row.code]}" if row.code in REMARKS and (row.code not in ABOUT_NONE or "None" in row.message) else ""
    if remark and row.code == "no-any-return" and "{*" in line:
        remark += SPREAD
    return f"{message}{remark}\n{row.hint}".strip()


def _sentence(tests: ast.Module, line: int) -> str:
    """Return the first paragraph of the innermost docstring around a line, as one line."""
    around = [node for node in ast.walk(tests) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    inside = sorted((node for node in around if node.lineno <= line <= (node.end_lineno or 0)), key=lambda node: -node.lineno)
    docstrings = (ast.get_docstring(node) for node in (*inside, tests))
    return " ".join(next(filter(None, docstrings), "").partition("\n\n")[0].split())
