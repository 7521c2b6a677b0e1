"""The table of mutations: for each kind of syntax node, the small changes that a kata must reject."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from . import expressions as e
from . import statements as s
from .change import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Change", "changes"]

MUTATIONS: Final[tuple[tuple[Callable[[Any, ast.AST], Iterator[Change]], tuple[type[ast.AST], ...]], ...]] = (
    (e.compare, (ast.Compare,)),
    (e.arithmetic, (ast.BinOp, ast.AugAssign)),
    (e.boolean, (ast.BoolOp,)),
    (e.unary, (ast.UnaryOp,)),
    (e.literal, (ast.Constant,)),
    (e.test, (ast.If, ast.While, ast.IfExp)),
    (e.filters, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)),
    (e.arguments, (ast.Call,)),
    (e.receiver, (ast.Call,)),
    (e.called, (ast.Call,)),
    (e.bounds, (ast.Slice,)),
    (e.nothing, (ast.Return, ast.Yield, ast.Lambda)),
    (e.delegate, (ast.YieldFrom,)),
    (e.unwrap, (ast.Await,)),
    (s.rebind, (ast.AugAssign,)),
    (s.delete, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Delete, ast.Raise, ast.Return, ast.Continue)),
    (s.delete, (ast.For, ast.With, ast.Try, ast.FunctionDef, ast.Nonlocal, ast.Global)),
    (s.jump, (ast.Break, ast.Continue)),
    (s.otherwise, (ast.If, ast.For, ast.While, ast.Try)),
    (s.once, (ast.For, ast.While)),
    (s.handlers, (ast.Try,)),
    (s.final, (ast.Try,)),
    (s.context, (ast.With,)),
    (s.raised, (ast.Raise,)),
    (s.decorators, (ast.FunctionDef, ast.ClassDef)),
    (s.bases, (ast.ClassDef,)),
    (s.cases, (ast.Match,)),
)


def changes(node: ast.AST, parent: ast.AST) -> Iterator[Change]:
    """Yield every change that the table has for a node."""
    for operator, kinds in MUTATIONS:
        if type(node) in kinds:
            yield from operator(node, parent)
