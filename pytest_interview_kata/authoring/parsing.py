"""Parses the Python files of an author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    import ast
    from pathlib import Path


def parsed(text: str, path: Path | str) -> ast.Module:
    """Return the syntax tree of a file with this text. Raise `KataError` with the path and the line if it does not parse."""
    try:
        return syntax.parse(text)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)  # an error about null bytes has no line
        raise KataError(f"{path}{f':{line}' if line else ''}: {error.args[0]}: correct it.") from None
