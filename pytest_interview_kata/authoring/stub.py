"""Makes a stub from a solution: its public signatures and docstrings, without the bodies and what only the bodies need."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata import syntax
from pytest_interview_kata.syntax import DEFINITIONS, is_public, last_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
WHOLE: Final = frozenset(
    {"Enum", "IntEnum", "StrEnum", "Flag", "Protocol", "TypedDict", "NamedTuple", "overload", "abstractmethod"}
)
"""Bases and decorators of definitions that are kept as they are."""


def stub_of(solution: str, brief: str) -> str:
    """Return a stub for a solution; the brief is the source of a docstring. Raise `SyntaxError` if it cannot be parsed."""
    tree, lines = syntax.parse(solution), solution.split("\n")
    kept = [*_kept(tree, lines)][::-1]
    needed = "\n".join(imports(tree, "\n".join(part for _, part in kept), lines))
    text = [brief, *([f"\n{needed}"] if needed else [])]
    before: ast.stmt | None = None
    for node, part in kept:
        is_definition = isinstance(node, DEFINITIONS) or isinstance(before, DEFINITIONS)
        text.append(("\n\n" if is_definition else "" if before else "\n") + part)
        before = node
    return "\n".join(text) + "\n"


def _kept(tree: ast.Module, lines: Sequence[str]) -> Iterator[tuple[ast.stmt, str]]:
    """Yield the public definitions and the statements that they need, with their sources, from the last to the first."""
    used: set[str] = set()
    for node in reversed(tree.body):
        if isinstance(node, DEFINITIONS) and is_public(node.name):
            part = "\n".join(_definition(node, lines))
        elif used & _bound(node):
            part = "\n".join(lines[start_of(node) : node.end_lineno])
        else:
            continue
        used |= names_in(part)
        yield node, part


def _bound(node: ast.stmt) -> set[str]:
    """Return the names that a definition or an assignment binds."""
    if isinstance(node, DEFINITIONS):
        return {node.name}
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {each.id for each in targets if isinstance(each, ast.Name)}


def public(tree: ast.Module | ast.ClassDef) -> list[Definition]:
    """Return the public definitions of a module or class, with special methods."""
    return [node for node in tree.body if isinstance(node, DEFINITIONS) and is_public(node.name)]


def _definition(node: Definition, lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a definition, whose body is replaced."""
    marks = {*map(last_name, node.decorator_list), *(map(last_name, node.bases) if isinstance(node, ast.ClassDef) else ())}
    docstring = node.body[0] if ast.get_docstring(node) is not None else None
    if marks & WHOLE or (docstring is not None and len(node.body) == 1):
        yield from lines[start_of(node) : node.end_lineno]
        return
    yield from head(node, lines)
    if isinstance(node, ast.ClassDef):
        yield from _class_body(node, lines)
    else:
        yield f"{' ' * (node.col_offset + 4)}raise NotImplementedError"


def head(node: Definition, lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a definition before its body, with its docstring."""
    first = node.body[0]
    signature = lines[start_of(node) : first.lineno - 1]
    if first.lineno == node.lineno:  # all in one line
        signature = [*lines[start_of(node) : node.lineno - 1], lines[node.lineno - 1][: first.col_offset].rstrip()]
    yield from signature
    if ast.get_docstring(node) is not None:
        yield from lines[first.lineno - 1 : first.end_lineno]


def _class_body(node: ast.ClassDef, lines: Sequence[str]) -> Iterator[str]:
    """Yield the fields of a class and its public methods, whose bodies are replaced."""
    kept = False
    for each in node.body:
        if isinstance(each, ast.AnnAssign):
            kept = True
            yield from lines[each.lineno - 1 : each.end_lineno]
    for method in public(node):
        yield from ["", *_definition(method, lines)] if kept or ast.get_docstring(node) else _definition(method, lines)
        kept = True
    if not kept and ast.get_docstring(node) is None:
        yield f"{' ' * node.body[0].col_offset}pass"


def start_of(node: ast.stmt) -> int:
    """Return the index of the first line of a statement or of its decorators."""
    decorators = node.decorator_list if isinstance(node, DEFINITIONS) else []
    return min([node.lineno, *(each.lineno for each in decorators)]) - 1


def imports(tree: ast.Module, text: str, lines: Sequence[str] = ()) -> Iterator[str]:
    """Yield the imports of a module, reduced to the names that are used in a text, with the empty lines before them."""
    used, yielded, gap = names_in(text), False, False
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            is_future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
            names = [each for each in node.names if is_future or (each.asname or each.name).partition(".")[0] in used]
            gap |= yielded and lines[node.lineno - 2 : node.lineno - 1] == [""]
            if names:
                yield from [""] if gap else []
                node.names, yielded, gap = names, True, False
                yield ast.unparse(node)


def names_in(text: str) -> set[str]:
    """Return the names that a source uses."""
    return {node.id for node in ast.walk(syntax.parse(text)) if isinstance(node, ast.Name)}
