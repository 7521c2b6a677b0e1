"""Writes a first property for a solution: it compares results with the solution's, or repeats an example of the brief."""

from __future__ import annotations

import ast
import builtins
import copy
import doctest
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata import syntax
from pytest_interview_kata.syntax import last_name

from . import template
from .scope import scope_of
from .strategies import strategy_for
from .stub import imports, names_in, public

if TYPE_CHECKING:
    from collections.abc import Collection

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
OTHERS: Final = frozenset({"Record", "Remote", "Any"})
"""Types of results that properties cannot compare with those of the solution."""


@dataclass(frozen=True, slots=True)
class FirstProperty:
    """The text of `properties.py`, and the function that its property tests."""

    text: str
    function: Function


def first_property(tree: ast.Module, brief: str, kata: str) -> FirstProperty | None:
    """Return a property for a solution, or None if neither its annotations nor the examples of the brief suffice."""
    return _drawn(tree, kata) or _shown(tree, brief, kata)


def _drawn(tree: ast.Module, kata: str) -> FirstProperty | None:
    """Return a property of the first public function whose arguments can be drawn and whose results can be compared."""
    scope = scope_of(tree)
    for node in public(tree):
        if isinstance(node, ast.FunctionDef) and not (node.args.vararg or node.args.kwarg or node.decorator_list):
            result = "list" if _is_iterable(node) else ast.unparse(scope.returned(node.returns))
            strategies = [strategy_for(each.annotation, scope.type_variables) for each in _parameters(node)]
            if strategies and all(strategies) and result != "None" and not names_in(result) & OTHERS:
                drawn = ", ".join(f"{each.arg}={code}" for each, code in zip(_parameters(node), strategies, strict=True))
                return FirstProperty(_text(node, drawn, tree, scope.type_variables, kata), node)
    return None


def _is_iterable(node: ast.FunctionDef) -> bool:
    """Return whether the result of a function can be compared as a list."""
    return node.returns is not None and last_name(node.returns) in {"Iterable", "Iterator", "Generator"}


def _parameters(node: ast.FunctionDef) -> list[ast.arg]:
    return [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]


def _text(node: ast.FunctionDef, strategies: str, tree: ast.Module, variables: Collection[str], kata: str) -> str:
    kinds = {each.arg: _without(variables, each.annotation) for each in _parameters(node)}
    by_keyword = {each.arg for each in node.args.kwonlyargs}
    arguments = ", ".join(f"{name}={name}" if name in by_keyword else name for name in kinds)
    needed = "\n".join(imports(tree, "\n".join(kinds.values())))
    errors = () if _is_iterable(node) else _raised(tree)
    body = template.EQUAL_LISTS if _is_iterable(node) else template.RAISES if errors else template.EQUAL
    caught = errors[0] if len(errors) == 1 else f"({', '.join(errors)})"
    return template.DRAWN.substitute(
        id=kata,
        imports=f"{needed}\n\n" if needed else "",
        name=node.name,
        functions="equal, raises" if errors else "equal",
        strategies=strategies,
        parameters=", ".join(f"{name}: {kind}" for name, kind in kinds.items()),
        body=body.substitute(name=node.name, arguments=arguments, errors=caught),
    )


def _raised(tree: ast.Module) -> tuple[str, ...]:
    """Return the names of the built-in exceptions that a solution raises."""
    names = [last_name(node.exc) for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.exc]
    found = {name: getattr(builtins, name, None) for name in names}
    return tuple(name for name, value in found.items() if isinstance(value, type) and issubclass(value, Exception))


def _without(variables: Collection[str], node: ast.expr | None) -> str:
    """Return an annotation as code, with `int` for type variables."""
    own = copy.deepcopy(node) or ast.Name("object")
    for each in ast.walk(own):
        if isinstance(each, ast.Name) and each.id in variables:
            each.id = "int"
    return ast.unparse(own)


def _shown(tree: ast.Module, brief: str, kata: str) -> FirstProperty | None:
    """Return a property for the first example of the brief that shows a value; the statements before it run first."""
    lines: list[str] = []
    for example in doctest.DocTestParser().get_examples(brief):
        code, want = example.source.strip(), example.want.strip()
        if want and _is_literal(want):
            function = _used(tree, "\n".join([*lines, code]))
            quoted = json.dumps(code, ensure_ascii=False)
            text = template.SHOWN.substitute(id=kata, setup="".join(lines), code=quoted, value=want)
            return FirstProperty(text, function) if function else None
        if not want:
            lines.append(example.source)
    return None


def _is_literal(text: str) -> bool:
    with suppress(ValueError, SyntaxError):
        ast.literal_eval(text)
        return True
    return False


def _used(tree: ast.Module, code: str) -> Function | None:
    """Return the last public function or method of a solution that an example calls by name."""
    called = [node.func for node in ast.walk(syntax.parse(code)) if isinstance(node, ast.Call)]
    names = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in called
        if isinstance(node, ast.Attribute | ast.Name)
    }
    functions = [
        each
        for node in public(tree)
        for each in (public(node) if isinstance(node, ast.ClassDef) else [node])
        if isinstance(each, Function) and (each.name in names or (each.name == "__init__" and node.name in names))
    ]
    return functions[-1] if functions else None
