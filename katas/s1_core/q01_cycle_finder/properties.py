"""The properties of q01_cycle_finder."""

from graphlib import CycleError, TopologicalSorter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import ATTRIBUTES, CHANGEABLE, FIXED, INSTANCES, Recipe, edges

DEEP = 100_000
RUNGS = 60
BROAD = 30_000
KINDS = [*sorted({*INSTANCES, *CHANGEABLE, *FIXED}), "Thing", "Thing"]
ATOMS = st.sampled_from([0, 1, "", "a", "ab", "[...]", None, 2.5, b"b", 10**30, True])
PLAIN = ["list", "tuple", "Holder"]
SHAPES = st.sampled_from(["list", "tuple", "dict", "Holder", "keys", "frozenset"])
CLASSES = {
    "Thing": "class Thing: pass",
    "Equal": "class Equal:\n    __eq__ = lambda *_: True\n    __hash__ = object.__hash__",
    "Odd": "class Odd: __eq__ = __hash__ = __len__ = __bool__ = None",
    "Endless": "class Endless:\n    def __iter__(self):\n        while True: yield self",
    "Mirror": (
        "class Mirror:\n    all = []\n    me = property(lambda self: self)\n    def __init__(self): self.all.append(self)"
    ),
    "Called": "class Called: __call__ = lambda self: None",
    "Empty": "class Empty: __len__ = lambda self: 0",
    "Failure": "class Failure(Exception): pass",
    "Hidden": "class Hidden: pass",
    "Special": "class Special: pass",
    "Shadow": "class Shadow: x0 = property(lambda self: self)",
    "Row": "class Row(list): pass",
    "Table": "class Table(dict): pass",
    "Pair": "class Pair(tuple): pass",
}
EMPTY = {"list": "[]", "dict": "{}", "keys": "{}"}
HOLDER = "class Holder:\n    def __init__(self, a, b=None): self.a, self.b = a, b\n"
ONE = {
    "list": "[x]",
    "tuple": "(x,)",
    "dict": "{'a': x}",
    "Holder": "Holder(x)",
    "keys": "{Holder(x): None}",
    "frozenset": "frozenset({Holder(x)})",
}
TWO = {
    "list": "[x, {0}]",
    "tuple": "(x, {0})",
    "dict": "{{'a': x, 'b': {0}}}",
    "Holder": "Holder(x, {0})",
    "keys": "{{Holder(x): None, Holder({0}): None}}",
    "frozenset": "frozenset({{Holder(x), Holder({0})}})",
}


@st.composite
def graphs(draw: st.DrawFn, *, downwards: bool = False) -> Recipe:
    """Draw a graph of a few objects; with `downwards`, references lead to later nodes only, so there is no cycle."""
    length = draw(st.integers(2, 5))
    recipe: Recipe = []
    for number in range(length):
        first = number + 1 if downwards else 0
        numbers = st.integers(first, length - 1).map(lambda n: ("node", n))
        parts = ATOMS | numbers | numbers | numbers if first < length else ATOMS
        recipe.append((draw(st.sampled_from(KINDS)), draw(st.lists(parts, min_size=1, max_size=3))))
    return edges(recipe)


def has_circle(recipe: Recipe) -> bool:
    """Return whether a cycle can be reached from the root; `graphlib` decides."""
    reached = [0]
    for number in reached:  # it grows during the loop
        reached += [part[1] for part in recipe[number][1] if type(part) is tuple and part[1] not in reached]
    graph = {number: [part[1] for part in recipe[number][1] if type(part) is tuple] for number in reached}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


