"""The source of a solution, and how changes to it are applied and described."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax

from .change import narrowed, rebuilt, replace, statements
from .excluded import excluded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .change import Change

QUOTED: Final = 60
"""The maximum length of a quotation that shows a small node within the code around it, in characters."""
LONGEST_TEXT: Final = 24
"""The maximum number of characters that are quoted of a string literal."""
SMALL: Final = (ast.Constant, ast.Name, ast.UnaryOp, ast.Slice, ast.JoinedStr, ast.FormattedValue)
"""Nodes that are quoted together with the code around them, because alone they say too little."""
BLOCKS: Final = ("body", "orelse", "handlers", "finalbody", "cases", "decorator_list")


class SourceTree:
    """A source and its syntax tree; applies changes to nodes and describes them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = source.encode().splitlines(keepends=True)
        self._tree = syntax.parse(source)
        self.text = ast.unparse(self._tree)
        self._excluded = excluded(self._tree)
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
        """Return the source with the smallest edit that makes the change, keeping comments and layout, or else `written`."""
        old, new = narrowed(node, change.new)
        here: ast.AST | None = old
        while here is not None:
            if isinstance(here, ast.expr | ast.stmt):
                parts = statements(new) if here is old else [rebuilt(here, old, new)]
                for text in self._edits(here, "\n".join(ast.unparse(ast.fix_missing_locations(part)) for part in parts)):
                    if _plain(text) == written:
                        return text
            here = self.parents.get(here)
        return written + "\n"

    def _edits(self, node: ast.expr | ast.stmt, code: str) -> Iterator[str]:
        first, start, indent = node.lineno, node.col_offset, self._lines[node.lineno - 1][: node.col_offset].decode()
        for decorator in getattr(node, "decorator_list", ()):
            first = min(first, decorator.lineno)
        before = b"".join(self._lines[: first - 1]) + self._lines[first - 1][:start]
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
        here: ast.AST = node
        new, inside = statements(change.new)[0], ""
        if isinstance(node, SMALL):
            above = self._around(node)
            wider = rebuilt(above, node, change.new)
            before, after = _headline(above), _headline(wider)
            if before != after and max(len(before), len(after)) <= QUOTED:
                here, new = above, wider
            else:
                inside = f" in `{textwrap.shorten(_headline(self._statement(node)), QUOTED, placeholder=' …')}`"
        return f"`{_headline(here)}` becomes `{_headline(new)}`{inside}"

    def scope(self, node: ast.AST) -> str:
        """Return the dotted name of the function or class that contains a node; empty at module level."""
        names = []
        while node := self.parents.get(node):  # type: ignore[assignment] # None ends the loop
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.append(node.name)
        return ".".join(reversed(names))

    def _around(self, node: ast.AST) -> ast.AST:
        while not isinstance(node := self.parents[node], ast.expr | ast.stmt) or isinstance(node, SMALL):
            pass
        return node

    def _statement(self, node: ast.AST) -> ast.AST:
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node


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
