"""In each round, orders every class whose bases are all ordered; classes that remain inherit from themselves."""

from collections.abc import Mapping, Sequence


def merge(sequences: list[list[str]]) -> list[str]:
    """Return one order that agrees with all of these."""
    sequences = [list(reversed(sequence)) for sequence in sequences]
    merged = []
    while any(sequences):
        for sequence in filter(None, sequences):
            candidate = sequence[-1]
            if not any(candidate in other[:-1] for other in sequences):
                break
        else:
            raise TypeError("no consistent order")
        merged.append(candidate)
        for sequence in sequences:
            if sequence and sequence[-1] == candidate:
                sequence.pop()
    return merged


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    waiting = {name: list(bases.get(name, ()))}
    for parents in (todo := [*waiting.values()]):
        for parent in parents:
            if parent not in waiting and parent != "object":
                waiting[parent] = list(bases.get(parent, ()))
                todo.append(waiting[parent])
    orders = {"object": ["object"]}
    while waiting:
        ready = [
            each for each, parents in waiting.items() if all(parent in orders for parent in parents)
        ]
        if not ready:
            raise TypeError(f"a class inherits from itself: {', '.join(waiting)}")
        for each in ready:
            parents = waiting.pop(each) or ["object"]
            orders[each] = [each, *merge([*(orders[parent] for parent in parents), parents])]
    return orders[name]
