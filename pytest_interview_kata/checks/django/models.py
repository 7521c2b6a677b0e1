"""Reads the Django models that an attempt declares from its source, without running it."""

from __future__ import annotations

import ast
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DJANGO: Final = "django"
MODELS: Final = "django.db.models."
USER: Final = "auth.User"
USERS: Final = frozenset({"django.conf.settings.AUTH_USER_MODEL", "django.contrib.auth.models.User"})
"""Dotted names of the user model of Django itself."""
UNREADABLE: Final = object()
"""Represents a value that cannot be known without running the attempt."""
INSTEAD: Final = {"choices": [["", ""]], "default": None, "on_delete": "DO_NOTHING"}
"""Values to use if the real ones are unknown, for keyword arguments that must not be missing."""


def declared(tree: ast.Module) -> list[dict[str, Any]]:
    """Return the models of a module in order, as data: name, bases, fields with their arguments, `abstract` and `manager`."""
    names, found = _names(tree), dict[str, dict[str, Any]]()
    for node in tree.body:
        bases = [base for base in (_base(base, names, found) for base in getattr(node, "bases", ())) if base]
        if isinstance(node, ast.ClassDef) and bases:
            with suppress(RecursionError):  # mypy reports an attempt that is nested this deeply
                fields = [*_fields(node, names, {*found, node.name})]
                facts = {"abstract": _is_abstract(node), "manager": _has_manager(node)}
                found[node.name] = {"name": node.name, "bases": bases, "fields": fields, **facts}
    return [*found.values()]


def _names(tree: ast.Module) -> dict[str, str]:
    """Return the module's names for objects that it imports from Django, each with its dotted name in Django."""
    names: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            names |= {alias.asname: alias.name for alias in node.names if alias.asname}
            names |= {alias.name.partition(".")[0]: alias.name.partition(".")[0] for alias in node.names if not alias.asname}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return {name: dotted for name, dotted in names.items() if dotted.partition(".")[0] == DJANGO}


def _dotted(node: ast.expr, names: dict[str, str]) -> str:
    """Return the dotted name of an object in Django; for other expressions, a string that matches no such name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    first = names.get(node.id, "") if isinstance(node, ast.Name) else ""
    return ".".join([first, *reversed(parts)])


def _of_models(node: ast.expr, names: dict[str, str]) -> str:
    """Return the last part of the dotted name of an object in `django.db.models`; an empty string for anything else."""
    whole = _dotted(node, names)
    return whole.rpartition(".")[2] if whole.startswith(MODELS) else ""


def _base(node: ast.expr, names: dict[str, str], models: dict[str, dict[str, Any]]) -> str:
    if isinstance(node, ast.Name) and node.id in models:
        return node.id
    return "Model" if _of_models(node, names) == "Model" else ""


def _is_abstract(node: ast.ClassDef) -> bool:
    for meta in node.body:
        for statement in meta.body if isinstance(meta, ast.ClassDef) and meta.name == "Meta" else ():
            match statement:
                case ast.Assign(targets=[ast.Name(id="abstract")], value=ast.Constant(value=True)):
                    return True
    return False


def _has_manager(node: ast.ClassDef) -> bool:
    """Return whether a class defines `objects` itself, so that mypy reads it from the class."""
    targets = [target for statement in node.body if isinstance(statement, ast.Assign) for target in statement.targets]
    targets += [statement.target for statement in node.body if isinstance(statement, ast.AnnAssign)]
    return any(isinstance(target, ast.Name) and target.id == "objects" for target in targets)


def _fields(node: ast.ClassDef, names: dict[str, str], models: set[str]) -> Iterator[dict[str, Any]]:
    for statement in node.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Call() as call):
                pass
            case _:
                continue
        kind = _of_models(call.func, names)
        if kind.endswith(("Field", "ForeignKey")) and not kind.startswith("_"):
            positional = [_value(argument, names, models) for argument in call.args]
            keywords = {keyword.arg: _value(keyword.value, names, models) for keyword in call.keywords if keyword.arg}
            yield {
                "name": name,
                "kind": kind,
                "arguments": [None if value is UNREADABLE else value for value in positional],
                "keywords": {key: value for key, value in map(_known, keywords.items()) if value is not UNREADABLE},
            }


def _known(pair: tuple[str, Any]) -> tuple[str, Any]:
    key, value = pair
    return (key, INSTEAD.get(key, UNREADABLE)) if value is UNREADABLE else pair


def _value(node: ast.expr, names: dict[str, str], models: set[str]) -> Any:
    """Return a constant, the name of a model or of an object in `django.db.models`, or a list of these, else `UNREADABLE`."""
    match node:
        case ast.Constant(value=str() | int() | float() | None as value):
            return value.removeprefix("kata.") if isinstance(value, str) else value
        case ast.List(elts=items) | ast.Tuple(elts=items):
            values = [_value(item, names, models) for item in items]
            return UNREADABLE if UNREADABLE in values else values
        case ast.Name(id=name) if name in models:
            return name
        case _ if _dotted(node, names) in USERS:
            return USER
        case _:
            return _of_models(node, names) or UNREADABLE
