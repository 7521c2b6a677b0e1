"""Registers objects in the process of the attempt and drops them: only there can their lifetime be observed."""

import gc
from collections.abc import Callable
from types import ModuleType
from typing import Any
from weakref import ref

Step = tuple[Any, ...]


class Thing:
    """An ordinary object."""


class Slotted:
    """An object that can be weakly referenced and has no attributes."""

    __slots__ = ("__weakref__",)


class Bare:
    """An object without attributes that cannot be weakly referenced."""

    __slots__ = ()


class Odd:
    """An object that has no equality, hash or truth value."""

    __eq__ = __bool__ = __hash__ = None  # type: ignore[assignment]


class Ring:
    """An object that refers to itself, so only the collector can free it."""

    def __init__(self) -> None:
        self.me = self


MAKERS: dict[str, Callable[[], Any]] = {
    "Thing()": Thing,
    "set()": set,
    "frozenset({1})": lambda: frozenset({1}),
    "Slotted()": Slotted,
    "Odd()": Odd,
    "Ring()": Ring,
    "3": lambda: 3,
    "None": lambda: None,
    "'tea'": lambda: "tea",
    "[1]": lambda: [1],
    "object()": object,
    "Bare()": Bare,
}
"""Functions that create objects, by the code that is shown for them."""


def played(module: ModuleType, kinds: list[str], steps: list[Step]) -> list[Any]:
    """Create objects and two registries, do the steps, and return the result of each."""
    objects: list[Any] = [MAKERS[kind]() for kind in kinds]
    registries = [module.Registry(), module.Registry()]
    cycles = {number for number, kind in enumerate(kinds) if kind == "Ring()"}
    return [_done(registries, objects, cycles, *step) for step in steps]


def _done(registries: list[Any], objects: list[Any], cycles: set[int], what: str, number: int, *more: Any) -> Any:
    registry: Any = None if what == "drop" else registries[number]
    match what:
        case "register":
            try:
                registry.register(more[0], objects[more[1]])
            except (ValueError, TypeError) as error:
                cycles.add(more[1])  # an error can keep its frames, and so the object, in a reference cycle
                return "ValueError" if isinstance(error, ValueError) else "TypeError"
            return ""
        case "drop":
            return _alive_after_drop(objects, number, collect=number in cycles)
        case "get":
            return _number(objects, registry.get(more[0]))
        case "spoil":
            return registry.names().insert(0, "spoilt")
        case "names":
            names = registry.names()
            return names.copy() if type(names) is list else names  # as it is at this step
    return len(registry)


def _alive_after_drop(objects: list[Any], number: int, *, collect: bool) -> bool:
    probe = ref(objects[number])
    objects[number] = None
    if collect:
        gc.collect()
    return probe() is not None


def _number(objects: list[Any], got: object) -> int | str | None:
    if got is None:
        return None
    return next((number for number, known in enumerate(objects) if known is got), f"another object: a {type(got).__name__}")


def at_an_old_address(module: ModuleType, kind: str) -> tuple[list[str], int, bool, bool]:
    """Register a new object at the address of a dead one; return names, length, and whether `get` finds only it."""
    registry = module.Registry()
    thing = MAKERS[kind]()
    registry.register("tea", thing)
    address = id(thing)
    del thing
    gc.collect()
    others = list[Any]()
    while id(new := MAKERS[kind]()) != address and len(others) < 1000:
        others.append(new)
    registry.register("rum", new)
    return list(registry.names()), len(registry), registry.get("tea") is None, registry.get("rum") is new
