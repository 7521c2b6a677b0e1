"""Reads from a stub what the names in its annotations mean."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.syntax import last_name

from .crossing import ANY, RECORD, REMOTE, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER_BASES: Final = frozenset({"Protocol", "TypedDict"})
"""Bases of classes whose instances properties pass in another form."""


def scope_of(tree: ast.Module) -> Scope:
    """Return the classes, aliases and type variables of a stub, and the names that it imports under another name."""
    aliases: dict[str, ast.expr] = {}
    variables: set[str] = set()
    for name, value in _assigned(tree):
        match value:
            case ast.Call(func=func) if last_name(func) == "TypeVar":
                variables.add(name)
            case ast.Call(func=func, args=[_, base]) if last_name(func) == "NewType":
                aliases[name] = base
            case ast.Name() | ast.Attribute() | ast.Subscript() | ast.BinOp():
                aliases[name] = value
    classes = {node.name: _stand_in(node) for node in tree.body if isinstance(node, ast.ClassDef)}
    imports = (alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names)
    return Scope(classes, aliases, frozenset(variables), {alias.asname: alias.name for alias in imports if alias.asname})


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind, value=ast.expr() as value):
                if last_name(kind) == "TypeAlias":
                    yield name, value


def _stand_in(node: ast.ClassDef) -> ast.expr:
    """Return the type that represents an instance of a class of the stub."""
    if OTHER_BASES & {*map(last_name, node.bases)}:
        return ANY
    return RECORD if "dataclass" in map(last_name, node.decorator_list) else REMOTE
