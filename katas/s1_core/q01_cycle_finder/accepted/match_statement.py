"""A `match` statement chooses what to follow, and a dict holds the colour of each object."""

from collections.abc import Iterable
from enum import Enum


class Colour(Enum):
    """The state of an object: on the path, or finished."""

    GREY = 1
    BLACK = 2


def parts_of(obj: object) -> Iterable[object]:
    """Return the objects that an object refers to."""
    match obj:
        case str() | bytes() | int() | float():
            return ()
        case dict():
            return [*obj, *obj.values()]
        case list() | tuple() | set() | frozenset():
            return obj
    try:
        return list(vars(obj).values())
    except TypeError:
        return ()


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    colours = {id(obj): Colour.GREY}
    stack = [(id(obj), iter(parts_of(obj)))]
    while stack:
        key, parts = stack[-1]
        part = next(parts, stack)
        if part is stack:
            colours[key] = Colour.BLACK
            stack.pop()
        elif id(part) not in colours:
            colours[id(part)] = Colour.GREY
            stack.append((id(part), iter(parts_of(part))))
        elif colours[id(part)] is Colour.GREY:
            return True
    return False
