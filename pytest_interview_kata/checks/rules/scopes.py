"""Finds the scopes in which a source binds names, by Python's rules."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
NAMED: Final = ("name", "rest")


def free_uses(tree: ast.Module) -> Iterator[tuple[ast.Name, bool]]:
    """Yield the uses of names that no enclosing function or comprehension binds, and whether each is inside a function."""
    return _free(tree, frozenset(), deferred=False)


def binds(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names that these nodes bind in the scope that contains them."""
    for node in nodes:
        if isinstance(node, ast.Name):
            yield from () if isinstance(node.ctx, ast.Load) else (node.id,)
        elif isinstance(node, Defined):
            yield node.name
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]
        elif isinstance(node, Comprehension):
            yield from (part.target.id for part in ast.walk(node) if isinstance(part, ast.NamedExpr))
        elif not isinstance(node, ast.Lambda):
            if isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar | ast.MatchMapping):
                yield from filter(None, (getattr(node, key, None) for key in NAMED))
            yield from binds(ast.iter_child_nodes(node))


def undone(tree: ast.Module) -> set[str]:
    """Return the names that the source deletes, or that a function may rebind because it declares them `global`."""
    nodes = [*ast.walk(tree)]
    deleted = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del)}
    return deleted.union(_globals(tree))


def _free(node: ast.AST, bound: frozenset[str], *, deferred: bool) -> Iterator[tuple[ast.Name, bool]]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in bound:
        yield node, deferred
    outside, inside = _parts(node)
    for part in outside:
        yield from _free(part, bound, deferred=deferred)
    if inside:
        bound = (bound | _local(node, inside)).difference(*map(_globals, inside))
        for part in inside:
            yield from _free(part, bound, deferred=deferred or isinstance(node, Function))


def _parts(node: ast.AST) -> tuple[list[ast.AST], list[ast.AST]]:
    """Return the parts of a node that are evaluated in the enclosing scope, and the parts evaluated in the node's own scope."""
    children = [*ast.iter_child_nodes(node)]
    if isinstance(node, Function):
        inside: list[ast.AST] = [node.body] if isinstance(node, ast.Lambda) else [*node.body]
    elif isinstance(node, Comprehension):
        first = node.generators[0].iter
        inside = [part for child in children for part in _opened(child) if part is not first]
        return [first], inside
    else:
        return children, []
    kept = {id(part) for part in inside}
    return [part for part in children if id(part) not in kept], inside


def _opened(node: ast.AST) -> Iterable[ast.AST]:
    return ast.iter_child_nodes(node) if isinstance(node, ast.comprehension) else [node]


def _local(node: ast.AST, inside: list[ast.AST]) -> frozenset[str]:
    """Return the names that are bound in the scope that a node opens."""
    if isinstance(node, Comprehension):
        return frozenset(binds(each.target for each in node.generators))
    own = _parameters(node.args) if isinstance(node, Function) else ()
    return frozenset([*own, *binds(inside)])


def _parameters(signature: ast.arguments) -> Iterator[str]:
    yield from (each.arg for each in (*signature.posonlyargs, *signature.args, *signature.kwonlyargs))
    yield from (each.arg for each in (signature.vararg, signature.kwarg) if each)


def _globals(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Global):
            yield from part.names
