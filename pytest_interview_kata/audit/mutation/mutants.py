"""Creates mutants: variants of a solution with one small change. The kata must reject them.

`python -m pytest_interview_kata.audit.mutation FILE` prints them.
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from . import expressions as e
from . import statements as s
from .source_tree import SourceTree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .change import Change

MUTATIONS: Final[tuple[tuple[Callable[[Any, ast.AST], Iterator[Change]], tuple[type[ast.AST], ...]], ...]] = (
    (e.compare, (ast.Compare,)),
    (e.arithmetic, (ast.BinOp, ast.AugAssign)),
    (e.boolean, (ast.BoolOp,)),
    (e.unary, (ast.UnaryOp, ast.Await)),
    (e.literal, (ast.Constant,)),
    (e.test, (ast.If, ast.While, ast.IfExp)),
    (e.filters, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)),
    (e.arguments, (ast.Call,)),
    (e.receiver, (ast.Call,)),
    (e.called, (ast.Call,)),
    (e.bounds, (ast.Slice,)),
    (e.nothing, (ast.Return, ast.Yield, ast.Lambda)),
    (e.delegate, (ast.YieldFrom,)),
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
"""The functions that yield the changes to a node, with the kinds of syntax nodes that each takes."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A source with one small change, the line of the change in the original, and a label that describes it."""

    label: str
    line: int
    source: str


def mutants(source: str) -> tuple[Mutant, ...]:
    """Return the distinct mutants of a source that compile and differ from it, in the order of lines, with unique labels."""
    tree = SourceTree(source)
    seen = {tree.text}
    found: list[tuple[int, str, str, str]] = []
    for node in tree.nodes():
        for change in _changes(node, tree.parents[node]):
            text = tree.written(node, change)
            if text and text not in seen:
                seen.add(text)
                line: int = getattr(node, "lineno", 0)
                found.append((line, tree.label(node, change), tree.scope(node), tree.edited(node, change, text)))
    found.sort(key=lambda row: row[0])
    return tuple(Mutant(label, row[0], row[3]) for label, row in zip(_unique(found), found, strict=True))


def _changes(node: ast.AST, parent: ast.AST) -> Iterator[Change]:
    for operator, kinds in MUTATIONS:
        if type(node) in kinds:
            yield from operator(node, parent)


def _unique(found: list[tuple[int, str, str, str]]) -> Iterator[str]:
    """Yield unique labels: a repeated label gets the name of its function or class, and a number if it is still not unique."""
    scopes: dict[str, set[str]] = {}
    for _, label, scope, _ in found:
        scopes.setdefault(label, set()).add(scope)
    scoped = [f"in {scope}: {label}" if scope and len(scopes[label]) > 1 else label for _, label, scope, _ in found]
    count, seen = Counter(scoped), Counter[str]()
    for label in scoped:
        seen[label] += 1
        yield f"{label} ({seen[label]} of {count[label]})" if count[label] > 1 else label
