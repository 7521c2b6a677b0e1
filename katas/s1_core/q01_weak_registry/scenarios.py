"""Registers objects beside the attempt and lets go of them: their lives can be watched only where they live."""

import gc
from collections.abc import Callable
from types import ModuleType
from typing import Any
from weakref import ref

Step = tuple[Any, ...]


class Thing:
    """An object like any other."""


class Slotted:
    """An object that can be weakly referenced and takes no attributes."""

    __slots__ = ("__weakref__",)


class Bare:
    """An object that takes no attributes and no weak references either."""

    __slots__ = ()


class Odd:
    """An object that refuses to be compared, to be hashed, and to be asked whether it is true."""

    __eq__ = __bool__ = __hash__ = None  # type: ignore[assignment]


class Ring:
    """An object that holds itself, so that only the collector can end it."""

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
"""How to make objects, by how that is written."""


def played(module: ModuleType, kinds: list[str], steps: list[Step]) -> list[Any]:
    """Make objects and two registries, do the steps, and give what each of them showed."""
    objects: list[Any] = [MAKERS[kind]() for kind in kinds]
    registries = [module.Registry(), module.Registry()]
    circles = {number for number, kind in enumerate(kinds) if kind == "Ring()"}
    return [_done(registries, objects, circles, *step) for step in steps]


def _done(registries: list[Any], objects: list[Any], circles: set[int], what: str, number: int, *more: Any) -> Any:
    registry: Any = None if what == "drop" else registries[number]
    match what:
        case "register":
            try:
                registry.register(more[0], objects[more[1]])
            except (ValueError, TypeError) as error:
                circles.add(more[1])  # an error can hold in a circle whatever was on the way
                return "ValueError" if isinstance(error, ValueError) else "TypeError"
            return ""
        case "drop":
            return _alive_after_drop(objects, number, collect=number in circles)
        case "get":
            return _number(objects, registry.get(more[0]))
        case "spoil":
            return registry.names().insert(0, "spoilt")
        case "names":
            names = registry.names()
            return names.copy() if type(names) is list else names  # as it is now
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
