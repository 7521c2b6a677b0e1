"""The source of a solution, and how changes to it are applied and described."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.syntax import last_name

from .change import narrowed, rebuilt, replace, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .change import Change

QUOTED: Final = 60
"""The maximum number of characters of code quoted around a small node."""
LONGEST_TEXT: Final = 24
"""The maximum number of characters of a string literal to quote."""
SMALL: Final = (ast.Constant, ast.Name, ast.UnaryOp, ast.Slice, ast.JoinedStr, ast.FormattedValue)
"""Nodes that are quoted together with the code around them, because they mean little alone."""
TYPE_MAKERS: Final = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType"}
GUARDS: Final = {"TYPE_CHECKING", "__name__"}
BLOCKS: Final = ("body", "orelse", "handlers", "finalbody", "cases", "decorator_list")


class SourceTree:
    """A source and its syntax tree; applies changes to nodes and describes them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = source.encode().splitlines(keepends=True)
        self._tree = syntax.parse(source)
        self.text = ast.unparse(self._tree)
        self._excluded = _excluded_in(self._tree)
        self.parents = {child: node for node in ast.walk(self._tree) for child in ast.iter_child_nodes(node)}

    def nodes(self) -> Iterator[ast.AST]:
        """Yield every node whose change can affect behaviour."""
        waiting: list[ast.AST] = [self._tree]
        while waiting:
            node = waiting.pop()
            waiting += [child for child in ast.iter_child_nodes(node) if child not in self._excluded]
            if node is not self._tree:
                yield node

    def written(self, node: ast.AST, change: Change) -> str:
        """Return the changed source as `ast.unparse` formats it; empty if it does not compile."""
        try:
            text = ast.unparse(rebuilt(self._tree, node, change.new))
            compile(text, "mutant", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return ""
        return text

    def edited(self, node: ast.AST, change: Change, written: str) -> str:
        """Return the source with a minimal edit that keeps comments and layout, or else `written`."""
        old, new = narrowed(node, change.new)
        for here in self._upwards(old):
            if isinstance(here, ast.expr | ast.stmt):
                parts = statements(new) if here is old else [rebuilt(here, old, new)]
                for text in self._edits(here, "\n".join(ast.unparse(ast.fix_missing_locations(part)) for part in parts)):
                    if _plain(text) == written:
                        return text
        return written + "\n"

    def _edits(self, node: ast.expr | ast.stmt, code: str) -> Iterator[str]:
        indent = self._lines[node.lineno - 1][: node.col_offset].decode()
        first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", ()))])
        before = b"".join(self._lines[: first - 1]) + self._lines[first - 1][: node.col_offset]
        last = (node.end_lineno or first) - 1
        after = self._lines[last][node.end_col_offset :] + b"".join(self._lines[last + 1 :])
        if isinstance(node, ast.stmt):
            code = textwrap.indent(code, indent if not indent.strip() else "").removeprefix(indent)
        for text in (code,) if isinstance(node, ast.stmt) else (code, f"({code})"):
            yield (before + text.encode() + after).decode()

    def label(self, node: ast.AST, change: Change) -> str:
        """Return a description of a change that quotes the code."""
        if change.description:
            return f"`{_headline(node)}` {change.description}"
        here, new, inside = node, statements(change.new)[0], ""
        if isinstance(node, SMALL):
            above = next(n for n in self._upwards(node) if isinstance(n, ast.expr | ast.stmt) and not isinstance(n, SMALL))
            wider = rebuilt(above, node, change.new)
            before, after = _headline(above), _headline(wider)
            if before != after and max(len(before), len(after)) <= QUOTED:
                here, new = above, wider
            else:
                statement = next(n for n in self._upwards(node) if isinstance(n, ast.stmt))
                inside = f" in `{textwrap.shorten(_headline(statement), QUOTED, placeholder=' …')}`"
        return f"`{_headline(here)}` becomes `{_headline(new)}`{inside}"

    def scope(self, node: ast.AST) -> str:
        """Return the dotted name of the function or class that contains a node; empty at module level."""
        around = [*self._upwards(node)][1:]
        return ".".join(
            n.name for n in reversed(around) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        )

    def _upwards(self, node: ast.AST | None) -> Iterator[ast.AST]:
        """Yield a node and the nodes around it, innermost first."""
        while node is not None:
            yield node
            node = self.parents.get(node)


def _plain(source: str) -> str:
    try:
        return ast.unparse(syntax.parse(source))
    except (SyntaxError, ValueError):
        return ""


def _cut(tree: Any) -> Any:
    """Return a copy of a tree with long string literals cut, for a quotation."""
    if isinstance(tree, list):
        return [_cut(item) for item in tree]
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and len(tree.value) > LONGEST_TEXT:
        return replace(tree, value=f"{tree.value[:LONGEST_TEXT]}…")
    if isinstance(tree, ast.AST):
        return replace(tree, **{name: _cut(value) for name, value in ast.iter_fields(tree)})
    return tree


def _headline(node: ast.AST) -> str:
    """Return the first line of a node's code; a compound statement is shown without its blocks."""
    blocks = BLOCKS if isinstance(node, ast.stmt) else ()
    bare = _cut(replace(node, **{name: [] for name in blocks if name in node._fields}))
    return ast.unparse(ast.fix_missing_locations(bare)).strip().partition("\n")[0].removesuffix(":")


def _excluded_in(tree: ast.AST) -> set[ast.AST]:
    """Return the root nodes of all parts of a tree that are not mutated."""
    return {part for node in ast.walk(tree) for part in _excluded(node)}


def _excluded(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.arg(annotation=hint) if hint:
            yield hint
        case ast.FunctionDef(returns=hint) | ast.AsyncFunctionDef(returns=hint):
            yield from [hint] if hint else []
            yield from [node] if any(last_name(decorator) == "overload" for decorator in node.decorator_list) else []
        case ast.ClassDef(bases=bases) if any(last_name(base) == "Protocol" for base in bases):
            yield node
        case ast.AnnAssign(annotation=hint):
            yield node if last_name(hint) == "TypeAlias" else hint
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == "__all__" or last_name(value) in TYPE_MAKERS:
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
