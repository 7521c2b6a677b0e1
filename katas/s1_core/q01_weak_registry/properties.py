"""The properties of q01_weak_registry: scripts of steps run beside the attempt, and each step is compared with a model."""

import re
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Step

NAMES = ["tea", "rum", ""]
OTHERS = ["Tea", "tea ", " tea", "\u2000"]
"""Names that must not be confused with those, or with each other; normalisation would change the last one."""
KINDS = ["Thing()", "set()", "frozenset({1})", "Slotted()", "Odd()", "Ring()"]
STRONG = sorted(set(scenarios.MAKERS) - set(KINDS))
"""Objects that cannot be weakly referenced."""
VARIABLES = ["a", "b", "c"]
CLASSES = {
    "Thing()": "class Thing: pass",
    "Slotted()": "class Slotted: __slots__ = ('__weakref__',)",
    "Bare()": "class Bare: __slots__ = ()",
    "Odd()": "class Odd: __eq__ = __bool__ = __hash__ = None",
    "Ring()": "class Ring:\n    def __init__(self): self.me = self",
}
OBJECTS = st.lists(st.sampled_from(KINDS), min_size=3, max_size=3)
NUMBERS = st.integers(0, 2)
NAME = st.sampled_from(NAMES)
REGISTER = st.tuples(st.just("register"), st.just(0), NAME, NUMBERS)
REGISTER_ANY = st.tuples(st.just("register"), st.just(0), st.sampled_from(NAMES * 2 + OTHERS), NUMBERS)
DROP = st.tuples(st.just("drop"), NUMBERS)
LOOK = st.sampled_from([("names", 0), ("len", 0), ("spoil", 0)]) | st.tuples(st.just("get"), st.just(0), NAME)
NAMED = 2
"""The index of the name in a step."""
FIRST = [("register", 0, name, number) for number, name in enumerate(NAMES)]


class Model:
    """The expected state of two registries."""

    def __init__(self, kinds: list[str]) -> None:
        self.kinds = kinds
        self.held: list[dict[str, int]] = [{}, {}]
        self.dropped: set[int] = set()

    def allows(self, what: str, number: int, *more: Any) -> bool:
        """Return whether a step needs only objects that still exist."""
        wanted = number if what == "drop" else more[1] if what == "register" else -1
        return wanted not in self.dropped

    def results(self, what: str, number: int, *more: Any) -> list[Any]:
        """Do a step and return the results that are allowed."""
        if what == "drop":
            self.dropped.add(number)
            self.held = [{name: each for name, each in held.items() if each != number} for held in self.held]
            return [False]
        held = self.held[number]
        if what == "register":
            errors = ["ValueError"] * (more[0] in held) + ["TypeError"] * (self.kinds[more[1]] in STRONG)
            if not errors:
                held[more[0]] = more[1]
            return errors or [""]
        return [{"names": list(held), "len": len(held), "spoil": None, "get": held.get(more[0]) if more else None}[what]]


def written(kinds: list[str], expected: list[Any], what: str, number: int, *more: Any) -> str:
    """Return a step as Python code; an expected error must not end the script."""
    registry = f"r{number + 1}"
    match what:
        case "register":
            line = f"{registry}.register({more[0]!r}, {VARIABLES[more[1]]})"
            return line if expected == [""] else f"with suppress({', '.join(expected)}): {line}"
        case "drop":
            return f"del {VARIABLES[number]}{'; gc.collect()' if 'Ring()' in kinds[number] else ''}"
        case "get":
            return f"{registry}.get({more[0]!r})"
        case "spoil":
            return f"{registry}.names().insert(0, 'spoilt')"
        case "names":
            return f"{registry}.names()"
    return f"len({registry})"


def check(attempt: Attempt, kinds: list[str], steps: list[Step], *, held: bool = False) -> None:
    """Run a script, read everything after it, and compare each step with the model.

    Without `held`, steps that register a name that is in use are left out.
    """
    model = Model(kinds)
    names = dict.fromkeys([*NAMES, *(step[2] for step in steps if len(step) > NAMED)])
    looks: list[Step] = [("len", 0), ("names", 0), *(("get", 0, name) for name in names)]
    lines, expected, kept = list[str](), list[list[Any]](), list[Step]()
    for step in [*steps, *looks]:
        if model.allows(*step) and (held or step[0] != "register" or step[2] not in model.held[step[1]]):
            kept.append(step)
            expected.append(model.results(*step))
            lines.append(written(kinds, expected[-1], *step))
    before = len(kept) - len(looks)
    attempt.show(code(kinds, kept[:before], lines[:before]))
    for index, got in enumerate(attempt.run(scenarios.played, kinds, kept)):
        if repr(got) not in map(repr, expected[index]):
            shown = [*range(min(index, before)), index]
            attempt.show(code(kinds, [kept[each] for each in shown], [lines[each] for each in shown]))
            refuse(kept[index], got, expected[index])


