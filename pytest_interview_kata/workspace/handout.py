"""The parts of a kata that a learner may read: the brief, hints, and finally the solutions and their discussion."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax

from .reading import stub_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

INDENT: Final = "    "


def brief(kata: Kata) -> str:
    """Return the brief of a kata: the docstring of its stub."""
    return ast.get_docstring(syntax.parse(stub_text(kata))) or ""


def signatures(kata: Kata) -> tuple[str, ...]:
    """Return the signatures, docstrings and annotated fields of the stub's public functions, classes and methods, as lines."""
    return tuple(_beginnings(syntax.parse(stub_text(kata)).body, indent=""))


def solutions(kata: Kata) -> dict[str, str]:
    """Return the sources of the reference solution and the accepted solutions, by path in the kata's folder.

    The brief is left out of the reference, if that has it as its docstring.
    """
    paths = [kata.solution, *sorted(kata.accepted.glob("*.py"))]
    texts = {path.relative_to(kata.folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return texts | {kata.solution.name: _without_brief(kata, texts[kata.solution.name])}


def _without_brief(kata: Kata, source: str) -> str:
    text = brief(kata)
    return syntax.without_docstring(source)[1] if text and ast.get_docstring(syntax.parse(source)) == text else source


def _beginnings(body: list[ast.stmt], indent: str) -> Iterator[str]:
    for node in body:
        if isinstance(node, syntax.DEFINITIONS) and syntax.is_public(node.name):
            yield from (f"{indent}{line}".rstrip() for line in _beginning(node))
            if isinstance(node, ast.ClassDef):
                yield from _beginnings(node.body, indent + INDENT)
        elif isinstance(node, ast.AnnAssign) and indent:
            yield indent + ast.unparse(node)


def _beginning(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    bare = copy.copy(node)
    bare.body = []
    lines = ast.unparse(bare).splitlines()
    if docstring := ast.get_docstring(node):
        end = "\n" if "\n" in docstring else ""
        return [*lines, *(INDENT + line for line in f'"""{docstring}{end}"""'.splitlines())]
    return lines if isinstance(node, ast.ClassDef) else [*lines[:-1], f"{lines[-1]} ..."]
