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


def parse(text: str, name: str = "<unknown>", **options: Any) -> ast.Module:
    """Return the syntax tree of a source; options and exceptions are those of `ast.parse`."""
    with TURN:
        tree: ast.Module = ast.parse(text, name, **options)
        return tree


def statements(code: str) -> list[tuple[ast.stmt, list[str]]]:
    """Return the statements of a source, each with its lines: from its decorators up to the next statement."""
    body = parse(code).body
    starts = [min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))]) - 1 for node in body]
    lines = code.split("\n")
    return [(node, lines[start:end]) for node, start, end in zip(body, starts, [*starts[1:], None], strict=True)]
