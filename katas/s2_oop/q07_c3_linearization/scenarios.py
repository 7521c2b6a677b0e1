"""Makes several calls with the same mapping in the process of the attempt, as each call would get a copy otherwise."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import ModuleType

Case = tuple[str, Mapping[str, Sequence[str]]]


def ask(module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]) -> list[str] | None:
    """Return the answer, or None for a `TypeError`."""
    try:
        answer: list[str] = module.linearize(name, bases)
    except TypeError:
        return None
    return answer


def ask_again(module: ModuleType, first: Case, second: Case) -> list[list[str] | None]:
    """Ask about a class, change the mapping, ask about another one, and return both answers."""
    bases = dict(first[1])
    before = ask(module, first[0], bases)
    bases.clear()
    bases.update(second[1])
    return [before, ask(module, second[0], bases)]


def spoil(module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Empty the returned list, and return the answer of a second call."""
    module.linearize(name, bases).clear()
    again: list[str] = module.linearize(name, bases)
    return again


def ask_a_table_that_grows(
    module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]
) -> tuple[list[str] | None, dict[str, Sequence[str]]]:
    """Ask about a class in a `defaultdict`; return the answer, and the mapping after the call."""
    table: defaultdict[str, Sequence[str]] = defaultdict(list, bases)
    return ask(module, name, table), dict(table)
