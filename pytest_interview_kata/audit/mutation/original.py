"""A source whose changes can be written down and named."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax

from .change import but, narrowed, rebuilt, statements
from .spared import spared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .change import Change

QUOTED: Final = 60
"""Characters up to which a literal is quoted together with what stands around it."""
LONGEST_TEXT: Final = 24
"""Characters of a string literal that are quoted."""
SMALL: Final = (ast.Constant, ast.Name, ast.UnaryOp, ast.Slice, ast.JoinedStr, ast.FormattedValue)
"""What says too little when it is quoted alone."""
BLOCKS: Final = ("body", "orelse", "handlers", "finalbody", "cases", "decorator_list")


class Original:
    """A source, its tree, and how a change to a node is written and described."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = source.encode().splitlines(keepends=True)
        self._tree = syntax.parse(source)
        self.text = ast.unparse(self._tree)
        self._spared = spared(self._tree)
        self.parents = {child: node for node in ast.walk(self._tree) for child in ast.iter_child_nodes(node)}

    def nodes(self) -> Iterator[ast.AST]:
        """Give every node whose change may be seen in behaviour."""
        waiting: list[ast.AST] = [self._tree]
        while waiting:
            node = waiting.pop()
            waiting += [child for child in ast.iter_child_nodes(node) if child not in self._spared]
            if node is not self._tree:
                yield node

    def written(self, node: ast.AST, change: Change) -> str:
        """Give the whole changed source in plain layout; empty if it does not compile."""
        try:
            text = ast.unparse(rebuilt(self._tree, node, change.new))
            compile(text, "mutant", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return ""
        return text

    def edited(self, node: ast.AST, change: Change, written: str) -> str:
        """Give the source with the smallest edit that makes the change, so that comments and layout stay."""
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
        """Say in words what the change is, quoting the code."""
        if change.words:
            return f"`{_headline(node)}` {change.words}"
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
        """Give the dotted name of the function or class that the node stands in."""
        names = []
        while node := self.parents.get(node):  # type: ignore[assignment] # None ends it
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
    """Give a tree in which long texts are cut, for a quotation."""
    if isinstance(tree, list):
        return [_cut(item) for item in tree]
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and len(tree.value) > LONGEST_TEXT:
        return but(tree, value=f"{tree.value[:LONGEST_TEXT]}…")
    if isinstance(tree, ast.AST):
        return but(tree, **{name: _cut(value) for name, value in ast.iter_fields(tree)})
    return tree


def _headline(node: ast.AST) -> str:
    """Give a node as code, a compound statement without its blocks."""
    blocks = BLOCKS if isinstance(node, ast.stmt) else ()
    bare = _cut(but(node, **{name: [] for name in blocks if name in node._fields}))
    return ast.unparse(ast.fix_missing_locations(bare)).strip().partition("\n")[0].removesuffix(":")
