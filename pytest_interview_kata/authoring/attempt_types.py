"""Generates `attempt.pyi` from a stub: the types of the attempt for type checkers and editors.

The attempt has a method for each public function and each class of the stub. Its parameters and return value have the types
that properties see. A value that is not copied stays in the player, the attempt's process; its type differs from the stub's.
"""

from __future__ import annotations

import ast
import copy
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata import syntax
from pytest_interview_kata.properties import BaseAttempt
from pytest_interview_kata.syntax import last_name

from .scope import ANY, REMOTE, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scope import Scope

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
FIRST: Final = "# Written by `kata stubs` from stub.py: do not edit.\n# ruff: noqa\n# fmt: off\n"
PLAIN_DECORATORS: Final = frozenset({"overload", "cache", "lru_cache", "override", "final", "deprecated"})
"""Decorators that do not change the type of a function."""
OURS: Final = "pytest_interview_kata.properties"
SOURCES: Final = {"Any": "typing", "TypeVar": "typing", "Iterator": "collections.abc"} | dict.fromkeys(
    ("BaseAttempt", "Record", "Remote"), OURS
)
"""Names that `attempt.pyi` may need although the stub does not import them, and their modules."""
ANYTHING: Final = "*args: Any, **kwargs: Any"
UNUSUAL: Final = re.compile(r"\b(kw_only|KW_ONLY|init)\b")
"""Matches a dataclass whose parameters may differ from its fields, or have another order."""


def attempt_types(stub: str) -> str:
    """Return the text of `attempt.pyi` for the text of a stub; raise `SyntaxError` if it cannot be parsed."""
    tree = syntax.parse(stub)
    scope = scope_of(tree)
    methods = "".join(f"    {line}\n" for line in _methods(tree, scope)) or "    pass\n"
    words = {*re.findall(r"\w+", methods), "BaseAttempt"}
    variables = "".join(f'{name} = TypeVar("{name}")\n' for name in sorted(scope.type_variables & words))
    imports = "".join(f"{line}\n" for line in _imports(tree, words | ({"TypeVar"} if variables else set())))
    parts = [FIRST, imports, variables, f"class Attempt(BaseAttempt):\n{methods}"]
    return "\n".join(filter(None, parts))


def _methods(tree: ast.Module, scope: Scope) -> Iterator[str]:
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    overloaded = {node.name for node in functions if "overload" in _decorators(node)}
    for node in tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or not _is_asked_for(node.name):
            continue
        if isinstance(node, ast.ClassDef):
            yield _method(node.name, _constructor(node, scope), scope.returned(ast.Name(node.name)))
        elif "overload" in _decorators(node):
            yield from ("@overload", _method(node.name, _parameters(node.args, scope), _result(node, scope)))
        elif node.name not in overloaded:
            is_plain = _decorators(node) <= PLAIN_DECORATORS
            yield _method(node.name, _parameters(node.args, scope) if is_plain else ANYTHING, _result(node, scope))


def _is_asked_for(name: str) -> bool:
    return not name.startswith(("_", "test_")) and not hasattr(BaseAttempt, name)


def _method(name: str, parameters: str, result: ast.expr) -> str:
    return f"def {name}({', '.join(filter(None, ['self', parameters]))}) -> {ast.unparse(result)}: ..."


def _decorators(node: Function) -> set[str]:
    return {*map(last_name, node.decorator_list)}


def _result(node: Function, scope: Scope) -> ast.expr:
    """Return the type of the return value as properties see it; a coroutine is a `Remote`."""
    if not _decorators(node) <= PLAIN_DECORATORS:
        return ANY
    if isinstance(node, ast.AsyncFunctionDef):
        return REMOTE
    found = scope.returned(node.returns)
    passed = {name for each in _annotated(node.args) for name in _names(scope.passed(each.annotation))}
    return ANY if scope.type_variables & _names(found) - passed else found


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _annotated(arguments: ast.arguments) -> list[ast.arg]:
    return [each for each in ast.walk(arguments) if isinstance(each, ast.arg)]


def _parameters(arguments: ast.arguments, scope: Scope, bound: int = 0) -> str:
    """Return all but the first `bound` parameters, with the types that properties pass, and `...` for default values."""
    own = copy.deepcopy(arguments)
    del (own.posonlyargs or own.args)[:bound]
    for each in _annotated(own):
        each.annotation = scope.passed(each.annotation)
    own.defaults = [ast.Constant(...) for _ in own.defaults]
    own.kw_defaults = [default and ast.Constant(...) for default in own.kw_defaults]
    return ast.unparse(own).replace("=...", " = ...")


def _constructor(node: ast.ClassDef, scope: Scope) -> str:
    """Return the parameters of a class: those of `__init__`, the fields of a dataclass, or `ANYTHING` if unknown."""
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            return _parameters(each.args, scope, bound=1)
    is_plain = [*map(last_name, node.decorator_list)] == ["dataclass"] and not node.bases
    return ", ".join(_fields(node, scope)) if is_plain and not UNUSUAL.search(ast.unparse(node)) else ANYTHING


def _fields(node: ast.ClassDef, scope: Scope) -> Iterator[str]:
    for each in node.body:
        if isinstance(each, ast.AnnAssign) and last_name(each.annotation) != "ClassVar":
            kind = ast.unparse(scope.passed(each.annotation))
            yield f"{ast.unparse(each.target)}: {kind}{' = ...' if each.value else ''}"


def _imports(tree: ast.Module, words: set[str]) -> Iterator[str]:
    """Yield imports of those names in `words` that the stub imports or that `SOURCES` lists."""
    modules = defaultdict[str, set[str]](set)
    unbound = {name: module for name, module in SOURCES.items() if name in words}
    for node in tree.body:
        for alias in node.names if isinstance(node, ast.Import | ast.ImportFrom) else ():
            bound = (alias.asname or alias.name).partition(".")[0]
            if bound in words:
                unbound.pop(bound, None)
                modules[node.module or "" if isinstance(node, ast.ImportFrom) else ""].add(ast.unparse(alias))
    for name, module in unbound.items():
        modules[module].add(name)
    yield from (f"import {name}" for name in sorted(modules.pop("", set())))
    yield from (f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(modules.items()))
