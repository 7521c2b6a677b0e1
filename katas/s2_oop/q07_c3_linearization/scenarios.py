"""Runs beside the attempt: several calls on one and the same table, which copies sent one by one cannot show."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import ModuleType

Case = tuple[str, Mapping[str, Sequence[str]]]


def ask(module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]) -> list[str] | None:
    """Give the answer, or None where it was a `TypeError`."""
    try:
        answer: list[str] = module.linearize(name, bases)
    except TypeError:
        return None
    return answer


def ask_again(module: ModuleType, first: Case, second: Case) -> list[list[str] | None]:
    """Ask about a class, change the table, ask about another; give both answers."""
    bases = dict(first[1])
    before = ask(module, first[0], bases)
    bases.clear()
    bases.update(second[1])
    return [before, ask(module, second[0], bases)]


def spoil(module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Empty the list that came back, and give the answer to the same question asked once more."""
    module.linearize(name, bases).clear()
    again: list[str] = module.linearize(name, bases)
    return again


def ask_a_table_that_grows(
    module: ModuleType, name: str, bases: Mapping[str, Sequence[str]]
) -> tuple[list[str] | None, dict[str, Sequence[str]]]:
    """Ask about a class in a table that makes what is looked up; give the answer and the table afterwards."""
    table: defaultdict[str, Sequence[str]] = defaultdict(list, bases)
    return ask(module, name, table), dict(table)
