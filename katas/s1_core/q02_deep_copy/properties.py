"""The properties of q02_deep_copy: the copy arrives as a graph of the same shape, so `is` can be used on it here."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Mismatch, equal, holds

from . import scenarios
from .scenarios import ADDED, Path, Recipe, build, containers, distinct, grow, references, write_down, written

ATOMS = st.sampled_from([0, 1, True, False, None, -7, 10**30, 0.5, 2j, "", "a", "ä中", b"", b"x"])
FROZEN = st.one_of(ATOMS, st.sampled_from([(), (1, "a"), ((True,), None), frozenset(), frozenset({1}), (frozenset({(0.5,)}),)]))
KEYS = st.one_of(FROZEN, st.sampled_from("zyxwvu"))
SETS = st.sets(FROZEN, max_size=3)
TREES = st.recursive(
    st.one_of(ATOMS, SETS, st.frozensets(FROZEN, max_size=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(KEYS, inner, max_size=3),
    ),
    max_leaves=8,
)
TWINS = st.lists(
    st.sampled_from([(1,), (True,), (1.0,), (0,), (False,), ((1,), "a"), ((True,), "a"), frozenset({1}), frozenset({True})]),
    min_size=2,
    max_size=4,
)
"""Tuples and frozensets that are equal but hold items of other types."""
KINDS = st.lists(st.sampled_from(["list", "dict", "tuple", "set"]), min_size=1, max_size=6)


@st.composite
def recipes(draw: st.DrawFn, *, circles: bool = False) -> Recipe:
    """Draw a recipe; without `circles`, references lead to later nodes only."""
    kinds = draw(KINDS)
    return [(kind, draw(parts(number, kinds, circles=circles))) for number, kind in enumerate(kinds)]


def parts(number: int, kinds: list[str], *, circles: bool) -> st.SearchStrategy[Any]:
    """Return a strategy for the parts of this node."""
    if kinds[number] == "set":
        return SETS
    due = ["list", "dict", "set", *(["tuple"] if kinds[number] != "tuple" else [])] if circles else []
    known = [("node", place) for place, kind in enumerate(kinds) if place > number or kind in due]
    inner = st.one_of(st.sampled_from(known), ATOMS) if known else ATOMS
    if kinds[number] == "dict":
        return st.dictionaries(KEYS, inner, max_size=3).map(lambda table: list(table.items()))
    return st.lists(inner, max_size=3)


GRAPHS = recipes()
CIRCLES = recipes(circles=True)


def observed(attempt: Attempt, recipe: Recipe) -> tuple[Any, list[Any], Any]:
    """Copy a graph; return the source after the call, the containers it held before, and the copy."""
    attempt.show(code(recipe))
    source, before, copy = build(attempt.run(scenarios.copied, recipe))
    return source, before, copy


def code(recipe: Recipe, *more: str) -> str:
    """Return Python code that copies a graph, followed by more lines."""
    return "\n".join([*written("source", build(recipe)), "copy = deep_copy(source)", *more])


def same_graph(got: Any, expected: Any, name: str, why: str) -> None:
    """Require two graphs of the same shape, with equal atoms of the same types; show both as code with this name."""
    try:
        equal(write_down([got]), write_down([expected]))
    except Mismatch:
        plain = build(write_down([expected]))[0]  # which tuples are the same object does not matter
        raise Mismatch(why, "\n".join(written(name, got)), "\n".join(written(name, plain))) from None


@given(value=TREES | TWINS)
@example(value=True)
@example(value=[(1,), (True,)])
@example(value=[frozenset({0}), frozenset({False})])
@example(value=[1, [True, 1.0], (2, [3])])
@example(value={"a": {"b": {1, 2}}, (1, 2): frozenset({"c"})})
@example(value=[{"a": 1}, {"a": 2}, {"b": [1]}])
@example(value=((), [], {}, set(), frozenset()))
def test_equal_and_of_the_same_types(attempt: Attempt, value: Any) -> None:
    """The copy is equal to the source, and every object in it has the same type as in the source."""
    equal(attempt.deep_copy(value), value)


@given(value=st.dictionaries(KEYS, TREES, min_size=2, max_size=4))
@example(value={"b": 1, "a": 2})
@example(value={"x": [({"b": 1, "c": 2, "a": 3},)]})
def test_keys_in_order(attempt: Attempt, value: dict[Any, Any]) -> None:
    """The keys of every dict are in the same order as in the source."""
    equal([*key_orders(attempt.deep_copy(value))], [*key_orders(value)], "the keys of each dict, outermost dict first")


def key_orders(value: Any) -> Iterator[list[Any]]:
    """Yield the keys of every dict in a tree."""
    inner = []
    if type(value) is dict:
        yield list(value)
        inner = list(value.values())
    for item in value if type(value) in {list, tuple} else inner:
        yield from key_orders(item)


@given(recipe=GRAPHS)
@example(recipe=[("list", [])])
@example(recipe=[("set", set())])
@example(recipe=[("list", [("node", 1)]), ("list", [0])])
@example(recipe=[("dict", [("a", ("node", 1))]), ("set", {0})])
@example(recipe=[("tuple", [0, ("node", 1)]), ("tuple", [("node", 2)]), ("dict", [])])
def test_shares_nothing_changeable(attempt: Attempt, recipe: Recipe) -> None:
    """The copy shares no list, dict or set with the source, at any depth."""
    source, _, copy = observed(attempt, recipe)
    own = [*references(source)]
    for path, thing in references(copy):
        for other, twin in own:
            if thing is twin:
                attempt.show(code(recipe, f"{place('copy', path)} is {place('source', other)}"))
                holds(False, f"{place('copy', path)} is the source's own {type(thing).__name__}")


LADDER: Recipe = [("list", [("node", number + 1)] * 2) for number in range(11)]


@given(recipe=GRAPHS)
@example(recipe=[("list", [("node", 1), ("node", 1)]), ("list", [])])
@example(recipe=[("list", [("node", 1), ("node", 1)]), ("dict", [("a", 1)])])
@example(recipe=[("list", [("node", 1), ("node", 1)]), ("set", {1})])
@example(recipe=[("dict", [("a", ("node", 2)), ("b", ("node", 1))]), ("tuple", [("node", 2)]), ("list", [0])])
@example(recipe=[("list", [("node", 1), ("node", 1)]), ("tuple", [("node", 2)]), ("list", [])])
@example(recipe=[*LADDER, ("set", {0})])
def test_one_stays_one(attempt: Attempt, recipe: Recipe) -> None:
    """Two references to one list, dict or set become two references to one copy."""
    for first, second, one, copies in pairs(attempt, recipe):
        if one and copies[0] is not copies[1]:
            attempt.show(code(recipe, f"{place('copy', first)} is {place('copy', second)}"))
            names = place("source", first), place("source", second)
            holds(False, f"{' and '.join(names)} are the same {type(copies[0]).__name__}, but their copies are two objects")


@given(recipe=GRAPHS)
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", []), ("list", [])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("set", {1}), ("set", {1})])
@example(recipe=[("tuple", [("node", 1), ("node", 2)]), ("dict", [("a", 0)]), ("dict", [("a", False)])])
def test_two_stay_two(attempt: Attempt, recipe: Recipe) -> None:
    """Two lists, dicts or sets that are merely equal become two copies."""
    for first, second, one, copies in pairs(attempt, recipe):
        if not one and copies[0] is copies[1]:
            attempt.show(code(recipe, f"{place('copy', first)} is {place('copy', second)}"))
            names = place("source", first), place("source", second)
            holds(False, f"{' and '.join(names)} are two objects, but their copies are the same object")


def pairs(attempt: Attempt, recipe: Recipe) -> Iterator[tuple[Path, Path, bool, tuple[Any, Any]]]:
    """Copy a graph; yield any two paths, whether they lead to one object in the source, and their objects in the copy."""
    copies = dict(references(observed(attempt, recipe)[2]))
    for (first, thing), (second, other) in combinations(references(build(recipe)), 2):
        if first in copies and second in copies:
            yield first, second, thing is other, (copies[first], copies[second])


@given(recipe=CIRCLES)
@example(recipe=[("list", [("node", 0)])])
@example(recipe=[("dict", [("a", ("node", 0))])])
@example(recipe=[("list", [1, ("node", 1)]), ("dict", [("a", ("node", 0))])])
@example(recipe=[("tuple", [("node", 1)]), ("list", [("node", 0)])])
@example(recipe=[("tuple", [("node", 1), ("node", 2)]), ("dict", [("a", ("node", 0))]), ("list", [("node", 1)])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", [("node", 1)]), ("list", [("node", 2)])])
def test_circles_stay_circles(attempt: Attempt, recipe: Recipe) -> None:
    """A reference cycle through lists and dicts becomes the same cycle in the copy, and never leads back into the source."""
    source, _, copy = observed(attempt, recipe)
    due = build(recipe)
    same_graph(copy, due, "copy", "the references in the copy do not lead to the same objects as those in the source")
    same_graph(source, due, "source", "the call changed the source")
    own = containers(source)
    for path, thing in references(copy):
        holds(all(thing is not twin for twin in own), f"{place('copy', path)} is the source's own {type(thing).__name__}")


@given(recipe=GRAPHS)
@example(recipe=[("list", [1, ("node", 1)]), ("set", {1, 2})])
@example(recipe=[("dict", [("a", ("node", 1)), ("b", ("node", 1))]), ("list", [1, 2])])
def test_source_stays_as_it_was(attempt: Attempt, recipe: Recipe) -> None:
    """The source is not changed: it still holds the very objects that it held before."""
    source, before, _ = observed(attempt, recipe)
    same_graph(source, build(recipe), "source", "the call changed the source")
    for (path, thing), old in zip(references(source), before, strict=True):
        holds(thing is old, f"the call replaced the object at {place('source', path)}")


@given(recipe=GRAPHS)
@example(recipe=[("list", [])])
@example(recipe=[("dict", [("a", ("node", 1))]), ("set", {1})])
def test_every_call_copies_anew(attempt: Attempt, recipe: Recipe) -> None:
    """Every call returns a new copy of the source as it is now, and later changes to the source do not show in it."""
    source = build(recipe)
    changes = [place("source", path) + ADDED[type(thing)] for path, thing in distinct(source)]
    lines = ["first = deep_copy(source)", "second = deep_copy(source)", *changes, "third = deep_copy(source)"]
    attempt.show("\n".join([*written("source", source), *lines]))
    copies = dict(zip(("first", "second", "third"), build(attempt.run(scenarios.copied_thrice, recipe)), strict=True))
    for name, copy in copies.items():
        if name == "third":
            grow(source)
        same_graph(copy, source, name, f"the {name} copy is not the source as it was at that call")
    for (one, first), (other, second) in combinations(copies.items(), 2):
        for path, thing in references(second):
            shared = any(thing is twin for twin in containers(first))
            holds(not shared, f"{place(other, path)} is part of the {one} copy, too")


@settings(max_examples=30)
@given(kind=st.sampled_from(["list", "dict", "tuple"]), depth=st.integers(1, 150))
@example(kind="list", depth=150)
@example(kind="dict", depth=150)
@example(kind="tuple", depth=150)
def test_to_the_bottom(attempt: Attempt, kind: str, depth: int) -> None:
    """Deeply nested data is copied down to the innermost list."""
    around = {"list": "[source]", "dict": "{'in': source}", "tuple": "(source,)"}[kind]
    attempt.show(f"source = []\nfor _ in range({depth}):\n    source = {around}\ncopy = deep_copy(source)")
    levels = [("node", number + 1) for number in range(depth)]
    recipe: Recipe = [(kind, [("in", level)] if kind == "dict" else [level]) for level in levels]
    source, _, copy = build(attempt.run(scenarios.copied, [*recipe, ("list", [])]))
    holds(write_down([copy]) == write_down([source]), "the copy is not nested as the source is")
    holds(containers(copy)[-1] is not containers(source)[-1], "the innermost list of the copy is the source's own")


LONG = {"list": "[[n] for n in range({})]", "tuple": "tuple([n] for n in range({}))", "dict": "{{n: [n] for n in range({})}}"}


@settings(max_examples=20)
@given(kind=st.sampled_from(sorted(LONG)), size=st.integers(1, 1000))
@example(kind="list", size=60)
@example(kind="dict", size=60)
@example(kind="list", size=1000)
@example(kind="dict", size=1000)
@example(kind="tuple", size=1000)
def test_to_the_end(attempt: Attempt, kind: str, size: int) -> None:
    """Long data is copied up to its last item."""
    lines = [f"source = {LONG[kind].format(size)}", "copy = deep_copy(source)"]
    attempt.show("\n".join([*lines, "copy == source, len(copy)"]))
    same, length, shared = attempt.run(scenarios.copied_long, kind, size)
    equal((same, length), (True, size), "whether the copy is equal to the source, and its length")
    items = "copy.values(), source.values()" if kind == "dict" else "copy, source"
    attempt.show("\n".join([*lines, f"sum(mine is its for mine, its in zip({items}))"]))
    equal(shared, 0, "the number of inner lists that are the source's own")


FOREIGN = {"copy", "pickle", "_pickle", "marshal", "json", "_json"}


@settings(max_examples=20)
@given(recipe=GRAPHS)
@example(recipe=[("list", [("node", 1)]), ("dict", [("a", 1)])])
def test_own_work(attempt: Attempt, recipe: Recipe) -> None:
    """No function of `copy`, `pickle`, `marshal` or `json` runs during the call."""
    attempt.show(code(recipe))
    helpers = {name.partition(".")[0] for name in attempt.run(scenarios.modules_at_work, recipe)}
    holds(not helpers & FOREIGN, f"functions of {' and '.join(sorted(helpers & FOREIGN))} were called")


def place(name: str, path: Path) -> str:
    """Return the expression for the object at this path from a variable."""
    return name + "".join(f"[{step!r}]" for step in path)
