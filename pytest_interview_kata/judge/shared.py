"""Finds state shared between the calls of a program, which may explain why a result depends on earlier calls."""

from __future__ import annotations

import ast
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
MUTABLE: Final = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
CONTAINERS: Final = frozenset({
    *("list", "dict", "set", "bytearray", "defaultdict", "OrderedDict", "Counter", "deque", "count", "iter"),
    *("WeakSet", "WeakValueDictionary", "WeakKeyDictionary"),
})  # fmt: skip
MUTATORS: Final = frozenset({
    *("add", "append", "appendleft", "clear", "discard", "extend", "insert", "move_to_end", "pop", "popitem", "popleft"),
    *("remove", "reverse", "setdefault", "sort", "update"),
})  # fmt: skip
CHANGERS: Final = frozenset({"heapify", "heappop", "heappush", "heapreplace", "insort", "insort_left", "insort_right", "next"})
"""Functions that mutate their first argument."""
CACHES: Final = frozenset({"cache", "lru_cache", "cached"})


def shared_state(source: str) -> tuple[str, int] | None:
    """Return the name most likely shared between the calls of a program, and the line that defines it, or None."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    functions = [node for node in ast.walk(tree) if isinstance(node, Function)]
    inside = [node for function in functions for node in ast.walk(function)]
    classes = {"cls", "__class__", *(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))}
    changed = {name for node in inside for name in _changed(node)}
    rebound = {name for node in inside for name in _rebound(node, classes)}
    used = {node.value.id for node in inside if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)}
    own = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    bodies: list[ast.Module | ast.ClassDef] = [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    found = [
        *(row for function in functions for row in _defaults(function) if row[0] in changed),
        *(
            (name, line)
            for name, line, value in chain(*map(_assigned, bodies))
            if name in rebound or (name in changed and _is_mutable(value))
        ),
        *(row for function in functions for row in _caches(function)),
        *((name, line) for name, line, value in _assigned(tree) if name in used and _makes(value, own)),
    ]
    return found[0] if found else None


def _defaults(function: Function) -> Iterator[tuple[str, int]]:
    """Yield the parameters with a mutable default value, and the lines of these values."""
    arguments = function.args
    placed = [*arguments.posonlyargs, *arguments.args]
    pairs = zip(placed[len(placed) - len(arguments.defaults) :], arguments.defaults, strict=True)
    for parameter, value in chain(pairs, zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)):
        if value is not None and _is_mutable(value):
            yield parameter.arg, value.lineno


def _assigned(body: ast.Module | ast.ClassDef) -> Iterator[tuple[str, int, ast.expr]]:
    for node in body.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        yield from ((name, node.lineno, value) for name in chain(*map(_names, targets)) if value is not None)


def _caches(function: Function) -> Iterator[tuple[str, int]]:
    for decorator in function.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        yield from ((f"@{name}", decorator.lineno) for name in _names(called) if name in CACHES)


def _is_mutable(value: ast.expr) -> bool:
    return isinstance(value, MUTABLE) or _makes(value, CONTAINERS)


def _makes(value: ast.expr, kinds: AbstractSet[str]) -> bool:
    return isinstance(value, ast.Call) and not kinds.isdisjoint(_names(value.func))


def _changed(node: ast.AST) -> Iterator[str]:
    """Yield the names of objects that a node mutates."""
    match node:
        case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in MUTATORS:
            yield from _names(owner)
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[owner, *_]) if name in CHANGERS:
            yield from _names(owner)
        case ast.Subscript(value=owner, ctx=ast.Store() | ast.Del()) | ast.AugAssign(target=owner):
            yield from _names(owner)


def _rebound(node: ast.AST, classes: AbstractSet[str]) -> Iterator[str]:
    """Yield the names that a node declares global or assigns on a class."""
    match node:
        case ast.Global(names=names):
            yield from names
        case ast.Attribute(value=owner, attr=name, ctx=ast.Store()):
            if isinstance(owner, ast.Call) or not classes.isdisjoint(_names(owner)):
                yield name


def _names(node: ast.expr) -> Iterator[str]:
    """Yield the last part of a dotted name, such as `b` for `a.b` and `a.b[0]`; nothing for other expressions."""
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Subscript):
        yield from _names(node.value)
