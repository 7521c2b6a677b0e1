"""A change to a piece of syntax, and the ways to make one."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any, TypeVar

N = TypeVar("N", bound=ast.AST)


@dataclass(frozen=True, slots=True)
class Change:
    """What takes the place of a node: one node, or statements; `words` say it where the first line does not show it."""

    new: ast.AST | list[ast.stmt]
    words: str = ""


def but(node: N, **fields: Any) -> N:
    """Give a copy of a node with these fields changed."""
    copy = type(node)(**{**dict(ast.iter_fields(node)), **fields})
    return ast.copy_location(copy, node)


def constant(value: Any) -> ast.expr:
    """Give a literal, a negative number as the syntax has it."""
    if isinstance(value, int) and value < 0:
        return ast.UnaryOp(ast.USub(), ast.Constant(-value))
    return ast.Constant(value)


def name_of(node: ast.AST) -> str:
    """Give the last name of what is called, decorated or inherited from: `sorted`, `append`; empty if it has none."""
    node = node.func if isinstance(node, ast.Call) else node
    node = node.value if isinstance(node, ast.Subscript) else node
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def without(items: list[Any], place: int) -> list[Any]:
    """Give a list without the item at that place."""
    return items[:place] + items[place + 1 :]


def replacing(items: list[Any], place: int, item: Any) -> list[Any]:
    """Give a list with another item at that place."""
    return [*items[:place], item, *items[place + 1 :]]


def negated(test: ast.expr) -> ast.expr:
    """Give `not test`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return ast.UnaryOp(ast.Not(), test)


def statements(new: ast.AST | list[ast.stmt]) -> list[Any]:
    """Give what takes a node's place as a list."""
    return new if isinstance(new, list) else [new]


def rebuilt(tree: Any, old: ast.AST, new: ast.AST | list[ast.stmt]) -> Any:
    """Give a tree in which `new` stands where `old` stood; the tree itself stays as it is."""
    if tree is old:
        return new
    if isinstance(tree, list):
        return [part for item in tree for part in (statements(new) if item is old else [rebuilt(item, old, new)])]
    if isinstance(tree, ast.AST):
        return but(tree, **{name: rebuilt(value, old, new) for name, value in ast.iter_fields(tree)})
    return tree


def narrowed(old: ast.AST, new: Any) -> tuple[ast.AST, Any]:
    """Give the smallest expression in which the two differ, old and new; the two themselves if there is none."""
    if type(old) is not type(new):
        return old, new
    differing = [name for name, value in ast.iter_fields(old) if value is not getattr(new, name)]
    if len(differing) == 1:
        inner, other = getattr(old, differing[0]), getattr(new, differing[0])
        if isinstance(inner, ast.expr) and isinstance(other, ast.expr):
            return narrowed(inner, other)
    return old, new
