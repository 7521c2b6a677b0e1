"""The mutations of expressions. Each function yields the changes to one node."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.syntax import last_name

from .change import Change, constant, negated, replace, with_item, without_each

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot, ast.Eq),
    ast.IsNot: (ast.Is, ast.NotEq),
}
ARITHMETIC: Final[dict[type[ast.operator], tuple[type[ast.operator], ...]]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.FloorDiv),
    ast.FloorDiv: (ast.Mult, ast.Div),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitXor: (ast.BitOr, ast.BitAnd),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
}
SIBLINGS: Final = """
    min max, any all, lower upper, lstrip rstrip, union intersection, keys values, append appendleft, pop popleft, ceil floor,
    startswith endswith, find rfind, index rindex, split rsplit, partition rpartition, bisect_left bisect_right,
    insort_left insort_right, notify notify_all, nlargest nsmallest, removeprefix removesuffix, isdigit isalpha
"""
"""Names of functions and methods that are replaced with each other, in both directions."""
WEAKER: Final = """
    sorted list, reversed list, deepcopy copy, extend append, setdefault get, add discard, isspace isalnum, casefold lower
"""
"""Names of functions and methods that are replaced in one direction only."""


def _pairs(names: str) -> list[tuple[str, str]]:
    return [(old, new) for old, new in (pair.split() for pair in names.split(","))]


NAMES: Final = dict(_pairs(WEAKER)) | dict(_pairs(SIBLINGS)) | {new: old for old, new in _pairs(SIBLINGS)}


def compare(node: ast.Compare, _: ast.AST) -> Iterator[Change]:
    """Replace each operator of a chain of comparisons with related operators."""
    for index, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            yield Change(replace(node, ops=with_item(node.ops, index, other())))


def arithmetic(node: ast.BinOp | ast.AugAssign, _: ast.AST) -> Iterator[Change]:
    """Replace an arithmetic operator with another one; for a concatenation of strings or lists, keep only one operand."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and (_is_series(node.left) or _is_series(node.right)):
        yield Change(node.left)
        yield Change(node.right)
        return
    for other in ARITHMETIC.get(type(node.op), ()):
        yield Change(replace(node, op=other()))


def boolean(node: ast.BoolOp, _: ast.AST) -> Iterator[Change]:
    """Replace `and` with `or` and the reverse; drop each operand."""
    yield Change(replace(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And()))
    for _, rest in without_each(node.values):
        yield Change(replace(node, values=rest) if len(rest) > 1 else rest[0])


def _is_series(node: ast.expr) -> bool:
    text = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return text or isinstance(node, ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp)


def unary(node: ast.UnaryOp | ast.Await, _: ast.AST) -> Iterator[Change]:
    """Drop `not`, `-`, `~` and `await`."""
    yield Change(node.operand if isinstance(node, ast.UnaryOp) else node.value)


def literal(node: ast.Constant, parent: ast.AST) -> Iterator[Change]:
    """Negate a bool, add 1 to a number, subtract 1 from an integer, empty a string or bytes, or fill an empty one."""
    match node.value:
        case bool(flag):
            yield Change(ast.Constant(not flag))
        case int(number):
            yield Change(constant(number + 1))
            yield Change(constant(number - 1))
        case float(number):
            yield Change(ast.Constant(number + 1))
        case str() | bytes() if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add):
            return  # equivalent to dropping the operand, which is another mutant
        case str(text):
            yield Change(ast.Constant("" if text else "X"))
        case bytes(data):
            yield Change(ast.Constant(b"" if data else b"X"))


def test(node: ast.If | ast.While | ast.IfExp, _: ast.AST) -> Iterator[Change]:
    """Negate a condition, or make it constant; the condition of a `while` never becomes True, as the loop would not end."""
    if isinstance(node.test, ast.Constant):
        return
    yield Change(replace(node, test=negated(node.test)))
    yield Change(replace(node, test=ast.Constant(False)))
    if not isinstance(node, ast.While):
        yield Change(replace(node, test=ast.Constant(True)))


def filters(node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, _: ast.AST) -> Iterator[Change]:
    """Negate or drop each condition of a comprehension."""
    for index, loop in enumerate(node.generators):
        for number, (condition, rest) in enumerate(without_each(loop.ifs)):
            for ifs in (with_item(loop.ifs, number, negated(condition)), rest):
                yield Change(replace(node, generators=with_item(node.generators, index, replace(loop, ifs=ifs))))


def arguments(node: ast.Call, parent: ast.AST) -> Iterator[Change]:
    """Swap adjacent arguments, drop an argument, remove its star, or replace the call with the argument."""
    if isinstance(parent, ast.Raise) or last_name(node) == "cast":
        return
    for index in range(len(node.args) - 1 if last_name(node) not in {"min", "max"} else 0):
        first, second = node.args[index : index + 2]
        yield Change(replace(node, args=[*node.args[:index], second, first, *node.args[index + 2 :]]))
    for index, (argument, rest) in enumerate(without_each(node.args)):
        if rest:
            yield Change(replace(node, args=rest))
        if isinstance(argument, ast.Starred):
            yield Change(replace(node, args=with_item(node.args, index, argument.value)))
        elif not isinstance(parent, ast.Expr | ast.withitem) and last_name(node) not in {"isinstance", "super"}:
            yield Change(argument)
    for _, rest in without_each(node.keywords):
        yield Change(replace(node, keywords=rest))


def receiver(node: ast.Call, parent: ast.AST) -> Iterator[Change]:
    """Replace a method call with its object: `text.strip()` with `text`."""
    if isinstance(node.func, ast.Attribute) and not isinstance(parent, ast.Expr | ast.Raise | ast.withitem):
        yield Change(node.func.value)


def called(node: ast.Call, _: ast.AST) -> Iterator[Change]:
    """Replace a well-known function or method with a related one."""
    other = NAMES.get(last_name(node))
    if other and isinstance(node.func, ast.Name):
        yield Change(replace(node, func=replace(node.func, id=other)))
    elif other and isinstance(node.func, ast.Attribute):
        yield Change(replace(node, func=replace(node.func, attr=other)))


def bounds(node: ast.Slice, _: ast.AST) -> Iterator[Change]:
    """Drop one part of a slice."""
    for part in ("lower", "upper", "step"):
        if getattr(node, part) is not None:
            yield Change(replace(node, **{part: None}))


def nothing(node: ast.Return | ast.Yield | ast.Lambda, _: ast.AST) -> Iterator[Change]:
    """Return or yield None instead of the value."""
    field = "body" if isinstance(node, ast.Lambda) else "value"
    value = getattr(node, field)
    if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
        yield Change(replace(node, **{field: ast.Constant(None)}))


def delegate(node: ast.YieldFrom, _: ast.AST) -> Iterator[Change]:
    """Replace `yield from` with `yield`."""
    yield Change(ast.Yield(node.value))
