"""Walks all nodes, and asks each function for its defaults: O(n) time for n nodes."""

import ast
from collections.abc import Iterator

DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
BUILTINS = {"list", "dict", "set", "bytearray"}
COLLECTIONS = {"defaultdict", "deque", "Counter", "OrderedDict"}


class MutableDefaults:
    """A flake8 plugin that reports mutable defaults."""

    name = "mutable-defaults"
    version = "1.0"

    def __init__(self, tree: ast.AST) -> None:
        self._tree = tree

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Yield line, column, text and type of each mutable default."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.arguments):
                for default in [*node.defaults, *node.kw_defaults]:
                    if default is not None and _is_mutable(default):
                        text = "MUT100 this default is shared by all calls"
                        yield default.lineno, default.col_offset, text, type(self)


def _is_mutable(default: ast.expr) -> bool:
    match default:
        case ast.Call(func=ast.Name(id=name)):
            return name in BUILTINS | COLLECTIONS
        case ast.Call(func=ast.Attribute(value=ast.Name(id="collections"), attr=name)):
            return name in COLLECTIONS
    return isinstance(default, DISPLAYS)
