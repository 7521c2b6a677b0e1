"""The properties of q01_cycle_finder."""

from graphlib import CycleError, TopologicalSorter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, equal

Node = tuple[str, list[Any]]
Recipe = list[Node]
"""The nodes of a graph, the root first. A part of a node is an atom, or `("node", n)` for node number n."""

DEEP = 50_000
RUNGS = 60
BROAD = 30_000
ATOMS = st.sampled_from([0, 1, "", "a", "ab", "[...]", None, 2.5, b"b", 10**30, True])
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
    "LookupError": "",
    "Hidden": "class Hidden: pass",
    "Special": "class Special: pass",
    "Shadow": "class Shadow: x0 = property(lambda self: self)",
    "Row": "class Row(list): pass",
    "Table": "class Table(dict): pass",
    "Pair": "class Pair(tuple): pass",
}
MAPPINGS = {"dict", "keys", "Table"}
FIXED = {"tuple", "Pair", "frozenset"}
HASHED = {"set", "keys", "frozenset"}
"""Kinds whose parts are hashed."""
INSTANCES = CLASSES.keys() - {"Row", "Table", "Pair"}
KINDS = [*sorted({*CLASSES, *MAPPINGS, *FIXED, "list", "set"}), "Thing", "Thing"]
ATTRIBUTES = {"Hidden": "_x{}", "Special": "__x{}__"}
"""The names of attributes, if not x0, x1 and so on."""
EMPTY = {"list": "[]", "dict": "{}", "keys": "{}"}
HOLDER = "class Holder:\n    def __init__(self, a, b=None): self.a, self.b = a, b\n"
NOT_FOLLOWED = {
    "iter(x)": "",
    "MappingProxyType({'a': x})": "from types import MappingProxyType",
    "LookupError(x)": "",
    "error": "error = LookupError()\nerror.__cause__ = error.__context__ = error",
}
"""Objects that seem to refer to the list `x` or to themselves, and the lines before them."""
CHAINS = {"[({'a': {Holder(frozenset({Holder({Holder(x): 0})}))}},)]": 9, "frozenset({x})": 1}
"""Chains of all kinds of objects, and of one kind, with the number of objects in a link."""
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


def hashable(recipe: Recipe, part: Any) -> bool:
    """Return whether a part is hashable."""
    if type(part) is not tuple:
        return True
    kind, parts = recipe[part[1]]
    if kind in {"tuple", "Pair"}:
        return all(hashable(recipe, each) for each in parts if possible(recipe, part[1], each))
    return kind == "frozenset" or (kind in INSTANCES and kind != "Odd")


def possible(recipe: Recipe, number: int, part: Any) -> bool:
    """Return whether a part can be created before an immutable node that holds it."""
    return type(part) is not tuple or recipe[part[1]][0] not in FIXED or part[1] > number


def edges(recipe: Recipe) -> Recipe:
    """Return the recipe without the parts that Python does not allow."""

    def allowed(number: int, kind: str, part: Any) -> bool:
        if kind in HASHED and not hashable(recipe, part):
            return False
        return kind not in FIXED or possible(recipe, number, part)

    return [(kind, [part for part in parts if allowed(number, kind, part)]) for number, (kind, parts) in enumerate(recipe)]


def has_cycle(recipe: Recipe) -> bool:
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


def names(recipe: Recipe) -> dict[int, str]:
    """Return the variables of the nodes that the root reaches, by their numbers; the root is `a`."""
    used = {0}
    for number in (queue := [0]):
        new = {part[1] for part in recipe[number][1] if type(part) is tuple} - used
        used |= new
        queue += sorted(new)
    return {number: chr(ord("a") + index) for index, number in enumerate(sorted(used))}


def code(recipe: Recipe) -> str:
    """Return Python code that builds the part of a graph that the root reaches."""
    variables = names(recipe)
    made, filled = list[str](), list[str]()
    for number in sorted(variables, reverse=True):
        kind, parts = recipe[number]
        texts = [variables[part[1]] if type(part) is tuple else repr(part) for part in parts]
        if kind in FIXED:
            inner = f"({''.join(text + ', ' for text in texts).rstrip() if len(texts) < 2 else ', '.join(texts)})"
            made.append(f"{variables[number]} = {inner if kind == 'tuple' else f'{kind}({inner})'}")
        else:
            made.insert(0, f"{variables[number]} = {EMPTY.get(kind, f'{kind}()')}")
            filled += written(variables[number], kind, texts)
    classes = [text for kind, text in CLASSES.items() if text and kind in {recipe[number][0] for number in variables}]
    return "\n".join([*classes, *made, *filled])


def contents(recipe: Recipe) -> str:
    """Return an expression for the ids of the parts of each object that the root reaches."""
    texts = []
    for number, name in names(recipe).items():
        kind = recipe[number][0]
        parts = f"vars({name})" if kind in INSTANCES else name
        texts.append(f"[*map(id, [*{parts}, *{parts}.values()])]" if kind in INSTANCES | MAPPINGS else f"[*map(id, {name})]")
    return f"[{', '.join(texts)}]"


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


