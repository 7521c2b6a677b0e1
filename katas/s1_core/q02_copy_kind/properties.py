"""The properties of q02_copy_kind."""

from collections import Counter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import ANOTHER_NAN, Recipe, build

Pair = tuple[Recipe, int, int]
ALIKE: list[list[Any]] = [[1, True, 1.0], [0, False, -0.0], ["a"], [""], [None], [float("nan")], [10**20, 1e20]]
"""Atoms, grouped by equality."""
ATOMS = st.sampled_from(ALIKE).flatmap(st.sampled_from)
TURNED: Pair = ([[], [], [("node", 0), ("node", 1)], [], [("node", 3), ("node", 0)]], 2, 4)
"""An empty list that is first in one list and last in the other."""
BELOW_THE_SECOND: Pair = (
    [[2], [1], [("node", 0)], [("node", 1), ("node", 2)], [1], [("node", 0)], [("node", 4), ("node", 5)]],
    3,
    6,
)
"""A shared list inside the second of two inner lists, which are not shared."""
OTHER_LEVEL: Pair = ([[], [("node", 0)], [], [("node", 1), ("node", 2)], [], [("node", 4)], [("node", 5), ("node", 0)]], 3, 6)
"""A shared list that is on the second level of one list and on the first level of the other."""
CHANGES = st.sampled_from(["drop", "add", "turn", "put"])
DEEPEST = 50
WIDEST = 400


@st.composite
def pairs(draw: st.DrawFn, *, changed: bool = False) -> Pair:
    """Draw a nested list and a copy of it that shares some of its lists; with `changed`, one of the new lists differs."""
    recipe: Recipe = []
    for number in range(draw(st.integers(1, 4))):
        inner = st.integers(0, number - 1).map(lambda other: ("node", other)) if number else ATOMS
        recipe.append(draw(st.lists(ATOMS | inner | inner, max_size=3)))
    original = len(recipe) - 1

    def twin(number: int) -> int:
        lists = build(recipe)
        equals = [n for n, made in enumerate(lists) if made == lists[number] and (changed or n != original)]
        chosen: int = draw(st.sampled_from([-1, *equals]))
        if chosen >= 0:
            return chosen
        recipe.append([twin_of_part(part) for part in recipe[number]])
        return len(recipe) - 1

    def twin_of_part(part: Any) -> Any:
        if type(part) is tuple:
            return "node", twin(part[1])
        return draw(st.sampled_from(next(same for same in ALIKE if part in same)))

    clone = twin(original)
    if changed and clone > original:
        change(recipe[draw(st.integers(original + 1, clone))], draw(CHANGES), draw(ATOMS))
    return recipe, original, clone


def change(parts: list[Any], how: str, atom: Any) -> None:
    """Change the parts of a node."""
    if how == "turn":
        parts.reverse()
    elif how == "add":
        parts.append(atom)
    elif parts:
        parts[-1:] = [atom] if how == "put" else []


def reached(recipe: Recipe, start: int) -> Counter[int]:
    """Return how often each node is met on all paths from this one."""
    met = Counter([start])
    for part in recipe[start]:
        if type(part) is tuple:
            met += reached(recipe, part[1])
    return met


def code(recipe: Recipe, original: int, clone: int, *, after: bool = False) -> str:
    """Return code that calls `copy_kind`, naming lists that are met twice; with `after`, it shows both lists again."""
    met = reached(recipe, original) + reached(recipe, clone)
    names = {number: chr(ord("a") + place) for place, number in enumerate(sorted(n for n in met if met[n] > 1))}

    def text(number: int) -> str:
        return names.get(number) or literal(number)

    def literal(number: int) -> str:
        return f"[{', '.join(text(part[1]) if type(part) is tuple else atom(part) for part in recipe[number])}]"

    def atom(part: Any) -> str:
        return ANOTHER_NAN if part == ANOTHER_NAN else repr(part)

    lines = [f"{name} = {literal(number)}" for number, name in names.items()]
    both = f"{text(original)}, {text(clone)}"
    lines += [f"one, other = {both}", "copy_kind(one, other)", "one, other"] if after else [f"copy_kind({both})"]
    return "\n".join([*(["from math import nan"] if "nan" in "".join(lines).replace(ANOTHER_NAN, "") else []), *lines])


