"""The parts of a source that are not mutated, such as annotations, docstrings, assertions and error messages."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from .change import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPE_MAKERS: Final = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType"}
GUARDS: Final = {"TYPE_CHECKING", "__name__"}


def excluded(tree: ast.AST) -> set[ast.AST]:
    """Return the root nodes of all parts of a tree that are not mutated."""
    return {part for node in ast.walk(tree) for part in _excluded(node)}


def _excluded(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.arg(annotation=hint) if hint:
            yield hint
        case ast.FunctionDef(returns=hint) | ast.AsyncFunctionDef(returns=hint):
            yield from [hint] if hint else []
            yield from [node] if any(name_of(decorator) == "overload" for decorator in node.decorator_list) else []
        case ast.ClassDef(bases=bases) if any(name_of(base) == "Protocol" for base in bases):
            yield node
        case ast.AnnAssign(annotation=hint):
            yield node if name_of(hint) == "TypeAlias" else hint
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == "__all__" or name_of(value) in TYPE_MAKERS:
            yield node
        case ast.Call(func=ast.Name(id="cast"), args=[hint, *_]):
            yield hint
        case ast.Raise(exc=ast.Call() as call):
            yield from (part for part in call.args if any(map(_is_text, ast.walk(part))))
        case ast.If(test=test) if any(isinstance(part, ast.Name) and part.id in GUARDS for part in ast.walk(test)):
            yield node
        case ast.Assert() | ast.Expr(value=ast.Constant()):
            yield node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
