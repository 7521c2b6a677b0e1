"""What the names in a source refer to: imports, and built-ins that the source does not shadow."""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from .scopes import binds, free_uses, undone

BUILTINS: Final = frozenset({*dir(builtins), "__builtins__", "__loader__", "__spec__"})
BINDING: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.Import, ast.ImportFrom)
REEXPORTED: Final = frozenset({"builtins", "functools", "importlib", "inspect", "operator", "sys", "types"})
"""Modules that are also attributes of other modules, because those import them."""
LINKS: Final = 8
"""The maximum number of attributes to keep of a chain such as `a.b.c`, after the first name."""
TWINS: Final = {"sre_compile": "re", "sre_parse": "re"}


@dataclass(frozen=True)
class Names:
    """The names of one source."""

    tree: ast.Module
    known: frozenset[str] = frozenset()
    """Dotted names to recognize after `from module import *`."""

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the source."""
        return tuple(ast.walk(self.tree))

    def origin(self, node: ast.AST) -> str:
        """Return the dotted name that an expression refers to, such as `heapq.merge` or `builtins.sorted`; empty if unknown."""
        if isinstance(node, ast.Name):
            return f"builtins.{node.id}" if self._is_builtin(node) else self._imports.get(node.id, "")
        if not isinstance(node, ast.Attribute):
            return ""
        if id(node) not in self._origins:  # otherwise each link of a long chain would follow the whole chain again
            base = self.origin(node.value)
            is_reexported = node.attr in REEXPORTED and self.is_module(node.value)
            self._origins[id(node)] = _short(node.attr if base and is_reexported else base and f"{base}.{node.attr}")
        return self._origins[id(node)]

    @cached_property
    def _origins(self) -> dict[int, str]:
        """The results of `origin`, by the `id` of the expression."""
        return {}

    def is_module(self, node: ast.AST) -> bool:
        """Return whether this is a use of a name that `import` binds to a module."""
        if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load) or node.id not in self._modules:
            return False
        return id(node) in self._free or not self._modules[node.id]

    def is_own_method(self, node: ast.Attribute) -> bool:
        """Return whether this is a method of a class defined in the source, taken from the class or from `self`."""
        holder = node.value
        if not isinstance(holder, ast.Name):
            return False
        of_class = self._methods.get(holder.id, frozenset()) if id(holder) in self._free else frozenset()
        return node.attr in of_class or node.attr in self._selves.get(id(holder), ())

    @cached_property
    def calls(self) -> dict[int, ast.Call]:
        """The calls, by the `id` of the expression that is called."""
        return {id(node.func): node for node in self.nodes if isinstance(node, ast.Call)}

    @cached_property
    def bases(self) -> frozenset[int]:
        """The `id`s of the expressions from which an attribute is taken."""
        return frozenset(id(node.value) for node in self.nodes if isinstance(node, ast.Attribute))

    @cached_property
    def _imports(self) -> dict[str, str]:
        bound: dict[str, str] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    full = alias.name if alias.asname else alias.name.partition(".")[0]
                    bound[alias.asname or full] = public(full)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                module = public(node.module)
                bound |= {alias.asname or alias.name: _full(module, alias.name) for alias in node.names}
                if node.names[0].name == "*":
                    bound |= {name.rpartition(".")[2]: name for name in self.known if name.rpartition(".")[0] == module}
        return bound

    @cached_property
    def _modules(self) -> dict[str, bool]:
        """Names that `import` binds to a module, and whether all these imports are top-level statements."""
        top = {id(node) for node in self.tree.body}
        bound: dict[str, bool] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for name in binds(node.names):
                    bound[name] = bound.get(name, True) and id(node) in top
        return bound

    @cached_property
    def _free(self) -> dict[int, bool]:
        return {id(name): deferred for name, deferred in free_uses(self.tree)}

    @cached_property
    def _own(self) -> dict[str, int]:
        """Names that top-level statements bind permanently, and the last line of the first such statement."""
        own: dict[str, int] = {}
        for statement in self.tree.body:
            if isinstance(statement, BINDING) or (isinstance(statement, ast.AnnAssign) and statement.value):
                for name in binds([statement]):
                    own.setdefault(name, statement.end_lineno or 0)
        lost = undone(self.tree)
        return {name: line for name, line in own.items() if name not in lost}

    def _is_builtin(self, name: ast.Name) -> bool:
        if name.id not in BUILTINS or id(name) not in self._free:
            return False
        return name.id not in self._own or not (self._free[id(name)] or self._own[name.id] < name.lineno)

    @cached_property
    def _methods(self) -> dict[str, frozenset[str]]:
        """The methods of each top-level class whose name is not assigned to anywhere."""
        classes = (node for node in self.tree.body if isinstance(node, ast.ClassDef))
        again = {node.id for node in self.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        return {node.name: _defined_in(node) for node in classes if node.name not in again}

    @cached_property
    def _selves(self) -> dict[int, frozenset[str]]:
        """The methods of the class, by the `id` of each node that uses the first parameter of a method."""
        selves: dict[int, frozenset[str]] = {}
        for owner in self.nodes:
            for method in owner.body if isinstance(owner, ast.ClassDef) else ():
                if isinstance(method, ast.FunctionDef) and (first := _self(method)):
                    uses = (use for use in ast.walk(method) if isinstance(use, ast.Name) and use.id == first)
                    selves |= dict.fromkeys(map(id, uses), _defined_in(owner))
        return selves


def public(module: str) -> str:
    """Return a module's public name: modules written in C often have the same name with an underscore."""
    name = module if module.startswith("__") else module.removeprefix("_")
    return TWINS.get(name, name)


def _short(origin: str) -> str:
    """Return a dotted name without the middle of a very long chain: only its beginning and its end matter."""
    first, *rest = origin.split(".")
    return ".".join([first, *rest[-LINKS:]])


def _full(module: str, name: str) -> str:
    return name if name in REEXPORTED else f"{module}.{name}"


def _defined_in(owner: ast.AST) -> frozenset[str]:
    return frozenset(node.name for node in ast.iter_child_nodes(owner) if isinstance(node, ast.FunctionDef))


def _self(method: ast.FunctionDef) -> str:
    """Return the name of a method's first parameter if that always is the instance or the class, else an empty string."""
    parameters = [*method.args.posonlyargs, *method.args.args]
    is_static = "staticmethod" in map(ast.unparse, method.decorator_list)
    plain = parameters and parameters[0].annotation is None and not is_static
    return parameters[0].arg if plain and parameters[0].arg not in binds(method.body) else ""
