"""Annotations of a stub: what their names mean, and the types that properties see. Only plain data is copied."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ANY: Final = ast.Name("Any")
RECORD: Final = ast.Name("Record")
REMOTE: Final = ast.Name("Remote")
COPIED: Final = frozenset({"None", "bool", "int", "float", "complex", "str", "bytes"}) | {
    *("Decimal", "datetime", "date", "time", "timedelta", "Any", "object", "Never", "NoReturn", "Literal"),
    *("list", "tuple", "set", "frozenset", "dict", "List", "Tuple", "Set", "FrozenSet", "Dict"),
    *(
        "Sequence",
        "Collection",
        "Mapping",
        "AbstractSet",
        "MutableSequence",
        "MutableMapping",
        "MutableSet",
        "Union",
        "Optional",
    ),
}
"""The types of plain data, which is copied."""
ONLY_PASSED: Final = frozenset({"Iterable", "Iterator", "Reversible", "Container", "Sized", "Hashable", "Callable"})
"""Types that properties can pass as they are, but do not get back: a generator or a function stays in the player."""
UNKNOWN: Final = frozenset({"Iterable", "Reversible", "Container", "Sized", "Hashable", "type", "Type", "Self"})
"""Types of return values that may be copied or stay in the player."""
RENAMED: Final = {"Generator": "Iterator", "TypeGuard": "bool", "TypeIs": "bool"}
"""Types that are passed or returned as another type."""
OTHER_BASES: Final = frozenset({"Protocol", "TypedDict"})
"""Bases of classes of which properties do not pass instances, but other objects."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names in annotations of a stub mean."""

    classes: Mapping[str, ast.expr] = field(default_factory=dict)
    """The types that represent instances of the classes that the stub defines, by the name of the class."""
    aliases: Mapping[str, ast.expr] = field(default_factory=dict)
    type_variables: frozenset[str] = frozenset()
    imported: Mapping[str, str] = field(default_factory=dict)
    """The names of imported objects in their modules, by the names that they have in the stub."""

    def passed(self, node: ast.expr | None) -> ast.expr:
        """Return the type of an argument that properties pass."""
        return self._crossed(node, is_returned=False)

    def returned(self, node: ast.expr | None) -> ast.expr:
        """Return the type of a value that properties get."""
        return self._crossed(node, is_returned=True)

    def _crossed(self, node: ast.expr | None, *, is_returned: bool) -> ast.expr:
        match node:
            case ast.Constant(value=str() as text):
                return self._crossed(syntax.expression(text), is_returned=is_returned)
            case ast.Constant():
                return node
            case ast.BinOp(op=ast.BitOr()):
                return _either(*(self._crossed(side, is_returned=is_returned) for side in (node.left, node.right)))
            case ast.Name(id=name) if name in self.aliases:
                return self._crossed(self.aliases[name], is_returned=is_returned)
            case ast.Name(id=name) if name in self.type_variables:
                return node
            case ast.Name(id=name) if name in self.classes:
                return self._instance(name, is_returned=is_returned)
            case ast.Name() | ast.Attribute():
                return self._named(node, is_returned=is_returned)
            case ast.Subscript():
                return self._subscript(node, is_returned=is_returned)
        return ANY

    def _instance(self, name: str, *, is_returned: bool) -> ast.expr:
        found = self.classes[name]
        return found if is_returned or found is not RECORD else _either(RECORD, REMOTE)

    def _name(self, node: ast.expr) -> str:
        """Return the original name of a class, which the stub may have imported under another name."""
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        return self.imported.get(name, name)

    def _named(self, node: ast.expr, *, is_returned: bool) -> ast.expr:
        name = self._name(node)
        if name in RENAMED:
            return ast.Name(RENAMED[name])
        if name in COPIED or (name in ONLY_PASSED and not is_returned):
            return node
        return ANY if name in UNKNOWN else REMOTE

    def _subscript(self, node: ast.Subscript, *, is_returned: bool) -> ast.expr:
        name = self._name(node.value)
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name in {"Annotated", "Final", "ClassVar"}:
            return self._crossed(parts[0], is_returned=is_returned)
        if name == "Generator":
            return self._crossed(ast.Subscript(ast.Name("Iterator"), parts[0]), is_returned=is_returned)
        if name == "Callable" and not is_returned:
            return ast.Subscript(node.value, ast.Tuple([self._parameters(parts[0]), self.passed(parts[-1])]))
        if name == "Literal":
            return node
        outer = ANY if name in self.aliases else self._crossed(node.value, is_returned=is_returned)
        if outer is not node.value:
            return outer
        inner = [self._crossed(part, is_returned=is_returned) for part in parts]
        return ast.Subscript(node.value, inner[0] if len(inner) == 1 else ast.Tuple(inner))

    def _parameters(self, node: ast.expr) -> ast.expr:
        """Return the parameter types of a function that properties pass, and that the attempt calls with its own values."""
        return ast.List([self.returned(each) for each in node.elts]) if isinstance(node, ast.List) else ast.Constant(...)


def _either(left: ast.expr, right: ast.expr) -> ast.expr:
    same = ast.dump(left) == ast.dump(right)
    return left if same else ast.BinOp(left, ast.BitOr(), right)


def scope_of(tree: ast.Module) -> Scope:
    """Return the classes, aliases and type variables of a stub, and the names that it imports under another name."""
    aliases: dict[str, ast.expr] = {}
    variables: set[str] = set()
    for name, value in _assigned(tree):
        match value:
            case ast.Call(func=func) if last_name(func) == "TypeVar":
                variables.add(name)
            case ast.Call(func=func, args=[_, base]) if last_name(func) == "NewType":
                aliases[name] = base
            case ast.Name() | ast.Attribute() | ast.Subscript() | ast.BinOp():
                aliases[name] = value
    classes = {node.name: _stand_in(node) for node in tree.body if isinstance(node, ast.ClassDef)}
    imports = (alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names)
    return Scope(classes, aliases, frozenset(variables), {alias.asname: alias.name for alias in imports if alias.asname})


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind, value=ast.expr() as value):
                if last_name(kind) == "TypeAlias":
                    yield name, value


def _stand_in(node: ast.ClassDef) -> ast.expr:
    """Return the type that represents an instance of a class of the stub."""
    if OTHER_BASES & {*map(last_name, node.bases)}:
        return ANY
    return RECORD if "dataclass" in map(last_name, node.decorator_list) else REMOTE
