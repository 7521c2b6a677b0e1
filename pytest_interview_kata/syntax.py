"""Parses Python, one thread at a time, and answers questions about syntax trees.

CPython 3.11 has one recursion counter for all threads that build syntax trees. If garbage collection runs a finalizer
while a tree is built, another thread may continue, and `ast.parse` raises `SystemError` for valid sources (gh-106905).
"""

from __future__ import annotations

import ast
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from .model import KataError

if TYPE_CHECKING:
    from pathlib import Path

TURN: Final = threading.RLock()
"""The lock to hold while parsing, or while importing modules that pytest parses."""
BROKEN: Final = (SyntaxError, ValueError, RecursionError, MemoryError)
"""The exceptions that parsing may raise. A null byte causes `ValueError` or `SyntaxError`, deep nesting the others."""
DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
STRINGS: Final = (ast.Constant, ast.JoinedStr, getattr(ast, "TemplateStr", ast.JoinedStr))
"""The nodes of string literals, which may contain empty lines. Template strings exist only since Python 3.14."""


def parse(text: str, name: str = "<unknown>", **options: Any) -> ast.Module:
    """Return the syntax tree of a source; options and exceptions are those of `ast.parse`."""
    with TURN:
        tree: ast.Module = ast.parse(text, name, **options)
        return tree


def parsed(text: str, path: Path | str) -> ast.Module:
    """Return the syntax tree of an author's file. Raise `KataError` with its path and the line if it does not parse."""
    try:
        return parse(text)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)  # an error about null bytes has no line
        raise KataError(f"{path}{f':{line}' if line else ''}: {error.args[0]}: correct it.") from None


def expression(code: str) -> ast.expr | None:
    """Return the tree of a single expression; None for other code."""
    with suppress(SyntaxError):
        body = parse(code.strip()).body
        return body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    return None


def without_docstring(source: str) -> tuple[str, str]:
    """Split the source of a module into its docstring, "" if it has none, and the rest."""
    tree = parse(source)
    if ast.get_docstring(tree) is None:
        return "", source
    lines, node = source.split("\n"), tree.body[0]
    docstring = "\n".join(lines[node.lineno - 1 : node.end_lineno])
    return docstring, "\n".join(lines[: node.lineno - 1] + lines[node.end_lineno :]).lstrip("\n")


def last_name(node: ast.AST) -> str:
    """Return the last part of a dotted name, such as `b` for `a.b`, `a.b()` and `a.b[0]`; "" for other expressions."""
    match node:
        case ast.Call(func=inner) | ast.Subscript(value=inner):
            return last_name(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def is_public(name: str) -> bool:
    """Return whether a name is public, or that of a special method."""
    return not name.startswith("_") or (name.startswith("__") and name.endswith("__"))


def statements(code: str) -> list[tuple[ast.stmt, list[str]]]:
    """Return the statements of a source, each with its lines. Decorators and lines up to the next statement are included."""
    body = parse(code).body
    starts = [min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))]) - 1 for node in body]
    lines, starts[:1] = code.split("\n"), [0]
    return [(node, lines[start:end]) for node, start, end in zip(body, starts, [*starts[1:], None], strict=False)]


def pasteable(code: str) -> str:
    """Return code for pasting into an interactive interpreter: each block ends with an empty line, and contains no other.

    Code that is not Python, for example because a value in it is shortened, is returned as it is.
    """
    try:
        found = statements(code)
    except (SyntaxError, ValueError):
        return code
    texts = [
        _block("\n".join(lines)) if hasattr(node, "body") or hasattr(node, "cases") else "\n".join(lines)
        for node, lines in found
    ]
    return "\n".join(texts).rstrip("\n") or code


def _block(text: str) -> str:
    strings = [node for node in ast.walk(parse(text)) if isinstance(node, STRINGS)]
    kept = {number for node in strings for number in range(node.lineno, node.end_lineno or 0)}
    return "\n".join([line for number, line in enumerate(text.split("\n"), 1) if line.strip() or number in kept]) + "\n"
