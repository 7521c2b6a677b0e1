"""Hypothesis strategies, as code, for the annotations of parameters."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Collection

SCALARS: Final = {
    "int": "st.integers(-9, 9)",
    "float": "st.integers(-9, 9).map(float)",
    "bool": "st.booleans()",
    "str": 'st.text("ab ", max_size=6)',
    "bytes": "st.binary(max_size=6)",
    "object": "st.integers(-9, 9)",
    "Any": "st.integers(-9, 9)",
}
MANY: Final = (
    dict.fromkeys(("list", "Sequence", "Iterable", "Collection"), "st.lists({}, max_size=6)")
    | dict.fromkeys(("set", "AbstractSet"), "st.sets({}, max_size=6)")
    | {"frozenset": "st.frozensets({}, max_size=6)"}
    | dict.fromkeys(("dict", "Mapping"), "st.dictionaries({}, max_size=6)")
)
"""Strategies for containers; the strategies of their items take the place of the braces."""


def strategy_for(node: ast.expr | None, variables: Collection[str] = ()) -> str | None:
    """Return a strategy for an annotation in which these names are type variables; None if there is none for it."""
    match node:
        case ast.Constant(value=None):
            return "st.none()"
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _joined([strategy_for(each, variables) for each in (left, right)], " | ")
        case ast.Name(id=name) if name in variables:
            return SCALARS["int"]
        case ast.Name() | ast.Attribute():
            return SCALARS.get(last_name(node))
        case ast.Subscript(slice=inner):
            return _container(node, inner.elts if isinstance(inner, ast.Tuple) else [inner], variables)
    return None


def _container(node: ast.expr, parts: list[ast.expr], variables: Collection[str]) -> str | None:
    name = last_name(node)
    if name == "tuple" and ast.unparse(parts[-1]) == "...":
        items = strategy_for(parts[0], variables)
        return items and f"st.lists({items}, max_size=6).map(tuple)"
    if name == "Literal":
        return f"st.sampled_from([{', '.join(map(ast.unparse, parts))}])"
    inner = _joined([strategy_for(each, variables) for each in parts], ", ")
    pattern = "st.tuples({})" if name == "tuple" else MANY.get(name)
    return pattern.format(inner) if pattern and inner else None


def _joined(parts: list[str | None], sign: str) -> str | None:
    found = [part for part in parts if part]
    return sign.join(found) if len(found) == len(parts) else None
