"""Finds where a source uses what a kata bans."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final

from .bans import STATEMENTS, Ban, Kind
from .names import public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .names import Names

SLICE: Final = 3
"""The number of arguments of `slice` in a call with a step."""
ORDER: Final = {ast.Add: int.__add__, ast.Sub: int.__sub__, ast.Mult: int.__mul__}
TURN: Final = {ast.USub: int.__neg__, ast.UAdd: int.__pos__, ast.Invert: int.__invert__}


def uses(ban: Ban, names: Names) -> Iterator[ast.AST]:
    """Yield the nodes of a source that use what is banned."""
    return FIND[ban.kind](ban, names)


def _attribute(ban: Ban, names: Names) -> Iterator[ast.AST]:
    for node in names.nodes:
        if isinstance(node, ast.Attribute):
            if node.attr == ban.name and isinstance(node.ctx, ast.Load) and not names.is_own_method(node):
                yield node
        elif isinstance(node, ast.MatchClass) and ban.name in node.kwd_attrs:
            yield node


def _builtin(ban: Ban, names: Names) -> Iterator[ast.AST]:
    harmless = {id(part) for hint in _annotations(names) for part in ast.walk(hint)}
    name = f"builtins.{ban.name}"
    for node in names.nodes:
        if isinstance(node, ast.Name) and names.origin(node) == name and id(node) not in harmless:
            yield node
    yield from _member(Ban(ban.text, ban.kind, name), names)


def _annotations(names: Names) -> Iterator[ast.expr]:
    """Yield the annotations in which a built-in is harmless: those that contain no call."""
    for node in names.nodes:
        for hint in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(hint, ast.expr) and not any(isinstance(part, ast.Call) for part in ast.walk(hint)):
                yield hint


def _member(ban: Ban, names: Names) -> Iterator[ast.AST]:
    module, _, name = ban.name.rpartition(".")
    for node in names.nodes:
        if isinstance(node, ast.ImportFrom):
            wanted = {alias.name for alias in node.names} & {name, "*"}
            if wanted and not node.level and public(node.module or "") == module:
                yield node
        elif isinstance(node, ast.Attribute) and f".{names.origin(node)}".endswith(f".{ban.name}"):
            yield node


def _module(ban: Ban, names: Names) -> Iterator[ast.AST]:
    for node in names.nodes:
        if isinstance(node, ast.Import):
            imported = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            own = _is_standard(node.module)
            imported = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            imported += [alias.name for alias in node.names if own]
        elif isinstance(node, ast.Attribute) and names.is_module(node.value) and _is_standard(names.origin(node.value)):
            imported = [node.attr]
        else:
            continue
        if any(f"{public(name)}.".startswith(f"{ban.name}.") for name in imported):
            yield node


def _is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def _reversal(ban: Ban, names: Names) -> Iterator[ast.AST]:  # noqa: ARG001 - there is only one such ban
    given = _given(names)
    for node in names.nodes:
        step: ast.expr | None = None
        if isinstance(node, ast.Slice):
            step = node.step
        elif isinstance(node, ast.Call) and names.origin(node.func) == "builtins.slice" and len(node.args) == SLICE:
            step = node.args[-1]
        if step is not None and (step.id in given if isinstance(step, ast.Name) else _is_negative(step)):
            yield node


def _is_negative(step: ast.expr) -> bool:
    """Return whether a step is written as a negative number, or as an unknown value with a minus sign."""
    number = _number(step)
    return number < 0 if number is not None else isinstance(step, ast.UnaryOp) and isinstance(step.op, ast.USub)


def _number(node: ast.expr) -> int | None:
    """Return the value of an expression of integer literals, or None for other expressions."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, int) else None
    if isinstance(node, ast.UnaryOp) and type(node.op) in TURN:
        operand = _number(node.operand)
        return None if operand is None else TURN[type(node.op)](operand)
    if isinstance(node, ast.BinOp) and type(node.op) in ORDER:
        left, right = _number(node.left), _number(node.right)
        return None if left is None or right is None else ORDER[type(node.op)](left, right)
    return None


def _given(names: Names) -> set[str]:
    """Return the names that get a negative number somewhere: by assignment, as a default, or as a keyword argument."""
    return {name for node in names.nodes for name, value in _pairs(node) if (_number(value) or 0) < 0}


def _pairs(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names to which this node itself gives a value, each with the value."""
    if isinstance(node, ast.Assign):
        yield from ((each.id, node.value) for each in node.targets if isinstance(each, ast.Name))
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and isinstance(node.target, ast.Name) and node.value:
        yield node.target.id, node.value
    elif isinstance(node, ast.keyword) and node.arg:
        yield node.arg, node.value
    elif isinstance(node, ast.arguments):
        yield from ((parameter.arg, default) for parameter, default in _defaults(node) if default)


def _defaults(signature: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None]]:
    positional = [*signature.posonlyargs, *signature.args]
    yield from zip(reversed(positional), reversed(signature.defaults), strict=False)
    yield from zip(signature.kwonlyargs, signature.kw_defaults, strict=True)


FIND: Final[dict[Kind, Callable[[Ban, Names], Iterator[ast.AST]]]] = {
    Kind.ATTRIBUTE: _attribute,
    Kind.BUILTIN: _builtin,
    Kind.MODULE: _module,
    Kind.MEMBER: _member,
    Kind.REVERSAL: _reversal,
    Kind.STATEMENT: lambda ban, names: (node for node in names.nodes if isinstance(node, STATEMENTS[ban.name])),
}
