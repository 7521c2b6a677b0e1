"""Builds nested lists in the process of the attempt, as shared lists cannot be sent there.

A recipe is a list of nodes, each the parts of one list. A part is an atom, or `("node", n)` for the list of an earlier
node of the recipe.
"""

from math import isnan, nan
from types import ModuleType
from typing import Any

Recipe = list[list[Any]]
ANOTHER_NAN = "float('nan')"


def build(recipe: Recipe) -> list[Any]:
    """Return the list of each node; NaN is always the same object, and `ANOTHER_NAN` a new one each time."""
    lists: list[Any] = []
    for parts in recipe:
        lists.append([lists[part[1]] if type(part) is tuple else _atom(part) for part in parts])
    return lists


def _atom(part: Any) -> Any:
    if part == ANOTHER_NAN:
        return float("nan")
    return nan if type(part) is float and isnan(part) else part


def told(module: ModuleType, recipe: Recipe, original: int, clone: int) -> Any:
    """Return the answer of the attempt for two of the lists."""
    lists = build(recipe)
    return module.copy_kind(lists[original], lists[clone])


def read(module: ModuleType, recipe: Recipe, original: int, clone: int) -> Any:
    """Return two of the lists as they are after the call."""
    lists = build(recipe)
    module.copy_kind(lists[original], lists[clone])
    return lists[original], lists[clone]
