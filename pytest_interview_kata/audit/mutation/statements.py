"""The mutations of statements. Each function yields the changes to one node."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.syntax import last_name

from .change import Change, negated, replace, with_item, without_each

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPING_ONLY: Final = {"overload", "override", "final", "Protocol", "Generic", "TypedDict", "ABC", "object"}
LEAVING: Final = (ast.Return, ast.Raise, ast.Break, ast.Continue)


def rebind(node: ast.AugAssign, _: ast.AST) -> Iterator[Change]:
    """Replace `a += b` with `a = b`."""
    yield Change(ast.Assign([node.target], node.value, lineno=node.lineno))


def delete(node: ast.stmt, parent: ast.AST) -> Iterator[Change]:
    """Delete a statement."""
    if isinstance(node, ast.Return) and isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef) and parent.body[-1] is node:
        return  # equivalent to returning None, which is another mutant
    if isinstance(node, ast.FunctionDef | ast.AnnAssign) and not isinstance(parent, ast.ClassDef):
        return
    if isinstance(node, ast.If) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        return
    yield Change([ast.Pass()], "deleted")


def jump(node: ast.Break | ast.Continue, _: ast.AST) -> Iterator[Change]:
    """Replace `break` with `continue` and the reverse."""
    yield Change([ast.Continue() if isinstance(node, ast.Break) else ast.Break()])


def otherwise(node: ast.If | ast.For | ast.While | ast.Try, _: ast.AST) -> Iterator[Change]:
    """Drop an `else` block."""
    if node.orelse and not (isinstance(node, ast.Try) and not node.handlers):
        yield Change(replace(node, orelse=[]), "without `else`")


def once(node: ast.For | ast.While, _: ast.AST) -> Iterator[Change]:
    """End a loop after its first iteration."""
    if not isinstance(node.body[-1], LEAVING):
        yield Change(replace(node, body=[*node.body, ast.Break()]), "only once")


def handlers(node: ast.Try, _: ast.AST) -> Iterator[Change]:
    """Drop each exception handler, or make it catch `Exception`."""
    for index, (handler, rest) in enumerate(without_each(node.handlers)):
        caught = ast.unparse(handler.type) if handler.type else "all"
        alone: ast.AST | list[ast.stmt] = [*node.body, *node.orelse]
        yield Change(
            replace(node, handlers=rest)
            if rest
            else replace(node, handlers=[], body=alone, orelse=[])
            if node.finalbody
            else alone,
            f"without catching {caught}",
        )
        if handler.type and caught not in {"Exception", "BaseException"}:
            wide = replace(handler, type=ast.Name("Exception", ast.Load()))
            yield Change(
                replace(node, handlers=with_item(node.handlers, index, wide)), f"catching Exception instead of {caught}"
            )


def final(node: ast.Try, _: ast.AST) -> Iterator[Change]:
    """Drop a `finally` block, or move its statements after the `try`, so that a `return` or an exception skips them."""
    if node.finalbody:
        rest: list[ast.stmt] = [replace(node, finalbody=[])] if node.handlers else node.body
        yield Change(rest, "without `finally`")
        yield Change([*rest, *node.finalbody], "with `finally` moved after it")


def context(node: ast.With, _: ast.AST) -> Iterator[Change]:
    """Replace a `with` statement with its body."""
    yield Change(node.body, "without `with`")


def raised(node: ast.Raise, _: ast.AST) -> Iterator[Change]:
    """Raise `Exception` instead of a specific exception."""
    if isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name) and node.exc.func.id != "Exception":
        yield Change(replace(node, exc=replace(node.exc, func=ast.Name("Exception", ast.Load()))))


def decorators(node: ast.FunctionDef | ast.ClassDef, _: ast.AST) -> Iterator[Change]:
    """Drop each decorator."""
    for decorator, rest in without_each(node.decorator_list):
        if last_name(decorator) not in TYPING_ONLY:
            yield Change(replace(node, decorator_list=rest), f"without @{ast.unparse(decorator)}")


def bases(node: ast.ClassDef, _: ast.AST) -> Iterator[Change]:
    """Drop each base class."""
    for base, rest in without_each(node.bases):
        if last_name(base) not in TYPING_ONLY:
            yield Change(replace(node, bases=rest), f"without the base {ast.unparse(base)}")


def cases(node: ast.Match, _: ast.AST) -> Iterator[Change]:
    """Drop each case; negate or drop its guard."""
    for index, (case, rest) in enumerate(without_each(node.cases)):
        pattern = ast.unparse(case.pattern)
        if rest:
            yield Change(replace(node, cases=rest), f"without the case {pattern}")
        for guard, how in ((negated(case.guard), "negated"), (None, "dropped")) if case.guard else ():
            cases = with_item(node.cases, index, replace(case, guard=guard))
            yield Change(replace(node, cases=cases), f"guard of {pattern} {how}")