def refuse(step: Step, got: Any, expected: list[Any]) -> None:
    """Report the wrong result of a step."""
    if step[0] == "drop":
        holds(False, "the object is still alive")
    if step[0] == "register":
        names = " or ".join(expected)
        raised = f"it raised {got}" if got else "nothing was raised"
        holds(False, f"{raised}, but {names} was expected" if names else raised)
    if step[0] == "get":
        shown = [VARIABLES[each] if type(each) is int else each for each in (got, expected[0])]
        holds(False, f"it returns {shown[0]}, but {shown[1]} was expected")
    equal(got, expected[0])


def code(kinds: list[str], steps: list[Step], lines: list[str]) -> str:
    """Return a script that ends with the step in question, with the objects and registries that it uses."""
    used = sorted({step[3] for step in steps if step[0] == "register"} | {step[1] for step in steps if step[0] == "drop"})
    script = "\n".join(lines)
    if steps and steps[-1][0] == "drop":
        script = "\n".join([*lines[:-1], f"probe = ref({VARIABLES[steps[-1][1]]})", lines[-1], "probe()"])
    elif steps and steps[-1][0] == "register":
        script = "\n".join([*lines[:-1], lines[-1].rpartition(": ")[-1]])
    imports = {"gc.": "import gc", "suppress": "from contextlib import suppress", "ref(": "from weakref import ref"}
    head = [line for word, line in imports.items() if word in script]
    head += dict.fromkeys(CLASSES[kinds[number]] for number in used if kinds[number] in CLASSES)
    for values in (
        {VARIABLES[number]: kinds[number] for number in used},
        {"r1": "Registry()", "r2": "Registry()"},
    ):
        named = {name: value for name, value in values.items() if re.search(rf"\b{name}\b", script)}
        head += [f"{', '.join(named)} = {', '.join(named.values())}"] if named else []
    text = "\n".join([*head, script])
    return text if "r1" in text and "r2" in text else re.sub(r"r\d", "r", text)


ORDER = st.permutations(NAMES) | st.permutations([*NAMES, *OTHERS]).map(lambda names: names[:3])


@settings(max_examples=60)
@given(kinds=OBJECTS, numbers=st.lists(NUMBERS, max_size=3), looks=st.lists(LOOK, max_size=4), order=ORDER)
@example(kinds=["Thing()"] * 3, numbers=[0], looks=[], order=["tea", "rum", ""])
@example(kinds=["set()"] * 3, numbers=[0, 1], looks=[], order=["tea", "rum", ""])
@example(kinds=["Thing()"] * 3, numbers=[0, 1], looks=[], order=["tea", "Tea"])
@example(kinds=["Thing()"] * 3, numbers=[0, 1], looks=[], order=["tea", "tea "])
@example(kinds=["Thing()"] * 3, numbers=[0, 1], looks=[], order=["tea", " tea"])
@example(kinds=["Thing()"] * 3, numbers=[0], looks=[], order=["\u2000"])
@example(kinds=["Thing()"] * 3, numbers=[0], looks=[("spoil", 0)], order=["tea", "rum", ""])
@example(kinds=["Thing()"] * 3, numbers=[0, 0, 1], looks=[], order=["tea", "rum", ""])
def test_objects_by_name(attempt: Attempt, kinds: list[str], numbers: list[int], looks: list[Step], order: list[str]) -> None:
    """`get` returns the very object of a name, or None; `names` lists them in order of registration, and `len` counts them."""
    check(attempt, kinds, [*(("register", 0, name, n) for name, n in zip(order, numbers, strict=False)), *looks])


@settings(max_examples=60)
@given(kinds=OBJECTS, steps=st.lists(REGISTER_ANY | LOOK, min_size=2, max_size=6))
@example(kinds=["Thing()"] * 3, steps=[("register", 0, "tea", 0), ("register", 0, "tea", 1)])
@example(kinds=["Thing()"] * 3, steps=[("register", 0, "tea", 0), ("register", 0, "tea", 0)])
@example(kinds=["Thing()"] * 3, steps=[*FIRST[:1], ("register", 0, "tea", 1), ("drop", 1)])
@example(kinds=["set()"] * 3, steps=[("register", 0, "tea", 0), ("register", 0, "tea", 1)])
def test_held_name_is_refused(attempt: Attempt, kinds: list[str], steps: list[Step]) -> None:
    """Registering a name of a living object raises ValueError, even for the same object, and changes nothing."""
    check(attempt, kinds, steps, held=True)


@settings(max_examples=50)
@given(kinds=OBJECTS, strong=st.sampled_from(STRONG), steps=st.lists(REGISTER, max_size=4))
@example(kinds=["Thing()"] * 3, strong="3", steps=[("register", 0, "tea", 2)])
@example(kinds=["Thing()"] * 3, strong="None", steps=[("register", 0, "tea", 2), ("register", 0, "tea", 0)])
def test_not_weakly_referenceable_is_refused(attempt: Attempt, kinds: list[str], strong: str, steps: list[Step]) -> None:
    """Registering an object that cannot be weakly referenced raises TypeError and changes nothing."""
    check(attempt, [*kinds[:2], strong], steps)