def nested(attempt: Attempt, text: str, times: int) -> Session:
    """Start a session in which `x` is an object that is nested `times` deep, with a `Holder` inside."""
    return attempt.session(f"{HOLDER}x = foot = Holder(0)\nfor _ in range({times}): x = {text}")


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
@example(recipe=[("LookupError", [("node", 0)])])
@example(recipe=[("Hidden", [("node", 0)])])
@example(recipe=[("Special", [("node", 0)])])
@example(recipe=[("Shadow", [1])])
@example(recipe=[("Row", [("node", 0)])])
@example(recipe=[("Table", [("node", 0)])])
@example(recipe=[("list", [("node", 1)]), ("Pair", [("node", 0)])])
@example(recipe=[("Thing", [1, ("node", 0)])])
@example(recipe=[("dict", [1, ("node", 0)])])
@example(recipe=[("list", [1, ("node", 1)]), ("list", [("node", 1)])])
@example(recipe=[("list", [("node", 1), ("node", 2)]), ("list", [("node", 2)]), ("list", [("node", 1)])])
def test_cycles_are_found(attempt: Attempt, recipe: Recipe) -> None:
    """A cycle is found, whatever kinds of objects it consists of, and whether or not it contains the first object."""
    equal(attempt.session(code(recipe)).eval("is_cyclic(a)"), has_cycle(recipe))


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
def test_no_cycle_where_none_is(attempt: Attempt, recipe: Recipe) -> None:
    """Shared or equal objects are not a cycle, and class attributes, properties and `__iter__` are not followed."""
    equal(attempt.session(code(recipe)).eval("is_cyclic(a)"), False)


@settings(max_examples=4)
@given(text=st.sampled_from(sorted(NOT_FOLLOWED)))
@example(text="iter(x)")
@example(text="MappingProxyType({'a': x})")
@example(text="LookupError(x)")
@example(text="error")
def test_nothing_else_is_followed(attempt: Attempt, text: str) -> None:
    """Iterators, `MappingProxyType`, and the `args` and `__cause__` of exceptions are not followed, even if they lead back."""
    session = attempt.session(NOT_FOLLOWED[text])
    session.exec(f"x = []\nx.append({text})")
    equal(session.eval("is_cyclic(x)"), False)


@settings(max_examples=1)
@given(text=st.sampled_from(sorted(CHAINS)), closed=st.booleans())
@example(text=next(iter(CHAINS)), closed=False)
@example(text=next(iter(CHAINS)), closed=True)
@example(text="frozenset({x})", closed=False)
@example(text="frozenset({x})", closed=True)
def test_however_deep(attempt: Attempt, text: str, *, closed: bool) -> None:
    """A chain of 50,000 nested objects is followed to its end, and a cycle of as many is found."""
    session = nested(attempt, text, DEEP // CHAINS[text])
    if closed:
        session.exec("foot.a = x")
    equal(session.eval("is_cyclic(x)"), closed)


@settings(max_examples=12)
@given(kind=st.sampled_from(sorted(TWO)), closed=st.booleans())
@example(kind="list", closed=False)
@example(kind="list", closed=True)
def test_however_many_paths(attempt: Attempt, kind: str, *, closed: bool) -> None:
    """A shared object is searched only once: 60 objects with 2**60 paths through them take no time."""
    session = nested(attempt, TWO[kind].format("x"), RUNGS)
    if closed:
        session.exec("foot.a = [foot]")
    equal(session.eval("is_cyclic(x)"), closed)


@settings(max_examples=1)
@given(width=st.integers(1, BROAD))
@example(width=BROAD)
def test_however_broad(attempt: Attempt, width: int) -> None:
    """The time is linear: a list of 30,000 small containers is searched within the time limit."""
    session = attempt.session(f"{HOLDER}x = Holder(0)")
    kinds = ", ".join(kind.format("n") for kind in TWO.values())
    equal(session.eval(f"is_cyclic([each for n in range({-(-width // len(TWO))}) for each in ({kinds})])"), False)


@settings(max_examples=12)
@given(
    kind=st.sampled_from(["{{'k': {0}}}", "{{'k': 1, 'm': {0}}}", "{{'k': [{0}]}}", "[{0}]", "({0},)"]),
    others=st.integers(0, 99),
)
@example(kind="{{'k': {0}}}", others=50)
@example(kind="{{'k': 1, 'm': {0}}}", others=50)
def test_cycle_after_many_others(attempt: Attempt, kind: str, others: int) -> None:
    """A cycle is found after many other objects, even if new objects have the `id` of some that were created for the search."""
    session = attempt.session("ring = []\nring.append(ring)")
    session.exec(f"x = [{kind.format('n')} for n in range({others})]\nx.append({kind.format('ring')})")
    equal(session.eval("is_cyclic(x)"), True)


@settings(max_examples=30)
@given(kind=st.sampled_from(sorted(ONE)), depth=st.integers(0, 5))
@example(kind="list", depth=0)
@example(kind="list", depth=1)
def test_every_call_looks_anew(attempt: Attempt, kind: str, depth: int) -> None:
    """Every call looks at the objects as they are now, whatever an earlier call has seen."""
    session = nested(attempt, ONE[kind], depth)
    session.exec("first = is_cyclic(x)\nfoot.a = x\nsecond = is_cyclic(x)\nfoot.a = 0")
    equal(session.eval("[first, second, is_cyclic(x)]"), [False, True, False])


@settings(max_examples=30)
@given(recipe=graphs())
@example(recipe=[("Thing", [])])
@example(recipe=[("list", [1])])
@example(recipe=[("list", [("node", 1), 1]), ("Thing", [1])])
def test_nothing_is_changed(attempt: Attempt, recipe: Recipe) -> None:
    """After the call, every object refers to the same objects as before."""
    session = attempt.session(code(recipe))
    session.exec(f"before = {contents(recipe)}\nis_cyclic(a)")
    equal(session.eval(f"{contents(recipe)} == before"), True, "the call changed one of the objects")
