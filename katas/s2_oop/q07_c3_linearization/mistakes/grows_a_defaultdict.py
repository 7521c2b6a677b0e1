"""Looks a class up by `bases[name]` and waits for a `KeyError`, which a `defaultdict` never raises: it grows instead."""

from collections.abc import Mapping, Sequence


def _merge(sequences: list[list[str]]) -> list[str]:
    result: list[str] = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise TypeError("no consistent order")
        result.append(head)
        for sequence in sequences:
            if sequence[0] == head:
                del sequence[0]
    return result


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    done: dict[str, list[str]] = {"object": ["object"]}
    open_: set[str] = set()

    def mro(cls: str) -> list[str]:
        if cls in done:
            return done[cls]
        if cls in open_:
            raise TypeError(f"{cls} inherits from itself")
        open_.add(cls)
        try:
            parents = list(bases[cls]) or ["object"]
        except KeyError:
            parents = ["object"]
        if len(set(parents)) != len(parents):
            raise TypeError(f"{cls} has a base twice")
        done[cls] = [cls, *_merge([*(list(mro(parent)) for parent in parents), parents])]
        open_.discard(cls)
        return done[cls]

    return mro(name)
