"""Runs mypy on the properties and scenarios of katas, with the types of the attempt."""

from __future__ import annotations

import ast
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks.mypy_run import Mypy
from pytest_interview_kata.checks.tool import ToolFailed
from pytest_interview_kata.model import Kata, KataError
from pytest_interview_kata.pack.tables import read_text
from pytest_interview_kata.syntax import parsed

from .attempt_types import OURS, attempt_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.checks.mypy_run import Row
    from pytest_interview_kata.run.context import RunContext

CHECKED: Final = (Kata.properties_file.name, f"{Kata.judge.name}/*.py", Kata.scenarios.name)
"""The files of a kata whose messages are reported, as patterns."""
READ: Final = (Kata.stub.name, Kata.solution.name)
"""The other files of a kata that mypy may read."""
ATTEMPT: Final = "Attempt"
OWN: Final = f"{Kata.attempt_types.name.removesuffix('.pyi')} import {ATTEMPT}"


@dataclass(frozen=True, slots=True)
class Message:
    """An error that mypy reports for a file of a kata."""

    path: Path
    row: Row

    def __str__(self) -> str:
        """Return the message as mypy prints it."""
        return f"{self.path}:{self.row.line}: error: {self.row.message}  [{self.row.code}]"


def types_of(kata: Kata) -> str:
    """Return the text of a kata's `attempt.pyi`; raise `KataError` if the stub cannot be parsed."""
    text = read_text(kata.stub)
    parsed(text, kata.stub)
    return attempt_types(text)


def type_errors(katas: Iterable[Kata], context: RunContext) -> Iterator[Message]:
    """Yield the errors that strict mypy finds. Raise `KataError` if a file cannot be parsed, or if mypy fails."""
    found = {kata.id: kata for kata in katas}
    folder = Path(tempfile.mkdtemp(dir=context.scratch))
    files = {name: _write(kata, folder / name) for name, kata in found.items()}
    mypy = Mypy(context, folder, context.cache / "mypy")
    for name, answer in (mypy.look_at(files) if files else {}).items():
        if isinstance(answer, ToolFailed):
            raise KataError(f"mypy fails on {found[name].folder}: {answer}")
        yield from (Message(found[name].folder / row.file, row) for row in answer if row.error and row.file in files[name])


def _write(kata: Kata, folder: Path) -> list[str]:
    """Write the files of a kata that mypy needs into a folder, and return the names of the files to check."""
    checked = [path for pattern in CHECKED for path in sorted(kata.folder.glob(pattern))]
    others = [path for name in READ if (path := kata.folder / name).is_file()]
    texts = {path: read_text(path) for path in others} | {path: _with_types(path, read_text(path)) for path in checked}
    (folder / kata.judge.name).mkdir(parents=True)
    for path, text in {**texts, kata.attempt_types: types_of(kata), kata.folder / "__init__.py": ""}.items():
        (folder / path.relative_to(kata.folder)).write_text(text, encoding="utf-8", newline="\n")
    return [path.relative_to(kata.folder).as_posix() for path in checked]


def _with_types(path: Path, text: str) -> str:
    """Return a text that imports `Attempt` from `attempt.pyi`; all lines keep their numbers."""
    tree = parsed(text, path)
    own = f"from {'..' if path.parent.name == Kata.judge.name else '.'}{OWN}"
    lines = text.split("\n")
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == OURS and ATTEMPT in [each.name for each in node.names]:
            node.names = [each for each in node.names if each.name != ATTEMPT]
            first, last = node.lineno - 1, node.end_lineno or node.lineno
            others = [ast.unparse(node)] if node.names else []
            lines[first:last] = ["; ".join([own, *others]), *[""] * (last - first - 1)]
    return "\n".join(lines)
