"""Finds the function in which a wrong program differs from right ones."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SPECIAL: Final = re.compile(r"__\w+__$")
FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
IMPORTS: Final = (ast.Import, ast.ImportFrom)


def differing_function(wrong: str, right: Iterable[str], stub: str) -> str:
    """Return the only function or method, such as `Box.add`, in which a program differs from the most similar right program.

    Return an empty string if other code differs, too, if the stub does not have this function, or if it has no other. Imports
    are ignored, and so are helper functions that only one of the two programs has: the functions that use them differ, too.
    """
    known = _parts(stub).keys() - {""}
    found = _parts(wrong)
    sets = [
        {name: name in found and name in parts for name in found.keys() | parts.keys() if found.get(name) != parts.get(name)}
        for parts in map(_parts, right)
    ]
    nearest = min(sets, key=len, default={})
    names = [name for name, in_both in nearest.items() if in_both or name in known or _is_special(name)]
    return names[0] if len(names) == 1 and names[0] in known and len(known) > 1 else ""


def _is_special(name: str) -> bool:
    """Return whether a method is special: Python calls it implicitly, so other code can use it without naming it."""
    return bool(SPECIAL.match(name.rpartition(".")[2]))


def _parts(source: str) -> dict[str, str]:
    """Return the code of each function and method by its name, and all other code by the empty string."""
    parts: dict[str, str] = {"": ""}
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
        elif not _is_docstring(child) and not isinstance(child, IMPORTS):
            yield "", ast.dump(child)


def _without_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
    if node.body and _is_docstring(node.body[0]):
        node.body = node.body[1:]
    return node


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
