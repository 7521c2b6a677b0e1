"""A `NodeVisitor` with one method for three kinds of functions, which visits their children, too."""

import ast
from collections.abc import Iterator
from typing import Final

FRESH: Final = frozenset(
    ["list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"]
)
MODULE: Final = FRESH - {"list", "dict", "set", "bytearray"}


class _Visitor(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[ast.expr] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._look_at(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._look_at(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._look_at(node)

    def _look_at(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        given = node.args.defaults + [d for d in node.args.kw_defaults if d]
        self.found += filter(mutable, given)
        self.generic_visit(node)


def mutable(default: ast.expr) -> bool:
    if isinstance(
        default, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    ):
        return True
    if not isinstance(default, ast.Call):
        return False
    func = default.func
    if isinstance(func, ast.Attribute):
        owner = func.value
        return isinstance(owner, ast.Name) and owner.id == "collections" and func.attr in MODULE
    return isinstance(func, ast.Name) and func.id in FRESH


class MutableDefaults:
    name = "flake8-mutable-defaults"
    version = "0.1.0"

    def __init__(self, tree: ast.AST) -> None:
        self.tree = tree

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        visitor = _Visitor()
        visitor.visit(self.tree)
        for node in visitor.found:
            yield node.lineno, node.col_offset, "MUT100 mutable default", MutableDefaults
