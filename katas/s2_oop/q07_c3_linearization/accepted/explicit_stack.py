"""No recursion: each class waits on a stack until all its bases are known."""

from collections.abc import Mapping, Sequence


def is_free(head: str, orders: list[list[str]]) -> bool:
    """Return whether `head` is first in every order that contains it."""
    return all(head not in order[1:] for order in orders)


def merge(orders: list[list[str]]) -> list[str]:
    """Return one order that agrees with all of these."""
    merged: list[str] = []
    left = [order for order in orders if order]
    while left:
        for order in left:
            if is_free(order[0], left):
                head = order[0]
                break
        else:
            raise TypeError("no consistent order")
        merged.append(head)
        left = [[name for name in order if name != head] for order in left]
        left = [order for order in left if order]
    return merged


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    known: dict[str, list[str]] = {"object": ["object"]}
    opened: set[str] = set()
    stack = [name]
    while stack:
        current = stack[-1]
        parents = list(bases.get(current, [])) or ["object"]
        unknown = [parent for parent in parents if parent not in known]
        if current in known:
            stack.pop()
        elif not unknown:
            known[current] = [current] + merge([known[parent] for parent in parents] + [parents])
            stack.pop()
        elif current in opened and opened.intersection(unknown):
            raise TypeError(f"{current} inherits from itself")
        else:
            opened.add(current)
            stack.extend(unknown)
    return known[name]
