"""A change to a syntax tree, and functions that help to build one."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

N = TypeVar("N", bound=ast.AST)


@dataclass(frozen=True, slots=True)
class Change:
    """What replaces a node: a node or a list of statements. Without a `description`, labels quote the first line of `new`."""

    new: ast.AST | list[ast.stmt]
    description: str = ""


def replace(node: N, **fields: Any) -> N:
    """Return a copy of a node with these fields changed."""
    copy = type(node)(**{**dict(ast.iter_fields(node)), **fields})
    return ast.copy_location(copy, node)


def constant(value: Any) -> ast.expr:
    """Return the node of a literal; for a negative integer, the unary minus of a positive one, as in parsed code."""
    if isinstance(value, int) and value < 0:
        return ast.UnaryOp(ast.USub(), ast.Constant(-value))
    return ast.Constant(value)


def without_each(items: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Yield each item of a list, and a copy of the list without it."""
    return ((item, items[:index] + items[index + 1 :]) for index, item in enumerate(items))


def with_item(items: list[Any], index: int, item: Any) -> list[Any]:
    """Return a copy of a list with another item at an index."""
    return [*items[:index], item, *items[index + 1 :]]


def negated(test: ast.expr) -> ast.expr:
    """Return the negation of a condition: `x` for `not x`, and `not x` for any other `x`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return ast.UnaryOp(ast.Not(), test)


def statements(new: ast.AST | list[ast.stmt]) -> list[Any]:
    """Return the replacement of a node as a list."""
    return new if isinstance(new, list) else [new]


def rebuilt(tree: Any, old: ast.AST, new: ast.AST | list[ast.stmt]) -> Any:
    """Return a copy of a tree with `old` replaced with `new`; the tree is not mutated."""
    if tree is old:
        return new
    if isinstance(tree, list):
        return [part for item in tree for part in (statements(new) if item is old else [rebuilt(item, old, new)])]
    if isinstance(tree, ast.AST):
        return replace(tree, **{name: rebuilt(value, old, new) for name, value in ast.iter_fields(tree)})
    return tree


def narrowed(old: ast.AST, new: Any) -> tuple[ast.AST, Any]:
    """Return the smallest pair of expressions in which two nodes differ, or else the two nodes."""
    if type(old) is not type(new):
        return old, new
    differing = [name for name, value in ast.iter_fields(old) if value is not getattr(new, name)]
    if len(differing) == 1:
        inner, other = getattr(old, differing[0]), getattr(new, differing[0])
        if isinstance(inner, ast.expr) and isinstance(other, ast.expr):
            return narrowed(inner, other)
    return old, new
