"""The properties of q07_c3_linearization: CPython is the oracle; it creates the classes and knows their `__mro__`."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, raises

Bases = Mapping[str, Sequence[str]]
Case = tuple[str, Bases]

NAMES = ("D", "Io", "A", "H", "F", "C", "AB", "G", "B", "E")
"""Each class may inherit from those before it, so neither letters nor lengths reveal the order."""
EDGES = [(heir, base) for base, heir in combinations(NAMES, 2)] + [(heir, "object") for heir in NAMES[::3]]
DEEP = 200
MANY = 300
RUNGS = 31

DIAMOND = {"B": ["A"], "C": ["A"], "D": ["B", "C"]}
LEFTMOST = {"C": ["A"], "D": ["C", "B"]}
"""After `C`, the search starts at the leftmost order again, so `A` comes before `B`."""
HELD_BACK = {"C": ["A"], "D": ["B"], "E": ["C", "D", "A"]}
"""`A` must come after `D`, but still comes before the base of `D`."""
PEDALO = {
    "Day": ["Boat"],
    "Wheel": ["Boat"],
    "NoEngine": ["Day"],
    "Hull": ["Day"],
    "PedalWheel": ["NoEngine", "Wheel"],
    "Catamaran": ["Hull"],
    "Pedalo": ["PedalWheel", "Catamaran"],
}
"""The example of the paper that introduced C3; CLOS gives another order."""
SHARED = {"B": ["A"], "C": ["D", "A"], "E": ["B", "C"]}
"""The order of `A` is used twice, and so is the rule that it comes after `D`."""
BARRED_FROM_THE_LEFT = {"A": ["D"], "C": ["F", "D"], "B": ["C", "A", "E", "F"]}
"""When `D` is first in the order of `A`, it is still after `F` in an order further left."""
WIDE = {"Z": [*"ABCDEFGHIJ"], "A": ["K", "C"], "B": ["K", "D"]}
CROSSED = {"C": ["A", "B"], "D": ["B", "A"], "E": ["C", "D"]}
ROUND = {"E": ["A", "B"], "F": ["B", "C"], "G": ["C", "A"], "D": ["E", "F", "G"]}
"""Any two of the three orders agree, but not all three."""
CROSSED_ABOVE = {"C": ["A"], "D": ["B"], "E": ["C", "B"], "F": ["D", "A"], "G": ["E", "F"]}
"""No two lists of bases disagree, but the MRO of `E` has `A` before `B`, and the MRO of `F` the opposite."""

MAPPINGS = {
    "defaultdict": "from collections import defaultdict\nbases = defaultdict(list, {table})",
    "proxy": "from types import MappingProxyType\nbases = MappingProxyType({table})",
    "sequences": "from collections import UserList\nbases = {each: UserList(names) for each, names in {table}.items()}",
    "own": """
        from collections.abc import Mapping
        class Table(Mapping):
            table = {table}
            def __getitem__(self, name): return self.table[name]
            def __iter__(self): return iter(self.table)
            def __len__(self): return len(self.table)

        bases = Table()
        """,
}


def make(parents: Sequence[type]) -> type | None:
    """Return a class with these bases, or None if Python raises TypeError."""
    try:
        return type("Made", tuple(parents), {})
    except TypeError:
        return None


def python_mro(name: str, bases: Bases) -> list[str] | None:
    """Return the MRO that CPython computes, or None if it cannot create one of the classes."""
    made: dict[str, type | None] = {"object": object}

    def find(name: str) -> type | None:
        if name not in made:
            made[name] = None  # a class in a loop finds this None
            parents = [parent for parent in map(find, bases.get(name, ())) if parent]
            made[name] = make(parents) if len(parents) == len(bases.get(name, ())) else None
        return made[name]

    top = find(name)
    names = {made[name]: name for name in made}
    return [names[each] for each in top.__mro__] if top else None


def as_python(attempt: Attempt, name: str, bases: Bases) -> None:
    """Require the order that CPython computes, or TypeError if there is none."""
    expected = python_mro(name, bases)
    if expected is None:
        raises(TypeError, attempt.linearize, name, bases)
    else:
        equal(attempt.linearize(name, bases), expected)


def read_table(edges: bytes) -> dict[str, list[str]]:
    """Return the bases of each class, one byte for each base: cheap to draw and to shrink."""
    given: dict[str, list[str]] = {name: [] for name in NAMES}
    for heir, base in (EDGES[edge % len(EDGES)] for edge in edges):
        if base not in given[heir]:
            given[heir].append(base)
    return given


def cut_down(given: dict[str, list[str]]) -> dict[str, list[str]]:
    """Remove the last bases of each class until Python accepts the rest."""
    made: dict[str, type] = {"object": object}
    for name, parents in given.items():
        while not (new := make([made[base] for base in parents])):
            parents.pop()
        made[name] = new
    return given


def as_case(given: dict[str, list[str]], kind: type[list[str]] | type[tuple[str, ...]]) -> Case:
    """Return the last class that has bases, and its table; only some classes without bases are keys."""
    name = [name for name in NAMES if given[name] or name == NAMES[0]][-1]
    table = {each: kind(parents) for each, parents in given.items() if parents or each in "AC"}
    return name, reached(name, table)


def reached(name: str, bases: Bases) -> dict[str, Sequence[str]]:
    """Return the part of the table for a class and those that it inherits from, sorted by name."""
    found = {name}
    while more := {base for each in found for base in bases.get(each, ())} - found:
        found |= more
    return {each: bases[each] for each in sorted(found) if each in bases}


def above(name: str, bases: Bases) -> list[str]:
    """Return the class and all that it inherits from except `object`; Python must accept the hierarchy."""
    return (python_mro(name, bases) or [])[:-1]


def with_base(bases: Bases, heir: str, base: str, index: int) -> dict[str, Sequence[str]]:
    """Return the table with one more base for a class, at this index."""
    given = list(bases.get(heir, ()))
    return {**bases, heir: [*given[:index], base, *given[index:]]}


def with_repeated_base(case: Case, heir: int, twice: int, index: int) -> Case:
    """Repeat a base of the class, or of a class that it inherits from."""
    name, bases = case
    classes = above(name, bases)
    unlucky = classes[heir % len(classes)]
    given = bases.get(unlucky) or ["Late"]
    return name, with_base({**bases, unlucky: given}, unlucky, given[twice % len(given)], index)


def with_loop(case: Case, heir: int, base: int, index: int) -> Case:
    """Make the class, or a class that it inherits from, inherit from itself or from one of its subclasses."""
    name, bases = case
    classes = above(name, bases)
    unlucky = classes[heir % len(classes)]
    below = [each for each in classes if unlucky in above(each, bases)]
    return name, with_base(bases, unlucky, below[base % len(below)], index)


def with_object(case: Case, heir: int, index: int) -> Case:
    """Add `object` to the bases of the class, or of a class that it inherits from."""
    name, bases = case
    classes = above(name, bases)
    return name, with_base(bases, classes[heir % len(classes)], "object", index)


def with_others(case: Case, others: Bases, *, first: bool) -> Case:
    """Add classes that the class does not inherit from, before or after the others."""
    name, bases = case
    return name, {**others, **bases} if first else {**bases, **others}


KINDS = st.sampled_from([list, tuple])
TABLES = st.builds(as_case, st.binary(min_size=16, max_size=48).map(read_table).map(cut_down), KINDS)
DOUBTFUL = st.builds(as_case, st.binary(min_size=8, max_size=32).map(read_table), KINDS)
INDEXES = st.integers(0, 3)
ANY = st.integers(0, 9)
LOOPS = st.builds(with_loop, TABLES, ANY, ANY, INDEXES)
OTHERS = st.sampled_from(
    [
        {"U": ["U"]},
        {"U": ["V"], "V": ["U"]},
        {"U": ["V", "V"]},
        {"U": ["object", "V"]},
        {"V": ["W"], "U": ["W", "V"]},
        {"U": ["A"], "V": ["A", "U"]},
        {"U": ["A", "V"], "V": ["C", "U"]},
        {"U": ["A", "D"], "V": ["D", "A"]},
        {"U": ["F", "Io"], "V": ["Io", "F"]},
    ]
)


@given(case=TABLES)
@example(case=("D", DIAMOND))
@example(case=("D", LEFTMOST))
@example(case=("E", HELD_BACK))
@example(case=("E", SHARED))
@example(case=("B", BARRED_FROM_THE_LEFT))
@example(case=("Z", WIDE))
@example(case=("Pedalo", PEDALO))
@example(case=("C", {"B": ["A", "object"], "C": ["B", "object"]}))
def test_order_is_pythons(attempt: Attempt, case: Case) -> None:
    """The order is that of `__mro__` in Python."""
    name, bases = case
    equal(attempt.linearize(name, bases), python_mro(name, bases))


@given(case=DOUBTFUL)
@example(case=("C", {"B": ["A"], "C": ["A", "B"]}))
@example(case=("E", CROSSED))
@example(case=("F", {**CROSSED, "F": ["E"]}))
@example(case=("D", ROUND))
@example(case=("G", CROSSED_ABOVE))
@example(case=("H", {**CROSSED_ABOVE, "H": ["G"]}))
@example(case=("B", {"B": ["object", "A"]}))
def test_no_consistent_order_is_refused(attempt: Attempt, case: Case) -> None:
    """If the class, or one that it inherits from, has no consistent order, `TypeError` is raised."""
    as_python(attempt, *case)


@given(case=st.builds(with_repeated_base, TABLES, ANY, ANY, INDEXES))
@example(case=("A", {"A": ["B", "B"]}))
@example(case=("A", {"A": ["object", "object"]}))
@example(case=("A", {"A": ["B", "C", "B"]}))
@example(case=("A", {"A": ["B"], "B": ["C", "C"]}))
def test_repeated_base_is_refused(attempt: Attempt, case: Case) -> None:
    """If the class, or one that it inherits from, lists a base twice, `TypeError` is raised."""
    raises(TypeError, attempt.linearize, *case)


@given(case=LOOPS)
@example(case=("A", {"A": ["A"]}))
@example(case=("A", {"A": ["B"], "B": ["B"]}))
@example(case=("A", {"A": ["B"], "B": ["A"]}))
@example(case=("A", {"A": ["B", "C"], "C": ["D"], "D": ["C"]}))
def test_loop_is_refused(attempt: Attempt, case: Case) -> None:
    """If a class inherits from itself, directly or through other classes, `TypeError` is raised."""
    raises(TypeError, attempt.linearize, *case)


@settings(max_examples=60)
@given(case=st.builds(with_others, TABLES, OTHERS, first=st.booleans()))
@example(case=("A", {"U": ["U"]}))
def test_other_classes_do_not_matter(attempt: Attempt, case: Case) -> None:
    """Classes that `name` does not inherit from make no difference, even if they are broken."""
    equal(attempt.linearize(*case), python_mro(*case))


@settings(max_examples=40)
@given(name=st.sampled_from(NAMES), own=st.sampled_from([None, [], (), ["object"]]), other=st.sampled_from(["", "B", "Z"]))
@example(name="A", own=None, other="")
@example(name="A", own=[], other="")
def test_object_is_above_all(attempt: Attempt, name: str, own: Sequence[str] | None, other: str) -> None:
    """A class that is not a key, or has no bases there, has only `object` as its base."""
    bases: dict[str, Sequence[str]] = {other: [name]} if other and other != name else {}
    if own is not None:
        bases[name] = own
    equal(attempt.linearize(name, bases), [name, "object"])


@given(case=st.builds(with_object, TABLES, ANY, INDEXES))
@example(case=("A", {"A": ["B", "object"]}))
@example(case=("A", {"A": ["object", "B"]}))
@example(case=("A", {"A": ["B", "C"], "B": ["object"]}))
def test_object_as_a_base(attempt: Attempt, case: Case) -> None:
    """`object` listed as a base is the `object` at the end of every order, and no class comes after it."""
    as_python(attempt, *case)


@settings(max_examples=3)
@given(length=st.integers(1, DEEP), mixin=st.booleans())
@example(length=DEEP, mixin=False)
@example(length=DEEP, mixin=True)
def test_deep_hierarchies(attempt: Attempt, length: int, *, mixin: bool) -> None:
    """A hierarchy of 200 classes in a chain is ordered within the time limit."""
    setup = 'bases = {f"C{n}": [f"C{n - 1}", "Mixin"] for n in range(1, {length})}'
    session = attempt.session(setup if mixin else setup.replace(', "Mixin"', ""), length=length)
    chain = [f"C{n}" for n in range(length - 1, -1, -1)]
    expected = [*chain, *["Mixin"][: mixin and length > 1], "object"]
    session.equal("linearize({top}, bases)", expected, top=chain[0])


@settings(max_examples=3)
@given(length=st.integers(1, DEEP))
@example(length=DEEP)
def test_deep_loops(attempt: Attempt, length: int) -> None:
    """A loop of up to 200 classes raises `TypeError`."""
    session = attempt.session('bases = {f"C{n}": [f"C{(n + 1) % {length}}"] for n in range({length})}', length=length)
    session.raises(TypeError, "linearize('C0', bases)")


@settings(max_examples=3)
@given(rungs=st.integers(2, RUNGS))
@example(rungs=RUNGS)
def test_ladder_of_diamonds(attempt: Attempt, rungs: int) -> None:
    """Each class is ordered once and not once per path, so thirty diamonds on top of each other take little time."""
    setup = 'bases = {f"{side}{n}": [f"A{n - 1}", f"B{n - 1}"] for n in range(1, {rungs}) for side in "AB"}'
    expected = [f"{side}{n}" for n in range(rungs - 2, -1, -1) for side in "AB"]
    top = f"A{rungs - 1}"
    attempt.session(setup, rungs=rungs).equal("linearize({top}, bases)", [top, *expected, "object"], top=top)


@settings(max_examples=3)
@given(classes=st.integers(3, MANY))
@example(classes=MANY)
def test_many_bases(attempt: Attempt, classes: int) -> None:
    """A hierarchy of 300 classes is ordered within the time limit, even if one class inherits from all others."""
    session = attempt.session('bases = {"Heir": [f"C{n}" for n in range({wide})]}', wide=classes - 2)
    session.equal("linearize('Heir', bases)", ["Heir", *(f"C{n}" for n in range(classes - 2)), "object"])


@settings(max_examples=40)
@given(case=TABLES)
@example(case=("D", DIAMOND))
@example(case=("A", {}))
def test_table_is_not_changed(attempt: Attempt, case: Case) -> None:
    """The call changes neither the mapping nor the sequences in it."""
    name, bases = case
    _, after = attempt.watch("linearize", name, bases).arguments
    equal(list(after.items()), list(bases.items()), "the call changed the mapping")


@given(first=st.one_of(TABLES, LOOPS), second=TABLES)
@example(first=("A", {"A": ["B"]}), second=("A", {"A": ["C"]}))
@example(first=("B", {"B": ["A"]}), second=("C", {"C": ["B"]}))
@example(first=("A", {"A": ["A"]}), second=("A", {"A": ["B"]}))
def test_earlier_calls_do_not_matter(attempt: Attempt, first: Case, second: Case) -> None:
    """The answer depends on the mapping as it is now, and not on earlier calls, even if they raised."""
    session = attempt.session("bases = {table}", table=first[1])
    call, expected = f"linearize({first[0]!r}, bases)", python_mro(*first)
    if expected is None:
        session.raises(TypeError, call)
    else:
        session.equal(call, expected)
    session.exec("bases.clear()\nbases.update({table})", table=second[1])
    session.equal(f"linearize({second[0]!r}, bases)", python_mro(*second), "the second answer is wrong")


@settings(max_examples=40)
@given(case=TABLES)
@example(case=("A", {}))
@example(case=("A", {"A": ["B"]}))
def test_answer_belongs_to_the_caller(attempt: Attempt, case: Case) -> None:
    """The caller may change the returned list, and the next answer is still right."""
    session = attempt.session("bases = {bases}\nlinearize({name}, bases).clear()", name=case[0], bases=case[1])
    session.equal(f"linearize({case[0]!r}, bases)", python_mro(*case))


@settings(max_examples=60)
@given(case=TABLES, kind=st.sampled_from(sorted(MAPPINGS)))
@example(case=("A", {}), kind="defaultdict")
@example(case=("A", {"A": ["B"]}), kind="defaultdict")
@example(case=("A", {"A": ["B"]}), kind="proxy")
@example(case=("A", {"A": ["B"]}), kind="own")
@example(case=("A", {"A": ["B"]}), kind="sequences")
def test_any_mapping(attempt: Attempt, case: Case, kind: str) -> None:
    """Any mapping to any sequences is accepted and not changed; a `defaultdict` gets no new keys."""
    name, table = case
    session = attempt.session(MAPPINGS[kind], table=table)
    session.equal(f"linearize({name!r}, bases)", python_mro(name, table))
    after = {each: [*table[each]] for each in table}
    session.equal("{each: [*bases[each]] for each in bases}", after, "the call changed the mapping")
