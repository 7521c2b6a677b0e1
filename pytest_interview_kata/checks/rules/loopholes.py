"""Loopholes in bans: dynamic code, computed attribute access, modules passed as values."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from .bans import Ban, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from .names import Names

Loophole = tuple[ast.AST, str, tuple[Ban, ...]]
RUNNING: Final = frozenset({
    "builtins.__builtins__", "builtins.__import__", "builtins.__lazy_import__", "builtins.__loader__", "builtins.__spec__",
    "builtins.compile", "builtins.eval", "builtins.exec", "builtins.globals", "builtins.locals", "sys._getframe", "sys.modules",
    "typing.evaluate_forward_ref",
})  # fmt: skip
IMPORTING: Final = frozenset({
    "annotationlib", "code", "codeop", "copyreg", "ctypes", "gc", "imp", "importlib",
    "marshal", "pickle", "pkgutil", "pydoc", "runpy", "shelve", "zipimport",
})  # fmt: skip
"""Modules that give access to other modules, or that create objects from names in strings."""
INNER: Final = frozenset({
    "__builtins__", "__globals__", "__loader__", "__spec__", "__subclasses__", "f_builtins", "f_globals",
})  # fmt: skip
TAKING: Final = {"builtins.getattr": slice(1, 2), "operator.attrgetter": slice(None), "operator.methodcaller": slice(0, 1)}
"""Callables that take names of attributes, and which of their arguments are names."""
LISTING: Final = frozenset({"builtins.vars", "inspect.getattr_static", "inspect.getmembers", "string.Formatter"})
LISTED: Final = frozenset({"__dict__", "__getattribute__"})
HINTING: Final = frozenset({"inspect.get_annotations", "typing.get_type_hints"})
"""Functions that return annotations, which may contain a built-in."""
MAKING: Final = frozenset({
    "abc.ABCMeta", "builtins.__build_class__", "builtins.type", "dataclasses.make_dataclass", "enum.EnumMeta", "enum.EnumType",
    "types.new_class",
})  # fmt: skip
TWO: Final = 2
KNOWN: Final = RUNNING.union(TAKING, LISTING, HINTING, MAKING)
"""Dotted names that are loopholes."""


def loopholes(bans: Sequence[Ban], names: Names) -> Iterator[Loophole]:
    """Yield the nodes that are loopholes, each with a name to show and the bans that it evades."""
    found = [(find, tuple(filter(evades, bans))) for find, evades in LOOPHOLES.items()]
    for node in names.nodes:
        for find, around in found:
            if around and (what := find(node, names, around)):
                yield node, what, around
                break


def _running(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001 - the signature that the table needs
    origin = names.origin(node)
    alone = origin == "builtins.vars" and not (id(node) in names.calls and names.calls[id(node)].args)
    return _last(origin) if origin in RUNNING or alone else ""


def _importing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find a module that gives access to others, where it is imported or taken as an attribute of another module."""
    if isinstance(node, ast.Import):
        imported = {alias.name: f"import {alias.name}" for alias in node.names}
    elif isinstance(node, ast.ImportFrom) and not node.level:
        imported = {node.module or "": f"import {node.module}"}
    else:
        is_taken = isinstance(node, ast.Attribute) and names.is_module(node.value)
        imported = {names.origin(node): ast.unparse(node)} if is_taken else {}
    return next((shown for name, shown in imported.items() if name.partition(".")[0] in IMPORTING), "")


def _inner(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    return _attribute(node, INNER)


def _handing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find a module that is used as a value: the source does not show which attributes are then taken from it."""
    if isinstance(node, ast.Attribute) and names.is_module(node.value):
        return ast.unparse(node) if node.attr == "__dict__" else ""
    return ast.unparse(node) if names.is_module(node) and id(node) not in names.bases else ""


def _taking(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:
    origin = names.origin(node)
    if what := _last(origin) if origin in LISTING else _attribute(node, LISTED):
        return what
    if origin not in TAKING:
        return ""
    call = names.calls.get(id(node))
    taken = call.args[TAKING[origin]] if call else []
    innocent = taken and not any(_may_be(name, ban.name) for name in taken for ban in around)
    return "" if innocent else _last(origin)


def _may_be(text: ast.expr, name: str) -> bool:
    """Return whether an expression may evaluate to this name, or to a dotted name that contains it."""
    match text:
        case ast.Constant(value=str(whole)):
            return name in whole.split(".")
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) | ast.BinOp(left=ast.Constant(value=str(start))):
            return name.startswith(start)
    return True


def _counterpart(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:
    """Find the special method that a banned built-in calls, or access to annotations."""
    special = {"__annotate__", "__annotations__", *(f"__{ban.name}__" for ban in around)}
    stored = isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    origin = names.origin(node)
    return _last(origin) if origin in HINTING else "" if stored else _attribute(node, special)


def _making(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:
    """Find code that creates a class, or reads an object's class, without the banned word."""
    if what := _attribute(node, {"__class__"}):
        return what
    origin = names.origin(node)
    call = names.calls.get(id(node))
    if origin == "builtins.type":
        banned = any(ban.kind is Kind.BUILTIN for ban in around)
        return "type" if call and len(call.args) > TWO and not banned else ""
    return _last(origin) if origin in MAKING and call else ""


def _slicing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find an assignment that gives `slice` another name."""
    return "slice" if isinstance(node, ast.Assign | ast.NamedExpr) and names.origin(node.value) == "builtins.slice" else ""


def _attribute(node: ast.AST, wanted: Container[str]) -> str:
    """Return which of the `wanted` attributes an expression or a class pattern uses, else an empty string."""
    taken = [node.attr] if isinstance(node, ast.Attribute) else node.kwd_attrs if isinstance(node, ast.MatchClass) else []
    return next((name for name in taken if name in wanted), "")


def _last(origin: str) -> str:
    return origin.rpartition(".")[2]


LOOPHOLES: Final[dict[Callable[[ast.AST, Names, tuple[Ban, ...]], str], Callable[[Ban], bool]]] = {
    _running: lambda _: True,
    _importing: lambda _: True,
    _inner: lambda _: True,
    _handing: lambda _: True,
    _taking: lambda ban: ban.kind is Kind.ATTRIBUTE,
    _counterpart: lambda ban: ban.kind is Kind.BUILTIN,
    _making: lambda ban: ban.text in {"class", "type()"},
    _slicing: lambda ban: ban.kind is Kind.REVERSAL,
}
"""Functions that return the name of a loophole, or an empty string, each with a test of whether the loophole evades a ban."""
