"""Builds object graphs in the process of the attempt, as cycles, shared objects and deep nesting cannot be sent there.

A recipe is a list of nodes, the root first. A node is a kind and its parts; a part is an atom, or `("node", n)` for
node number n. `edges` drops the parts that Python does not allow (an unhashable object in a set, a tuple in itself).
"""

from collections.abc import Callable, Iterator
from types import MappingProxyType, ModuleType
from typing import Any

Node = tuple[str, list[Any]]
Recipe = list[Node]


class Thing:
    """An ordinary instance."""


class Holder:
    """An instance that holds one or two objects."""

    def __init__(self, a: Any, b: Any = None) -> None:
        self.a, self.b = a, b


class Equal:
    """An instance that equals everything."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Return True."""
        return True


class Odd:
    """An instance that has no equality, hash, length or truth value."""

    __eq__ = __hash__ = __len__ = __bool__ = None  # type: ignore[assignment]


class Endless:
    """An instance that can be iterated over forever."""

    def __iter__(self) -> Iterator[Any]:
        """Yield itself again and again."""
        while True:
            yield self


class Called:
    """An instance that can be called."""

    def __call__(self) -> None:
        """Do nothing."""


class Empty:
    """An instance that is falsy."""

    def __len__(self) -> int:
        """Return zero."""
        return 0


class Failure(Exception):  # noqa: N818 - it is not used as an error here
    """An exception with attributes."""


class Hidden:
    """An instance with private attributes."""


class Special:
    """An instance whose attributes have names like `__x0__`."""


class Shadow:
    """An instance with a property that shadows an entry of its `__dict__`."""

    x0 = property(lambda self: self)


class Mirror:
    """An instance without attributes; a property and a class attribute refer to it."""

    all: list[Any] = []  # noqa: RUF012 - it is shared on purpose
    me = property(lambda self: self)

    def __init__(self) -> None:
        self.all.append(self)


class Row(list[Any]):
    """A subclass of list."""


class Table(dict[Any, Any]):
    """A subclass of dict."""


class Pair(tuple[Any, ...]):
    """A subclass of tuple."""

    __slots__ = ()


INSTANCES: dict[str, Callable[[], Any]] = {
    "Thing": Thing,
    "Equal": Equal,
    "Odd": Odd,
    "Endless": Endless,
    "Mirror": Mirror,
    "Called": Called,
    "Empty": Empty,
    "Failure": Failure,
    "Hidden": Hidden,
    "Special": Special,
    "Shadow": Shadow,
}
ATTRIBUTES = {"Hidden": "_x{}", "Special": "__x{}__"}
"""The names of attributes, if not x0, x1 and so on."""
HOLDERS: dict[str, Callable[[list[Any]], Any]] = {
    "iter(x)": iter,
    "MappingProxyType({'a': x})": lambda x: MappingProxyType({"a": x}),
}
"""Objects that hold a list and are not followed."""
CHANGEABLE: dict[str, Callable[[], Any]] = {"list": list, "Row": Row, "set": set, "dict": dict, "keys": dict, "Table": Table}
FIXED: dict[str, Callable[[Any], Any]] = {"tuple": tuple, "Pair": Pair, "frozenset": frozenset}
HASHED = {"set", "keys", "frozenset"}
"""Kinds whose parts are hashed."""


CHAIN = "[({'a': Holder(x)},)]"
"""Four nested objects."""


def hashable(recipe: Recipe, part: Any) -> bool:
    """Return whether a part is hashable."""
    if type(part) is not tuple:
        return True
    kind, parts = recipe[part[1]]
    if kind in {"tuple", "Pair"}:
        return all(hashable(recipe, each) for each in parts if possible(recipe, part[1], each))
    return kind == "frozenset" or (kind in INSTANCES and kind != "Odd")


def possible(recipe: Recipe, number: int, part: Any) -> bool:
    """Return whether a part can be made before an immutable node that holds it."""
    return type(part) is not tuple or recipe[part[1]][0] not in FIXED or part[1] > number


def edges(recipe: Recipe) -> Recipe:
    """Return the recipe without the parts that Python does not allow."""

    def allowed(number: int, kind: str, part: Any) -> bool:
        if kind in HASHED and not hashable(recipe, part):
            return False
        return kind not in FIXED or possible(recipe, number, part)

    return [(kind, [part for part in parts if allowed(number, kind, part)]) for number, (kind, parts) in enumerate(recipe)]


