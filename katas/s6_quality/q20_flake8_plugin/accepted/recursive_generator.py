"""A generator that calls itself for the children of each node, and a function for each kind of default."""

import ast
from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

NAMES = {"list", "dict", "set", "bytearray"}
CONTAINERS = {"defaultdict", "deque", "Counter", "OrderedDict"}


class Finding(NamedTuple):
    line: int
    column: int
    text: str
    kind: type


@singledispatch
def is_fresh(node: ast.AST) -> bool:
    return False


@is_fresh.register
def _(node: ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp) -> bool:
    return True


@is_fresh.register
def _(node: ast.Call) -> bool:
    match node.func:
        case ast.Name(name):
            return name in NAMES or name in CONTAINERS
        case ast.Attribute(ast.Name("collections"), name):
            return name in CONTAINERS
        case _:
            return False


def defaults(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.arguments(defaults=positional, kw_defaults=named):
            yield from positional
            yield from (each for each in named if each is not None)
    for child in ast.iter_child_nodes(node):
        yield from defaults(child)


class MutableDefaults:
    name = "mutdef"
    version = "1"

    def __init__(self, tree: ast.AST) -> None:
        self.defaults = defaults(tree)

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        for node in self.defaults:
            if is_fresh(node):
                yield Finding(node.lineno, node.col_offset, "MUT100 use None instead", type(node))
