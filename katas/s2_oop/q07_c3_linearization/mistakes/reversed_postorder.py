"""A topological sort by reversed post-order, checked afterwards: a consistent order that it does not happen to find is refused."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    order: list[str] = []
    done: set[str] = set()

    def visit(current: str, below: tuple[str, ...]) -> None:
        parents = list(bases.get(current, ())) or ["object"] * (current != "object")
        if current in below or len(set(parents)) < len(parents):
            raise TypeError(current)
        if current not in done:
            for parent in parents[::-1]:
                visit(parent, (*below, current))
            order.insert(0, current)
            done.add(current)

    visit(name, ())
    for parents in (bases.get(each, ()) for each in order):
        if list(parents) != sorted(parents, key=order.index):
            raise TypeError("no consistent order")
    return order