@settings(max_examples=70)
@given(pair=pairs(changed=True))
@example(pair=([[]], 0, 0))
@example(pair=([[], []], 0, 1))
@example(pair=([[1], [True]], 0, 1))
@example(pair=([[1], [1, 1]], 0, 1))
@example(pair=([[], [("node", 0)], [("node", 0), 1]], 1, 2))
@example(pair=([[float("nan")], [float("nan")]], 0, 1))
@example(pair=([[ANOTHER_NAN], [ANOTHER_NAN]], 0, 1))
@example(pair=([[ANOTHER_NAN], [("node", 0)], [("node", 0)]], 1, 2))
def test_same_different_or_a_copy(attempt: Attempt, pair: Pair) -> None:
    """One object is "same", two unequal lists are "different", and two equal lists are neither."""
    attempt.show(code(*pair))
    recipe, original, clone = pair
    lists = build(recipe)
    kind = attempt.run(scenarios.told, *pair)
    if original == clone:
        equal(kind, "same")
    elif lists[original] != lists[clone]:
        equal(kind, "different")
    else:
        holds(kind in {"deep", "shallow"}, "two equal lists are a deep or a shallow copy", kind)


@given(pair=pairs())
@example(pair=([[], []], 0, 1))
@example(pair=([[], [("node", 0)], [("node", 0)]], 1, 2))
@example(pair=([["a"], ["a"]], 0, 1))
@example(pair=([[], [("node", 0), ("node", 0)], [], [("node", 2), ("node", 2)]], 1, 3))
@example(pair=([[], [("node", 0)], [], [("node", 2)]], 1, 3))
@example(pair=([[], [("node", 0)], [("node", 1)], [("node", 1)]], 2, 3))
@example(pair=([[], [("node", 0)], [("node", 1)], [("node", 0)], [("node", 3)]], 2, 4))
@example(pair=TURNED)
@example(pair=BELOW_THE_SECOND)
@example(pair=OTHER_LEVEL)
def test_deep_unless_a_list_is_shared(attempt: Attempt, pair: Pair) -> None:
    """A copy is "shallow" if some list is inside both lists, at any position, and "deep" otherwise."""
    recipe, original, clone = pair
    attempt.show(code(*pair))
    shared = reached(recipe, original) & reached(recipe, clone)
    equal(attempt.run(scenarios.told, *pair), "shallow" if shared else "deep")


@settings(max_examples=30)
@given(depth=st.integers(1, DEEPEST), shared=st.booleans())
@example(depth=2, shared=True)
@example(depth=DEEPEST, shared=True)
@example(depth=DEEPEST, shared=False)
def test_to_the_bottom(attempt: Attempt, depth: int, *, shared: bool) -> None:
    """A shared list makes the copy "shallow", at any depth."""
    first = "one = other = []" if shared else "one, other = [], []"
    attempt.show(f"{first}\nfor _ in range({depth}):\n    one, other = [one], [other]\ncopy_kind(one, other)")
    recipe: Recipe = [[], []]
    for level in range(depth):
        recipe += [[("node", 2 * level)], [("node", 0 if shared and not level else 2 * level + 1)]]
    equal(attempt.run(scenarios.told, recipe, 2 * depth, 2 * depth + 1), "shallow" if shared else "deep")


@settings(max_examples=20)
@given(width=st.integers(1, WIDEST), mine=st.integers(0, WIDEST), theirs=st.integers(0, WIDEST))
@example(width=2, mine=1, theirs=1)
@example(width=60, mine=59, theirs=59)
@example(width=WIDEST, mine=0, theirs=WIDEST - 1)
@example(width=WIDEST, mine=WIDEST - 1, theirs=WIDEST - 1)
@example(width=WIDEST, mine=WIDEST, theirs=0)
def test_to_the_end(attempt: Attempt, width: int, mine: int, theirs: int) -> None:
    """A shared list makes the copy "shallow", even if it is the last of hundreds."""
    lines = [f"one, other = ([[] for _ in range({width})] for _ in range(2))"]
    other = [("node", width + place) for place in range(width)]
    shared = mine < width and theirs < width
    if shared:
        other[theirs] = ("node", mine)
        lines.append(f"other[{theirs}] = one[{mine}]")
    attempt.show("\n".join([*lines, "copy_kind(one, other)"]))
    recipe: Recipe = [*([] for _ in range(2 * width)), [("node", place) for place in range(width)], other]
    equal(attempt.run(scenarios.told, recipe, 2 * width, 2 * width + 1), "shallow" if shared else "deep")


@settings(max_examples=50)
@given(pair=pairs(changed=True))
@example(pair=([[1], [("node", 0)], [("node", 0)]], 1, 2))
@example(pair=([[1], [("node", 0)], [1], [("node", 2)]], 1, 3))
def test_lists_are_left_alone(attempt: Attempt, pair: Pair) -> None:
    """The call changes neither of the lists, nor any list inside them."""
    recipe, original, clone = pair
    lists = build(recipe)
    attempt.show(code(*pair, after=True))
    equal(attempt.run(scenarios.read, *pair), (lists[original], lists[clone]), "the call changed a list")
