"""Reads a learner's file: its source, or why it cannot be read, and whether it is still the stub."""

from __future__ import annotations

import ast
import re
import warnings
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.files import read_text, why
from pytest_interview_kata.model import Attempt, KataError

from . import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Kata

TESTS: Final = "test_"
"""The prefix of the name of a file of own tests; the rest is the name of the attempt."""
MOST: Final = 1 << 20
"""The maximum size of an attempt, in bytes."""
DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
UNFINISHED: Final = re.compile(r"\n[ \t]+raise NotImplementedError\b")  # much faster than "^"


def read_attempt(kata: Kata, path: Path) -> Attempt:
    """Return the file as an attempt at that kata; if it cannot be read, the attempt's `problem` says why."""
    try:
        source = read_source(path)
    except KataError as error:
        return Attempt(kata, path, problem=str(error))
    return Attempt(kata, path, source=source, todo=_is_todo(kata, source), tests=_own_tests(kata, path))


def tests_path(attempt: Path) -> Path:
    """Return where the learner's own tests of an attempt are."""
    return attempt.with_name(f"{TESTS}{attempt.name}")


def consists_of_tests(kata: Kata) -> bool:
    """Return whether attempts at a kata consist of tests: such a kata needs pytest, or bans it to make `unittest` necessary."""
    return "pytest" in kata.modules or "import pytest" in kata.bans


def _own_tests(kata: Kata, attempt: Path) -> str:
    """Return the source of the learner's own tests. If they cannot be read, return a program that raises the reason."""
    path = tests_path(attempt)
    if not path.is_file() or consists_of_tests(kata):
        return ""
    try:
        return read_source(path) or "\n"
    except KataError as error:
        return f"raise OSError({str(error)!r})\n"


def has_stub_text(attempt: Attempt) -> bool:
    """Return whether an attempt is exactly the current stub, apart from line endings and trailing whitespace."""
    return not attempt.problem and text.normal(attempt.source) == text.normal(stub_text(attempt.kata))


def is_old_stub(attempt: Attempt) -> bool:
    """Return whether an attempt is the stub of an earlier release, apart from line endings and trailing whitespace."""
    return not attempt.problem and text.digest(attempt.source) in attempt.kata.old_stubs


def stub_text(kata: Kata) -> str:
    """Return the source that a learner starts from."""
    return kata.stub.read_text(encoding="utf-8")


def read_source(path: Path) -> str:
    """Return the contents of a UTF-8 file without its byte-order mark, if any; raise `KataError` if it cannot be read."""
    try:
        return read_text(path, MOST).removeprefix("\ufeff")
    except FileNotFoundError:
        what = "is a broken link: remove it and" if path.is_symlink() else "does not exist:"
        raise KataError(f"{path} {what} run `kata init`.") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        where = f"byte {error.object[error.start]:#04x} at offset {error.start}, in line {line}"
        raise KataError(f"{path} is not UTF-8 ({where}): save it as UTF-8.") from None
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be read ({why(error)}): correct it, or move it away and run `kata init`.") from None


def _is_todo(kata: Kata, source: str) -> bool:
    """Return whether a source is empty or a stub of this kata. Only the pack is read: files in a workspace may be forged."""
    stub, own = stub_text(kata), text.normal(source)
    if not own or own == text.normal(stub):
        return True
    return (bool(kata.old_stubs) and text.digest(source) in kata.old_stubs) or _says_the_same(source, stub)


def _says_the_same(source: str, stub: str) -> bool:
    """Return whether two programs differ at most in docstrings, comments and layout; false if one cannot be parsed."""
    if UNFINISHED.search(stub) and UNFINISHED.search(source) is None:
        return False  # the usual case, and parsing takes far longer
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the checks report warnings about the learner's code
            trees = syntax.parse(source), syntax.parse(stub)
        return all(one == other for one, other in zip_longest(*map(_code, trees)))
    except syntax.BROKEN:
        return False


def _code(tree: ast.Module) -> Iterator[str]:
    """Yield the syntax tree of each statement as a string, without docstrings, comments and layout."""
    _without_docstring(tree)
    for statement in tree.body:
        for node in ast.walk(statement):
            _without_docstring(node)
        yield ast.dump(statement)


def _without_docstring(node: ast.AST) -> None:
    if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
        del node.body[0]
