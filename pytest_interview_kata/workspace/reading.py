"""Reads a learner's file: its text, or why there is none, and whether it is still the stub."""

from __future__ import annotations

import ast
import re
import stat
import warnings
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import Attempt, KataError

from . import text

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Kata

MOST: Final = 1 << 20
"""Bytes of the longest attempt."""
DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
UNFINISHED: Final = re.compile(r"^[ \t]+raise NotImplementedError\b", re.MULTILINE)
BROKEN: Final = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What parsing raises: too deep nesting comes as one of the last two, a NUL as one of the first."""


def read_attempt(kata: Kata, path: Path) -> Attempt:
    """Read the file as an attempt at that kata; why it can't be read is said in the attempt's `problem`."""
    try:
        source = read_source(path)
    except KataError as error:
        return Attempt(kata, path, problem=str(error))
    return Attempt(kata, path, source=source, todo=_is_todo(kata, source))


def has_stub_text(attempt: Attempt) -> bool:
    """Tell whether an attempt is the present stub to the letter, line ends and trailing blanks apart."""
    return not attempt.problem and text.normal(attempt.source) == text.normal(stub_text(attempt.kata))


def is_old_stub(attempt: Attempt) -> bool:
    """Return whether an attempt is the stub of an earlier release, line ends and trailing blanks apart."""
    return not attempt.problem and text.digest(attempt.source) in attempt.kata.old_stubs


def stub_text(kata: Kata) -> str:
    """Give the text that a learner starts from."""
    return kata.stub.read_text(encoding="utf-8")


def read_source(path: Path) -> str:
    """Give the text of a file in UTF-8, with or without a byte-order mark; a `KataError` says why there is none."""
    try:
        found = path.stat()
        if wrong := _wrong_kind(found.st_mode, found.st_size):
            raise KataError(f"{path} {wrong}")
        with path.open("rb") as file:
            return _decode(path, file.read(MOST))
    except FileNotFoundError:
        what = "is a link that leads nowhere: move it away and" if path.is_symlink() else "is not there:"
        raise KataError(f"{path} {what} run `kata init`.") from None
    except OSError as error:
        raise KataError(f"{path} can't be read ({error.strerror}): make it readable, or move it away.") from None


def _wrong_kind(mode: int, size: int) -> str:
    if stat.S_ISDIR(mode):
        return "is a directory: move it away and run `kata init`."
    if not stat.S_ISREG(mode):
        return "is no ordinary file: move it away and run `kata init`."
    return f"has {size} bytes, and an attempt may have {MOST}: cut it down." if size > MOST else ""


def _decode(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"byte {data[error.start]:#04x} at offset {error.start}, in line {line}"
        raise KataError(f"{path} is not UTF-8 ({where}): save it as UTF-8.") from None


def _is_todo(kata: Kata, source: str) -> bool:
    """Return whether a text is a stub of this kata. Only the pack decides: a workspace may hold forged files."""
    stub, own = stub_text(kata), text.normal(source)
    if not own or own == text.normal(stub):
        return True
    return (bool(kata.old_stubs) and text.digest(source) in kata.old_stubs) or _says_the_same(source, stub)


def _says_the_same(source: str, stub: str) -> bool:
    if UNFINISHED.search(stub) and UNFINISHED.search(source) is None:
        return False  # nearly always, and parsing both takes far longer
    code = _code(source)
    return code is not None and code == _code(stub)


def _code(source: str) -> str | None:
    """Give what a program does, without its comments, docstrings and layout; None for what is no program."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the learner's escapes and comparisons: not ours to tell here
            tree = syntax.parse(source)
        for node in ast.walk(tree):
            _drop_docstring(node)
        return ast.dump(tree)
    except BROKEN:
        return None


def _drop_docstring(node: ast.AST) -> None:
    if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
        del node.body[0]
