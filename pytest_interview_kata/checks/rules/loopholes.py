"""Ways round a ban: what runs text as code, takes attributes by a computed name, or hands modules about."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from .bans import Ban, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from .names import Names

Door = tuple[ast.AST, str, tuple[Ban, ...]]
RUNNING: Final = frozenset({
    "builtins.__builtins__", "builtins.__import__", "builtins.__loader__", "builtins.__spec__", "builtins.compile",
    "builtins.eval", "builtins.exec", "builtins.globals", "builtins.locals", "sys._getframe", "sys.modules",
})  # fmt: skip
IMPORTING: Final = frozenset({
    "code", "codeop", "copyreg", "ctypes", "gc", "imp", "importlib",
    "marshal", "pickle", "pkgutil", "pydoc", "runpy", "shelve", "zipimport",
})  # fmt: skip
"""Modules that get hold of other modules, or make whatever a text names."""
INNER: Final = frozenset({
    "__builtins__", "__globals__", "__loader__", "__spec__", "__subclasses__", "f_builtins", "f_globals",
})  # fmt: skip
TAKING: Final = {"builtins.getattr": slice(1, 2), "operator.attrgetter": slice(None), "operator.methodcaller": slice(0, 1)}
"""What takes attributes by their names, and which of its arguments are names."""
LISTING: Final = frozenset({"builtins.vars", "inspect.getattr_static", "inspect.getmembers", "string.Formatter"})
LISTED: Final = frozenset({"__dict__", "__getattribute__"})
HINTING: Final = frozenset({"inspect.get_annotations", "typing.get_type_hints"})
"""What gets at annotations, in which a built-in may stand."""
MAKING: Final = frozenset({
    "abc.ABCMeta", "builtins.__build_class__", "builtins.type", "dataclasses.make_dataclass", "enum.EnumMeta", "enum.EnumType",
    "types.new_class",
})  # fmt: skip
TWO: Final = 2
KNOWN: Final = RUNNING.union(TAKING, LISTING, HINTING, MAKING)
"""Dotted names that doors are known by."""


def doors(bans: Sequence[Ban], names: Names) -> Iterator[Door]:
    """Give the places in a source that reach round bans, each with what does and the bans that it reaches round."""
    found = [(door, tuple(filter(opens, bans))) for door, opens in DOORS.items()]
    for node in names.nodes:
        for door, around in found:
            if around and (what := door(node, names, around)):
                yield node, what, around
                break


def _running(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001 - one shape for all
    origin = names.origin(node)
    alone = origin == "builtins.vars" and not (id(node) in names.calls and names.calls[id(node)].args)
    return _last(origin) if origin in RUNNING or alone else ""


def _importing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find a module that gets hold of others: where it is imported, or where another lends it."""
    if isinstance(node, ast.Import):
        brought = {alias.name: f"import {alias.name}" for alias in node.names}
    elif isinstance(node, ast.ImportFrom) and not node.level:
        brought = {node.module or "": f"import {node.module}"}
    else:
        lent = isinstance(node, ast.Attribute) and names.is_module(node.value)
        brought = {names.origin(node): ast.unparse(node)} if lent else {}
    return next((shown for name, shown in brought.items() if name.partition(".")[0] in IMPORTING), "")


def _inner(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    return _attribute(node, INNER)


def _handing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find a module that is used as a value: nobody can tell what is taken of it then."""
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
    """Whether an expression may come out as this name, or as a dotted name with it."""
    match text:
        case ast.Constant(value=str(whole)):
            return name in whole.split(".")
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) | ast.BinOp(left=ast.Constant(value=str(start))):
            return name.startswith(start)
    return True


def _counterpart(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:
    """Find the special method behind a banned built-in, or what hands out annotations."""
    special = {"__annotations__", *(f"__{ban.name}__" for ban in around)}
    stored = isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    origin = names.origin(node)
    return _last(origin) if origin in HINTING else "" if stored else _attribute(node, special)


def _making(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:
    """Find what makes a class, or asks for one, without the word."""
    if what := _attribute(node, {"__class__"}):
        return what
    origin = names.origin(node)
    call = names.calls.get(id(node))
    if origin == "builtins.type":
        banned = any(ban.kind is Kind.BUILTIN for ban in around)
        return "type" if call and len(call.args) > TWO and not banned else ""
    return _last(origin) if origin in MAKING and call else ""


def _slicing(node: ast.AST, names: Names, around: tuple[Ban, ...]) -> str:  # noqa: ARG001
    """Find `slice` under another name."""
    return "slice" if isinstance(node, ast.Assign | ast.NamedExpr) and names.origin(node.value) == "builtins.slice" else ""


def _attribute(node: ast.AST, wanted: Container[str]) -> str:
    """Give the one of these attributes that an expression or a class pattern takes."""
    taken = [node.attr] if isinstance(node, ast.Attribute) else node.kwd_attrs if isinstance(node, ast.MatchClass) else []
    return next((name for name in taken if name in wanted), "")


def _last(origin: str) -> str:
    return origin.rpartition(".")[2]


def _any(ban: Ban) -> bool:  # noqa: ARG001
    return True


def _of_attribute(ban: Ban) -> bool:
    return ban.kind is Kind.ATTRIBUTE


def _of_builtin(ban: Ban) -> bool:
    return ban.kind is Kind.BUILTIN


def _of_class(ban: Ban) -> bool:
    return ban.text in {"class", "type()"}


def _of_reversal(ban: Ban) -> bool:
    return ban.kind is Kind.REVERSAL


DOORS: Final[dict[Callable[[ast.AST, Names, tuple[Ban, ...]], str], Callable[[Ban], bool]]] = {
    _running: _any,
    _importing: _any,
    _inner: _any,
    _handing: _any,
    _taking: _of_attribute,
    _counterpart: _of_builtin,
    _making: _of_class,
    _slicing: _of_reversal,
}
"""Every kind of door, and which bans it opens."""