def build(recipe: Recipe) -> list[Any]:
    """Return the objects of all nodes."""
    makers = {**INSTANCES, **CHANGEABLE}
    objects: list[Any] = [makers[kind]() if kind in makers else None for kind, _ in recipe]

    def found(part: Any) -> Any:
        return objects[part[1]] if type(part) is tuple else part

    for number in reversed(range(len(recipe))):
        kind, parts = recipe[number]
        if kind in FIXED:
            objects[number] = FIXED[kind](map(found, parts))
    for thing, (kind, parts) in zip(objects, recipe, strict=True):
        fill(thing, kind, [found(part) for part in parts])
    return objects


def fill(thing: Any, kind: str, parts: list[Any]) -> None:
    """Put the parts into a mutable object."""
    if kind in {"list", "Row"}:
        thing.extend(parts)
    elif kind == "set":
        thing.update(parts)
    elif kind == "keys":
        thing.update(dict.fromkeys(parts))
    elif kind in {"dict", "Table"}:
        thing.update(enumerate(parts))
    elif kind in INSTANCES:
        vars(thing).update((ATTRIBUTES.get(kind, "x{}").format(number), part) for number, part in enumerate(parts))


def judged(module: ModuleType, recipe: Recipe) -> Any:
    """Call the attempt with a graph."""
    return module.is_cyclic(build(recipe)[0])


def held(module: ModuleType, text: str) -> Any:
    """Call the attempt with a list that holds an object that refers back to the list and is not followed."""
    x: list[Any] = []
    x.append(HOLDERS[text](x))
    verdict = module.is_cyclic(x)
    x.clear()
    return verdict


def left(module: ModuleType, recipe: Recipe) -> bool:
    """Return whether every object refers to the same objects before and after the call."""
    objects = build(recipe)
    before = [contents(thing) for thing in objects]
    module.is_cyclic(objects[0])
    return [contents(thing) for thing in objects] == before


def contents(thing: Any) -> list[Any]:
    """Return the identities of the objects in a container or instance."""
    if isinstance(thing, dict):
        return [(id(key), id(value)) for key, value in thing.items()]
    if isinstance(thing, list | tuple | set | frozenset):
        return [id(part) for part in thing]
    return [(name, id(value)) for name, value in vars(thing).items()]


def looked_thrice(module: ModuleType, kind: str, depth: int) -> list[Any]:
    """Call the attempt with a chain, then with the chain closed to a ring, then with the ring opened again."""
    inner: list[Any] = []
    outer = nested(kind, depth, inner)
    verdicts = [module.is_cyclic(outer)]
    inner.append(outer)
    verdicts.append(module.is_cyclic(outer))
    inner.clear()
    verdicts.append(module.is_cyclic(outer))
    return verdicts


def wrapped(kind: str, *inner: Any) -> Any:
    """Return a container of this kind with one or two objects."""
    if kind == "list":
        return [*inner]
    if kind == "tuple":
        return inner
    if kind == "dict":
        return dict(zip("ab", inner, strict=False))
    if kind == "Holder":
        return Holder(*inner)
    holders = [Holder(each) for each in inner]
    return dict.fromkeys(holders) if kind == "keys" else frozenset(holders)


def nested(kind: str, depth: int, inner: Any) -> Any:
    """Return an object nested in `depth` containers."""
    outer = inner
    for _ in range(depth):
        outer = wrapped(kind, outer)
    return outer


def deep(module: ModuleType, times: int, *, closed: bool) -> Any:
    """Call the attempt with a chain, closed to a ring or not; each link is built as in `CHAIN`."""
    inner: list[Any] = []
    outer: Any = inner
    for _ in range(times):
        outer = [({"a": Holder(outer)},)]
    if closed:
        inner.append(outer)
    verdict = module.is_cyclic(outer)
    inner.clear()
    return verdict


def ladder(module: ModuleType, kind: str, rungs: int, *, closed: bool) -> Any:
    """Call the attempt with a ladder: each rung holds the one below twice, and the foot may hold a cycle."""
    foot: list[Any] = []
    if closed:
        foot.append([foot])
    top: Any = foot
    for _ in range(rungs):
        top = wrapped(kind, top, top)
    verdict = module.is_cyclic(top)
    foot.clear()
    return verdict


def broad(module: ModuleType, kinds: list[str], width: int) -> Any:
    """Call the attempt with a list of many containers that all hold the same list and a number."""
    foot: list[Any] = []
    return module.is_cyclic([wrapped(kind, foot, number) for number in range(width) for kind in kinds])