@settings(max_examples=4)
@given(container=st.sampled_from(["[a]", "(a,)", "{'a': a}"]))
@example(container="[a]")
def test_nothing_refused_is_kept(attempt: Attempt, container: str) -> None:
    """The registry has no reference to an object that raised TypeError, so what it contains dies as usual."""
    session = attempt.session(f"import gc\nfrom contextlib import suppress\nfrom weakref import ref\n{CLASSES['Thing()']}")
    session.exec("r, a = Registry(), Thing()\nprobe = ref(a)")
    session.exec(f"with suppress(TypeError):\n    r.register('tea', {container})")
    session.exec("del a\ncollected = gc.collect()")
    session.equal("r.names(), probe()", ([], None))


@settings(max_examples=80)
@given(kinds=OBJECTS, held=st.integers(1, 3), twice=st.booleans(), steps=st.lists(DROP | LOOK, min_size=1, max_size=6))
@example(kinds=["Thing()"] * 3, held=1, twice=False, steps=[("drop", 0)])
@example(kinds=["Thing()"] * 3, held=2, twice=False, steps=[("drop", 0), ("names", 0)])
@example(kinds=["Thing()"] * 3, held=1, twice=False, steps=[("drop", 0), ("get", 0, "tea")])
@example(kinds=["Thing()"] * 3, held=1, twice=False, steps=[("get", 0, "tea"), ("drop", 0)])
@example(kinds=["Ring()"] * 3, held=3, twice=True, steps=[("drop", 0)])
def test_gone_without_references(attempt: Attempt, kinds: list[str], held: int, steps: list[Step], *, twice: bool) -> None:
    """An object dies when nothing else refers to it, and its names vanish from `get`, `names` and `len`."""
    check(attempt, kinds, [*FIRST[: min(held, 2)], *([("register", 0, "", 0 if twice else 2)] if held == 3 else []), *steps])


@given(kinds=OBJECTS, steps=st.lists(REGISTER | DROP | LOOK, max_size=8))
@example(kinds=["Thing()"] * 3, steps=[*FIRST[:1], ("drop", 0), ("register", 0, "tea", 1)])
@example(kinds=["Thing()"] * 3, steps=[*FIRST[:2], ("drop", 0), ("register", 0, "tea", 1)])
@example(kinds=["Thing()"] * 3, steps=[*FIRST[:1], ("drop", 0), ("register", 0, "tea", 1), ("register", 0, "tea", 2)])
def test_name_of_the_dead_is_free_again(attempt: Attempt, kinds: list[str], steps: list[Step]) -> None:
    """The name of a dead object can be registered again; it is then the newest name and belongs to the new object only."""
    check(attempt, kinds, steps)


BOTH = st.lists(st.tuples(st.just("register"), st.integers(0, 1), NAME, NUMBERS) | DROP, max_size=6)


@settings(max_examples=50)
@given(kinds=OBJECTS, steps=BOTH)
@example(kinds=["Thing()"] * 3, steps=[("register", 1, "tea", 0)])
@example(kinds=["Thing()"] * 3, steps=[("register", 1, "tea", 0), ("register", 0, "tea", 0), ("drop", 0)])
def test_registries_do_not_mix(attempt: Attempt, kinds: list[str], steps: list[Step]) -> None:
    """Registering an object in one registry does not change another registry."""
    check(attempt, kinds, [*steps, ("names", 1), ("len", 1)])


@settings(max_examples=10)
@given(count=st.integers(1, 1200), dropped=st.integers(0, 600))
@example(count=60, dropped=0)
@example(count=400, dropped=200)
@example(count=1200, dropped=1)
def test_many_names(attempt: Attempt, count: int, dropped: int) -> None:
    """Hundreds of names are remembered, and each vanishes with its own object."""
    session = attempt.session(CLASSES["Thing()"], count=count, dropped=dropped)
    session.exec("r, objects = Registry(), [Thing() for _ in range({count})]")
    session.exec("for n in range({count}):\n    r.register(str(n), objects[n])\ndel objects[:{dropped}]")
    session.equal("r.names()", [str(number) for number in range(dropped, count)])
    session.equal("len(r)", max(0, count - dropped))
    found = "all(r.get(str(n)) is thing for n, thing in enumerate(objects, {dropped}))"
    session.equal(found, True, "another object was returned")


@settings(max_examples=10)
@given(kind=st.sampled_from(KINDS))
@example(kind="Thing()")
@example(kind="set()")
def test_new_object_at_an_old_address(attempt: Attempt, kind: str) -> None:
    """The name of a dead object stays free, even if a new object has the address of the dead one."""
    lines = ["import gc"] * (kind == "Ring()") + [CLASSES[name] for name in CLASSES if name == kind]
    lines += ["r = Registry()", f"a = {kind}", "r.register('tea', a)", f"del a{'; gc.collect()' if kind == 'Ring()' else ''}"]
    lines += [f"b = {kind}", "r.register('rum', b)"]
    attempt.show("\n".join([*lines, "r.names(), len(r), r.get('tea') is None, r.get('rum') is b"]))
    equal(attempt.run(scenarios.at_an_old_address, kind), (["rum"], 1, True, True))
