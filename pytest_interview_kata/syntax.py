"""Parses Python, one thread at a time.

CPython 3.11 has one recursion counter for all threads that build syntax trees. If garbage collection runs a finalizer
meanwhile, another thread may continue, and `ast.parse` raises `SystemError` for valid sources (gh-106905).
"""

from __future__ import annotations

import ast
import threading
from typing import Any, Final

TURN: Final = threading.RLock()
"""The lock to hold while parsing, or while importing modules that pytest parses."""


STRINGS: Final = (ast.Constant, ast.JoinedStr, getattr(ast, "TemplateStr", ast.JoinedStr))
"""The nodes of strings, which may contain empty lines; Python 3.14 has templates."""


def parse(text: str, name: str = "<unknown>", **options: Any) -> ast.Module:
    """Return the syntax tree of a source; options and exceptions are those of `ast.parse`."""
    with TURN:
        tree: ast.Module = ast.parse(text, name, **options)
        return tree


def statements(code: str) -> list[tuple[ast.stmt, list[str]]]:
    """Return the statements of a source, each with its lines, including decorators and what precedes the next statement."""
    body = parse(code).body
    starts = [min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))]) - 1 for node in body]
    lines, starts[:1] = code.split("\n"), [0]
    return [(node, lines[start:end]) for node, start, end in zip(body, starts, [*starts[1:], None], strict=False)]


def pasteable(code: str) -> str:
    """Return code that can be pasted into an interactive interpreter: an empty line ends each block, but is in none.

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
