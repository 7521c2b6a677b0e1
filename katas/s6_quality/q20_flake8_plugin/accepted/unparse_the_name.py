"""Compares the text of what is called, and finds everything when the plugin is created."""

import ast
from collections.abc import Iterator

BUILT_IN = ["list", "dict", "set", "bytearray"]
IMPORTED = ["defaultdict", "deque", "Counter", "OrderedDict"]
CALLED = {*BUILT_IN, *IMPORTED, *(f"collections.{name}" for name in IMPORTED)}
DISPLAYS = {"List", "Dict", "Set", "ListComp", "DictComp", "SetComp"}

Row = tuple[int, int, str, type]


class MutableDefaults:
    name = "MutableDefaults"
    version = "2026.11"

    def __init__(self, tree: ast.AST) -> None:
        functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
        self.rows: list[Row] = []
        for node in ast.walk(tree):
            if isinstance(node, functions):
                self.rows.extend(self.rows_of(node.args))

    def rows_of(self, arguments: ast.arguments) -> list[Row]:
        defaults = [*filter(None, arguments.kw_defaults), *arguments.defaults]
        return [
            (
                each.lineno,
                each.col_offset,
                f"MUT100 the default {ast.unparse(each)} is created only once",
                type(self),
            )
            for each in defaults
            if self.is_mutable(each)
        ]

    @staticmethod
    def is_mutable(node: ast.expr) -> bool:
        if isinstance(node, ast.Call):
            return ast.unparse(node.func) in CALLED
        return type(node).__name__ in DISPLAYS

    def run(self) -> Iterator[Row]:
        return iter(self.rows)
