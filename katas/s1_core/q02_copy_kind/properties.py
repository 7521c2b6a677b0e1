"""The properties of q02_copy_kind.

A recipe is a list of nodes, each the parts of one list. A part is an atom, or `("node", n)` for the list of an earlier
node of the recipe.
"""

from collections import Counter
from math import isnan, nan
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, equal, holds

Recipe = list[list[Any]]
Pair = tuple[Recipe, int, int]
ANOTHER_NAN = "float('nan')"
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
WIDEST = 1500


def build(recipe: Recipe) -> list[Any]:
    """Return the list of each node; NaN is always the same object, and `ANOTHER_NAN` a new one each time."""
    lists: list[Any] = []
    for parts in recipe:
        lists.append([lists[part[1]] if type(part) is tuple else made(part) for part in parts])
    return lists


def made(atom: Any) -> Any:
    """Return the object of an atom."""
    if atom == ANOTHER_NAN:
        return float("nan")
    return nan if type(atom) is float and isnan(atom) else atom


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


def with_lists(attempt: Attempt, recipe: Recipe, original: int, clone: int) -> Session:
    """Return a session in which `one` and `other` are two of the lists; lists that are met twice have names, too."""
    met = reached(recipe, original) + reached(recipe, clone)
    names = {number: chr(ord("a") + index) for index, number in enumerate(sorted(n for n in met if met[n] > 1))}

    def text(number: int) -> str:
        return names.get(number) or literal(number)

    def literal(number: int) -> str:
        return f"[{', '.join(text(part[1]) if type(part) is tuple else atom(part) for part in recipe[number])}]"

    def atom(part: Any) -> str:
        return ANOTHER_NAN if part == ANOTHER_NAN else repr(part)

    lines = [*(f"{name} = {literal(number)}" for number, name in names.items())]
    lines.append(f"one, other = {text(original)}, {text(clone)}")
    code = "\n".join(lines)
    return attempt.session(f"from math import nan\n{code}" if "nan" in code.replace(ANOTHER_NAN, "") else code)


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
    recipe, original, clone = pair
    lists = build(recipe)
    kind = with_lists(attempt, *pair).eval("copy_kind(one, other)")
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
    shared = reached(recipe, original) & reached(recipe, clone)
    with_lists(attempt, *pair).equal("copy_kind(one, other)", "shallow" if shared else "deep")


@settings(max_examples=30)
@given(depth=st.integers(1, DEEPEST), shared=st.booleans())
@example(depth=2, shared=True)
@example(depth=DEEPEST, shared=True)
@example(depth=DEEPEST, shared=False)
def test_to_the_bottom(attempt: Attempt, depth: int, *, shared: bool) -> None:
    """A shared list makes the copy "shallow", at any depth."""
    session = attempt.session("one = other = []" if shared else "one, other = [], []")
    session.exec("for _ in range({depth}):\n    one, other = [one], [other]", depth=depth)
    session.equal("copy_kind(one, other)", "shallow" if shared else "deep")


@settings(max_examples=20)
@given(width=st.integers(1, WIDEST), mine=st.integers(0, WIDEST), theirs=st.integers(0, WIDEST))
@example(width=2, mine=1, theirs=1)
@example(width=60, mine=59, theirs=59)
@example(width=1200, mine=0, theirs=1199)
@example(width=1200, mine=1199, theirs=1199)
@example(width=1200, mine=1200, theirs=0)
def test_to_the_end(attempt: Attempt, width: int, mine: int, theirs: int) -> None:
    """A shared list makes the copy "shallow", even if it is the last of hundreds, and a list that differs "different"."""
    shared = mine < width and theirs < width
    session = attempt.session("one, other = ([[] for _ in range({width})] for _ in range(2))", width=width)
    if shared:
        session.exec(f"other[{theirs}] = one[{mine}]")
    session.equal("copy_kind(one, other)", "shallow" if shared else "deep")
    session.equal("copy_kind([*one, [1]], [*other, [2]])", "different")


@settings(max_examples=50)
@given(pair=pairs() | pairs(changed=True))
@example(pair=([[1, 0]], 0, 0))
@example(pair=([[1, 0], [1, 0]], 0, 1))
@example(pair=([[1, 0], [("node", 0)], [("node", 0)]], 1, 2))
@example(pair=([[1], [("node", 0)], [("node", 0)]], 1, 2))
@example(pair=([[1], [("node", 0)], [1], [("node", 2)]], 1, 3))
def test_lists_are_left_alone(attempt: Attempt, pair: Pair) -> None:
    """The call changes neither of the lists, nor any list inside them."""
    recipe, original, clone = pair
    lists = build(recipe)
    session = with_lists(attempt, *pair)
    session.exec("copy_kind(one, other)")
    session.equal("one, other", (lists[original], lists[clone]), "the call changed a list")
