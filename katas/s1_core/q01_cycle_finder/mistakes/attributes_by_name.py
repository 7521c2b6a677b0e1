"""Asks for attributes by their names, which a property may answer, and leaves out special names."""

from typing import Any


def _held(obj: Any) -> list[Any]:
    if isinstance(obj, dict):
        return [*obj, *map(obj.get, obj)]
    if isinstance(obj, (list, tuple, set, frozenset)):
        return list(obj)
    return [getattr(obj, name) for name in getattr(obj, "__dict__", ()) if not name.startswith("__")]


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    state: dict[int, int] = {}
    stack: list[tuple[Any, bool]] = [(obj, False)]
    while stack:
        here, leaving = stack.pop()
        if leaving:
            state[id(here)] = 2
        elif state.get(id(here)) == 1:
            return True
        elif id(here) not in state:
            state[id(here)] = 1
            stack.append((here, True))
            stack.extend((child, False) for child in _held(here))
    return False
