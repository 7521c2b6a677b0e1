"""The properties of q02_deep_copy: the copy arrives as a graph of the same shape, so `is` can be used on it here."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .judge.graphs import CYCLES, GRAPHS, KEYS, TREES, TWINS, same_graph
from .scenarios import ADDED, Path, Recipe, build, distinct, grow, references, written


def observed(attempt: Attempt, recipe: Recipe) -> tuple[Any, list[Any], Any]:
    """Copy a graph; return the source after the call, the containers it held before, and the copy."""
    attempt.show(code(recipe))
    source, before, copy = build(attempt.run(scenarios.copied, recipe))
    return source, before, copy


def code(recipe: Recipe, *more: str) -> str:
    """Return Python code that copies a graph, followed by more lines."""
    return "\n".join([*written("source", build(recipe)), "copy = deep_copy(source)", *more])


def nothing_shared(attempt: Attempt, recipe: Recipe, source: Any, copy: Any) -> None:
    """Require that no list, dict or set of the copy is one of the source."""
    own = [*references(source)]
    for path, thing in references(copy):
        for other, twin in own:
            if thing is twin:
                attempt.show(code(recipe, f"{at('copy', path)} is {at('source', other)}"))
                holds(False, f"{at('copy', path)} is the source's own {type(thing).__name__}")


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
    nothing_shared(attempt, recipe, source, copy)


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
    compare_pairs(attempt, recipe, one=True)


@given(recipe=GRAPHS)
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", []), ("list", [])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("set", {1}), ("set", {1})])
@example(recipe=[("tuple", [("node", 1), ("node", 2)]), ("dict", [("a", 0)]), ("dict", [("a", False)])])
def test_two_stay_two(attempt: Attempt, recipe: Recipe) -> None:
    """Two lists, dicts or sets that are merely equal become two copies."""
    compare_pairs(attempt, recipe, one=False)


def compare_pairs(attempt: Attempt, recipe: Recipe, *, one: bool) -> None:
    """Copy a graph, and require that references to one object, or to two objects, lead to as many copies."""
    copies = dict(references(observed(attempt, recipe)[2]))
    for (first, thing), (second, other) in combinations(references(build(recipe)), 2):
        if (thing is other) is one and {first, second} <= copies.keys() and (copies[first] is copies[second]) is not one:
            attempt.show(code(recipe, f"{at('copy', first)} is {at('copy', second)}"))
            both = "the same object, but their copies are two objects", "two objects, but their copies are the same object"
            holds(False, f"{at('source', first)} and {at('source', second)} are {both[not one]}")


@given(recipe=CYCLES)
@example(recipe=[("list", [("node", 0)])])
@example(recipe=[("dict", [("a", ("node", 0))])])
@example(recipe=[("list", [1, ("node", 1)]), ("dict", [("a", ("node", 0))])])
@example(recipe=[("tuple", [("node", 1)]), ("list", [("node", 0)])])
@example(recipe=[("tuple", [("node", 1), ("node", 2)]), ("dict", [("a", ("node", 0))]), ("list", [("node", 1)])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", [("node", 1)]), ("list", [("node", 2)])])
def test_cycles_stay_cycles(attempt: Attempt, recipe: Recipe) -> None:
    """A reference cycle through lists and dicts becomes the same cycle in the copy, and never leads back into the source."""
    source, _, copy = observed(attempt, recipe)
    attempt.show(code(recipe, "copy"))
    why = "the references in the copy do not lead to the same objects as those in the source"
    same_graph(copy, build(recipe), "copy", why)
    attempt.show(code(recipe, "source"))
    same_graph(source, build(recipe), "source", "the call changed the source")
    nothing_shared(attempt, recipe, source, copy)


@given(recipe=GRAPHS)
@example(recipe=[("list", [1, ("node", 1)]), ("set", {1, 2})])
@example(recipe=[("dict", [("a", ("node", 1)), ("b", ("node", 1))]), ("list", [1, 2])])
def test_source_stays_as_it_was(attempt: Attempt, recipe: Recipe) -> None:
    """The source is not changed: it still holds the very objects that it held before."""
    source, before, _ = observed(attempt, recipe)
    attempt.show(code(recipe, "source"))
    same_graph(source, build(recipe), "source", "the call changed the source")
    for (path, thing), old in zip(references(source), before, strict=True):
        holds(thing is old, f"the call replaced the object at {at('source', path)}")


@given(recipe=GRAPHS)
@example(recipe=[("list", [])])
@example(recipe=[("dict", [("a", ("node", 1))]), ("set", {1})])
def test_every_call_copies_anew(attempt: Attempt, recipe: Recipe) -> None:
    """Every call returns a new copy of the source as it is now, and later changes to the source do not show in it."""
    source = build(recipe)
    changes = [at("source", path) + ADDED[type(thing)] for path, thing in distinct(source)]
    lines = ["first = deep_copy(source)", "second = deep_copy(source)", *changes, "third = deep_copy(source)"]
    lines = [*written("source", source), *lines]
    attempt.show("\n".join(lines))
    copies = dict(zip(("first", "second", "third"), build(attempt.run(scenarios.copied_thrice, recipe)), strict=True))
    for name, copy in copies.items():
        if name == "third":
            grow(source)
        attempt.show("\n".join([*lines, name]))
        same_graph(copy, source, name, f"the {name} copy is not the source as it was at that call")
    for (one, first), (other, second) in combinations(copies.items(), 2):
        for (path, thing), (shared, twin) in product(references(second), references(first)):
            if thing is twin:
                attempt.show("\n".join([*lines, f"{at(other, path)} is {at(one, shared)}"]))
                holds(False, f"{at(other, path)} is part of the {one} copy, too")


NESTED = {"list": "[source]", "dict": "{'in': source}", "tuple": "(source,)"}
DEEPEST = 199
"""How many containers are around the innermost list: data is nested at most 200 deep."""


@settings(max_examples=30)
@given(kind=st.sampled_from(sorted(NESTED)), depth=st.integers(1, DEEPEST))
@example(kind="list", depth=DEEPEST)
@example(kind="dict", depth=DEEPEST)
@example(kind="tuple", depth=DEEPEST)
def test_to_the_bottom(attempt: Attempt, kind: str, depth: int) -> None:
    """Deeply nested data is copied down to the innermost list."""
    session = attempt.session("source = []", depth=depth)
    session.exec(f"for _ in range({{depth}}):\n    source = {NESTED[kind]}\ncopy = deep_copy(source)")
    session.equal("copy == source", True, "the copy is not nested as the source is")
    inner = "mine.values(), its.values()" if kind == "dict" else "mine, its"
    session.exec(f"mine, its = copy, source\nfor _ in range({{depth}}):\n    (mine,), (its,) = {inner}")
    session.equal("mine is its", False, "the innermost list of the copy is the source's own")


LONG = {
    "list": "[[n] for n in range({size})]",
    "tuple": "tuple([n] for n in range({size}))",
    "dict": "{n: [n] for n in range({size})}",
    "each list twice": "[[n] for n in range({size} // 2)] * 2",
}


@settings(max_examples=20)
@given(kind=st.sampled_from(sorted(LONG)), size=st.integers(1, 1000))
@example(kind="list", size=60)
@example(kind="dict", size=60)
@example(kind="list", size=1000)
@example(kind="dict", size=1000)
@example(kind="tuple", size=1000)
@example(kind="each list twice", size=1000)
def test_to_the_end(attempt: Attempt, kind: str, size: int) -> None:
    """Long data is copied up to its last item."""
    session = attempt.session(f"source = {LONG[kind]}\ncopy = deep_copy(source)", size=size)
    twice, values = kind == "each list twice", ".values()" if kind == "dict" else ""
    length = size // 2 * 2 if twice else size
    session.equal("copy == source, len(copy)", (True, length), "whether the copy is equal to the source, and its length")
    own = f"sum(mine is its for mine, its in zip(copy{values}, source{values}))"
    session.equal(own, 0, "the number of inner lists that are the source's own")
    session.equal(f"len(set(map(id, copy{values})))", length // 2 if twice else length, "the number of different inner lists")
    if kind == "dict":
        session.equal("[*copy] == [*source]", True, "the keys must be in the same order")


@settings(max_examples=10)
@given(size=st.integers(1, 1000))
@example(size=60)
@example(size=1000)
def test_sets_to_the_end(attempt: Attempt, size: int) -> None:
    """Sets and frozensets are copied up to their last element."""
    session = attempt.session("source = [set(range({size})), frozenset(range({size}))]\ncopy = deep_copy(source)", size=size)
    session.equal("copy == source, [*map(len, copy)]", (True, [size, size]))


FOREIGN = {"copy", "pickle", "_pickle", "marshal", "json", "_json"}


@settings(max_examples=20)
@given(recipe=GRAPHS)
@example(recipe=[("list", [("node", 1)]), ("dict", [("a", 1)])])
def test_own_work(attempt: Attempt, recipe: Recipe) -> None:
    """No function of `copy`, `pickle`, `marshal` or `json` runs during the call."""
    attempt.show(code(recipe))
    helpers = {name.partition(".")[0] for name in attempt.run(scenarios.modules_at_work, recipe)}
    holds(not helpers & FOREIGN, f"functions of {' and '.join(sorted(helpers & FOREIGN))} were called")


def at(name: str, path: Path) -> str:
    """Return the expression for the object at this path from a variable."""
    return name + "".join(f"[{step!r}]" for step in path)
