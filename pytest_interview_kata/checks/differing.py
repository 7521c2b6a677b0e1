"""Finds the function in which a wrong program differs from right ones."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)


def differing_function(wrong: str, right: Iterable[str]) -> str:
    """Return the only function or method, such as `Box.add`, in which a program differs from the most similar right program.

    Return an empty string if it differs in other code, too, or if there is only one function.
    """
    found = _parts(wrong)
    sets = [
        {name for name in found.keys() | parts.keys() if found.get(name) != parts.get(name)} for parts in map(_parts, right)
    ]
    names = min(sets, key=len, default=set())
    return names.pop() if len(names) == 1 and len(found.keys() - {""}) > 1 else ""


def _parts(source: str) -> dict[str, str]:
    """Return the code of each function and method by its name, and all other code by the empty string."""
    parts: dict[str, str] = {}
    for name, code in _named(syntax.parse(source), ""):
        parts[name] = parts.get(name, "") + code
    return parts


def _named(node: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[str, str]]:
    for child in node.body:
        if isinstance(child, FUNCTIONS):
            yield f"{prefix}{child.name}", ast.dump(_without_docstring(child))
        elif isinstance(child, ast.ClassDef):
            yield "", " ".join([child.name, *map(ast.dump, [*child.bases, *child.keywords, *child.decorator_list])])
            yield from _named(child, f"{prefix}{child.name}.")
        elif not _is_docstring(child):
            yield "", ast.dump(child)


def _without_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
    if node.body and _is_docstring(node.body[0]):
        node.body = node.body[1:]
    return node


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