def code(recipe: Recipe) -> str:
    """Return Python code that builds the part of a graph that the root reaches, and calls `is_cyclic`."""
    used = {0}
    for number in (queue := [0]):
        new = {part[1] for part in recipe[number][1] if type(part) is tuple} - used
        used |= new
        queue += sorted(new)
    names = {number: chr(ord("a") + place) for place, number in enumerate(sorted(used))}
    made, filled = list[str](), list[str]()
    for number in sorted(used, reverse=True):
        kind, parts = recipe[number]
        texts = [names[part[1]] if type(part) is tuple else repr(part) for part in parts]
        if kind in FIXED:
            inner = f"({''.join(text + ', ' for text in texts).rstrip() if len(texts) < 2 else ', '.join(texts)})"
            made.append(f"{names[number]} = {inner if kind == 'tuple' else f'{kind}({inner})'}")
        else:
            made.insert(0, f"{names[number]} = {EMPTY.get(kind, f'{kind}()')}")
            filled += written(names[number], kind, texts)
    classes = [text for kind, text in CLASSES.items() if kind in {recipe[number][0] for number in used}]
    return "\n".join([*classes, *made, *filled, f"is_cyclic({names[0]})"])


def written(name: str, kind: str, texts: list[str]) -> list[str]:
    """Return the lines of code that add the parts to an object."""
    if not texts:
        return []
    if kind in {"list", "Row"}:
        return [f"{name} += [{', '.join(texts)}]"]
    if kind == "set":
        return [f"{name} |= {{{', '.join(texts)}}}"]
    if kind == "keys":
        return [f"{name} |= {{{', '.join(f'{text}: None' for text in texts)}}}"]
    if kind in {"dict", "Table"}:
        return [f"{name} |= {{{', '.join(f'{number}: {text}' for number, text in enumerate(texts))}}}"]
    set_so = "vars({})['{}'] = {}" if kind == "Shadow" else "{}.{} = {}"
    attribute = ATTRIBUTES.get(kind, "x{}")
    return [set_so.format(name, attribute.format(number), text) for number, text in enumerate(texts)]


def loop(text: str, times: int) -> str:
    """Return code that nests objects `times` deep."""
    return f"{HOLDER if 'Holder' in text else ''}x = foot = []\nfor _ in range({times}): x = {text}\n"


@settings(max_examples=90)
@given(recipe=graphs())
@example(recipe=[("list", [("node", 0)])])
@example(recipe=[("list", [("node", 1)]), ("tuple", [("node", 0)])])
@example(recipe=[("set", [("node", 1)]), ("Thing", [("node", 0)])])
@example(recipe=[("frozenset", [("node", 1)]), ("Thing", [("node", 0)])])
@example(recipe=[("dict", [("node", 0)])])
@example(recipe=[("keys", [("node", 1)]), ("Thing", [("node", 0)])])
@example(recipe=[("Thing", [("node", 0)])])
@example(recipe=[("Odd", [("node", 0)])])
@example(recipe=[("Called", [("node", 0)])])
@example(recipe=[("Empty", [("node", 0)])])
@example(recipe=[("Failure", [("node", 0)])])
@example(recipe=[("Hidden", [("node", 0)])])
@example(recipe=[("Special", [("node", 0)])])
@example(recipe=[("Shadow", [1])])
@example(recipe=[("Row", [("node", 0)])])
@example(recipe=[("Table", [("node", 0)])])
@example(recipe=[("list", [("node", 1)]), ("Pair", [("node", 0)])])
@example(recipe=[("Thing", [1, ("node", 0)])])
@example(recipe=[("dict", [1, ("node", 0)])])
@example(recipe=[("list", [1, ("node", 1)]), ("list", [("node", 1)])])
def test_circles_are_found(attempt: Attempt, recipe: Recipe) -> None:
    """A cycle is found, whatever kinds of objects it consists of, and whether or not it contains the first object."""
    attempt.show(code(recipe))
    equal(attempt.run(scenarios.judged, recipe), has_circle(recipe))


