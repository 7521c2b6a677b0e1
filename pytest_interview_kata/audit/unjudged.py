"""Finds what looks like a test in `properties.py` or `judge/` but is not judged, because pytest does not run these files."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

HYPOTHESIS: Final = frozenset({"given", "example"})
"""Decorators of properties."""


def unjudged(tree: ast.Module) -> Iterator[str]:
    """Yield a message for each import of pytest, class of tests, and decorated function that is not a property."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and _is_pytest(node):
            yield (
                f"properties.py, line {node.lineno}: pytest does not run properties: use `raises` of "
                "pytest_interview_kata.properties instead of pytest.raises, and `@example` instead of parametrize."
            )
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            yield f"properties.py, line {node.lineno}: {node.name} is not judged: write its methods as functions of the module."
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("test_") and is_decorated(node):
            yield f"properties.py, line {node.lineno}: {node.name} is not judged: begin its name with `test_`."


def misplaced_properties(kata: Kata) -> Iterator[str]:
    """Yield a message for each function in a module of `judge/` that is named like a property."""
    for path in sorted(kata.judge.glob("*.py")):
        for node in syntax.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                where = path.relative_to(kata.folder).as_posix()
                yield f"{where}, line {node.lineno}: {node.name} is not judged: define it in {kata.properties_file.name}."


def _is_pytest(node: ast.Import | ast.ImportFrom) -> bool:
    names = [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return "pytest" in names


def is_decorated(node: ast.FunctionDef) -> bool:
    """Return whether a function has a decorator of Hypothesis that makes it a property."""
    return any(syntax.last_name(item) in HYPOTHESIS for item in node.decorator_list)