@settings(max_examples=70)
@given(recipe=graphs(downwards=True))
@example(recipe=[("list", ["a"])])
@example(recipe=[("list", [("node", 1), ("node", 1)]), ("list", [])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", [("node", 2)]), ("list", [])])
@example(recipe=[("Equal", [("node", 1)]), ("Equal", [])])
@example(recipe=[("Odd", [("node", 1)]), ("Odd", [])])
@example(recipe=[("Mirror", [])])
@example(recipe=[("Endless", [])])
@example(recipe=[("list", ["[...]"])])
def test_no_circle_where_none_is(attempt: Attempt, recipe: Recipe) -> None:
    """Shared or equal objects are not a cycle, and class attributes, properties and `__iter__` are not followed."""
    attempt.show(code(recipe))
    equal(attempt.run(scenarios.judged, recipe), False)


@settings(max_examples=2)
@given(text=st.sampled_from([*scenarios.HOLDERS]))
@example(text="iter(x)")
def test_nothing_else_is_followed(attempt: Attempt, text: str) -> None:
    """Iterators and `MappingProxyType` are not followed, even if they refer back to the list that holds them."""
    attempt.show(f"from types import MappingProxyType\nx = []\nx.append({text})\nis_cyclic(x)")
    equal(attempt.run(scenarios.held, text), False)


def test_however_deep(attempt: Attempt) -> None:
    """A chain of 100,000 nested objects is followed to its end without an error."""
    attempt.show(f"{loop(scenarios.CHAIN, DEEP // 4)}is_cyclic(x)")
    equal(attempt.run(scenarios.deep, DEEP // 4, closed=False), False)


def test_however_long(attempt: Attempt) -> None:
    """A cycle of 100,000 objects is found."""
    attempt.show(f"{loop(scenarios.CHAIN, DEEP // 4)}foot.append(x)\nis_cyclic(x)")
    equal(attempt.run(scenarios.deep, DEEP // 4, closed=True), True)


@settings(max_examples=12)
@given(kind=SHAPES, closed=st.booleans())
@example(kind="list", closed=False)
@example(kind="list", closed=True)
def test_however_many_ways(attempt: Attempt, kind: str, *, closed: bool) -> None:
    """A shared object is searched only once: 60 objects with 2**60 paths through them take no time."""
    foot = "foot.append([foot])\n" if closed else ""
    attempt.show(f"{loop(TWO[kind].format('x'), RUNGS)}{foot}is_cyclic(x)")
    equal(attempt.run(scenarios.ladder, kind, RUNGS, closed=closed), closed)


def test_however_broad(attempt: Attempt) -> None:
    """The time is linear: a list of 30,000 small containers is searched within the time limit."""
    kinds = ", ".join(TWO[kind].format("n") for kind in PLAIN)
    attempt.show(f"{HOLDER}x = []\nis_cyclic([each for n in range({BROAD // 3}) for each in ({kinds})])")
    equal(attempt.run(scenarios.broad, PLAIN, BROAD // 3), False)


@settings(max_examples=30)
@given(kind=SHAPES, depth=st.integers(0, 5))
@example(kind="list", depth=0)
@example(kind="list", depth=1)
def test_every_call_looks_anew(attempt: Attempt, kind: str, depth: int) -> None:
    """Every call looks at the objects as they are now, whatever an earlier call has seen."""
    attempt.show(
        f"{loop(ONE[kind], depth)}first = is_cyclic(x)\nfoot.append(x)\nsecond = is_cyclic(x)\nfoot.clear()\n"
        "first, second, is_cyclic(x)"
    )
    equal(attempt.run(scenarios.looked_thrice, kind, depth), [False, True, False])


@settings(max_examples=30)
@given(recipe=graphs())
@example(recipe=[("Thing", [])])
@example(recipe=[("list", [1])])
@example(recipe=[("list", [("node", 1), 1]), ("Thing", [1])])
def test_nothing_is_changed(attempt: Attempt, recipe: Recipe) -> None:
    """After the call, every object refers to the same objects as before."""
    attempt.show(code(recipe))
    holds(attempt.run(scenarios.left, recipe), "the call changed one of the objects")
