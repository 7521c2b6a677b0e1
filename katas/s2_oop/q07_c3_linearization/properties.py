"""The laws of q07_c3_linearization: CPython is the oracle, it makes the classes and shows their `__mro__`."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, raises

from . import scenarios

Bases = Mapping[str, Sequence[str]]
Case = tuple[str, Bases]

NAMES = ("D", "Io", "A", "H", "F", "C", "AB", "G", "B", "E")
"""Each may inherit from those before it, so neither letters nor lengths tell who comes first."""
EDGES = [(heir, base) for base, heir in combinations(NAMES, 2)] + [(heir, "object") for heir in NAMES[::3]]
DEEP = 200
RUNGS = 31

DIAMOND = {"B": ["A"], "C": ["A"], "D": ["B", "C"]}
LEFTMOST = {"C": ["A"], "D": ["C", "B"]}
"""Once `C` is placed the choice begins at the leftmost order again, so `A` comes before `B`."""
HELD_BACK = {"C": ["A"], "D": ["B"], "E": ["C", "D", "A"]}
"""`A` has to wait for `D`, and still comes before the bases of `D`."""
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
"""The order of `A` is used twice, and so is its place behind `D`."""
BARRED_FROM_THE_LEFT = {"A": ["D"], "C": ["F", "D"], "B": ["C", "A", "E", "F"]}
"""When `D` stands first in the order of `A` it still stands behind `F` in one further left."""
WIDE = {"Z": [*"ABCDEFGHIJ"], "A": ["K", "C"], "B": ["K", "D"]}
CROSSED = {"C": ["A", "B"], "D": ["B", "A"], "E": ["C", "D"]}
ROUND = {"E": ["A", "B"], "F": ["B", "C"], "G": ["C", "A"], "D": ["E", "F", "G"]}
"""Any two of the three orders agree."""
CROSSED_ABOVE = {"C": ["A"], "D": ["B"], "E": ["C", "B"], "F": ["D", "A"], "G": ["E", "F"]}
"""No two lists of bases disagree, but `E` has settled on `A` before `B`, and `F` on the opposite."""


def make(parents: Sequence[type]) -> type | None:
    """Make a class with these bases, or give None where Python refuses."""
    try:
        return type("Made", tuple(parents), {})
    except TypeError:
        return None


def python_mro(name: str, bases: Bases) -> list[str] | None:
    """Give the MRO that CPython finds, or None where it refuses to make one of the classes."""
    made: dict[str, type | None] = {"object": object}

    def find(name: str) -> type | None:
        if name not in made:
            made[name] = None  # and None it stays for a class below that asks for it
            parents = [parent for parent in map(find, bases.get(name, ())) if parent]
            made[name] = make(parents) if len(parents) == len(bases.get(name, ())) else None
        return made[name]

    top = find(name)
    names = {made[name]: name for name in made}
    return [names[each] for each in top.__mro__] if top else None


def as_python(attempt: Attempt, name: str, bases: Bases) -> None:
    """Demand what CPython says: this order, or a `TypeError`."""
    due = python_mro(name, bases)
    if due is None:
        raises(TypeError, attempt.linearize, name, bases)
    else:
        equal(attempt.linearize(name, bases), due)


def read_table(edges: bytes) -> dict[str, list[str]]:
    """Read who inherits from whom, one inheritance a byte: cheap to draw and to shrink."""
    given: dict[str, list[str]] = {name: [] for name in NAMES}
    for heir, base in (EDGES[edge % len(EDGES)] for edge in edges):
        if base not in given[heir]:
            given[heir].append(base)
    return given


def cut_down(given: dict[str, list[str]]) -> dict[str, list[str]]:
    """Take away each class's last bases until Python accepts the rest."""
    made: dict[str, type] = {"object": object}
    for name, parents in given.items():
        while not (new := make([made[base] for base in parents])):
            parents.pop()
        made[name] = new
    return given


def as_case(given: dict[str, list[str]], kind: type[list[str]] | type[tuple[str, ...]]) -> Case:
    """Ask about the last class that has bases; some of those without any are in the table, and some are not."""
    name = [name for name in NAMES if given[name] or name == NAMES[0]][-1]
    table = {each: kind(parents) for each, parents in given.items() if parents or each in "AC"}
    return name, reached(name, table)


def reached(name: str, bases: Bases) -> dict[str, Sequence[str]]:
    """Give the part of the table that a class inherits from, itself included, in the order of the names."""
    found = {name}
    while more := {base for each in found for base in bases.get(each, ())} - found:
        found |= more
    return {each: bases[each] for each in sorted(found) if each in bases}


def above(name: str, bases: Bases) -> list[str]:
    """Give the class and all that it inherits from, but `object`, in a hierarchy that Python accepts."""
    return (python_mro(name, bases) or [])[:-1]


def with_base(bases: Bases, heir: str, base: str, place: int) -> dict[str, Sequence[str]]:
    """Give the table with one more base for a class, at this place among its bases."""
    given = list(bases.get(heir, ()))
    return {**bases, heir: [*given[:place], base, *given[place:]]}


def with_repeated_base(case: Case, heir: int, twice: int, place: int) -> Case:
    """Repeat a base of the class, or of a class above it."""
    name, bases = case
    classes = above(name, bases)
    unlucky = classes[heir % len(classes)]
    given = bases.get(unlucky) or ["Late"]
    return name, with_base({**bases, unlucky: given}, unlucky, given[twice % len(given)], place)


def with_loop(case: Case, heir: int, base: int, place: int) -> Case:
    """Let the class, or a class above it, inherit from itself or from one of its own heirs."""
    name, bases = case
    classes = above(name, bases)
    unlucky = classes[heir % len(classes)]
    below = [each for each in classes if unlucky in above(each, bases)]
    return name, with_base(bases, unlucky, below[base % len(below)], place)


def with_object(case: Case, heir: int, place: int) -> Case:
    """Name `object` among the bases of the class, or of a class above it."""
    name, bases = case
    classes = above(name, bases)
    return name, with_base(bases, classes[heir % len(classes)], "object", place)


def with_strangers(case: Case, strangers: Bases, *, first: bool) -> Case:
    """Put classes that the class does not inherit from into the table, before the others or behind them."""
    name, bases = case
    return name, {**strangers, **bases} if first else {**bases, **strangers}


KINDS = st.sampled_from([list, tuple])
TABLES = st.builds(as_case, st.binary(min_size=16, max_size=48).map(read_table).map(cut_down), KINDS)
DOUBTFUL = st.builds(as_case, st.binary(min_size=8, max_size=32).map(read_table), KINDS)
PLACES = st.integers(0, 3)
ANY = st.integers(0, 9)
LOOPS = st.builds(with_loop, TABLES, ANY, ANY, PLACES)
STRANGERS = st.sampled_from(
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
    """The order is that of the class's `__mro__` in Python."""
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
    """Where Python finds no consistent order, for the class or one that it inherits from, there is a `TypeError`."""
    as_python(attempt, *case)


@given(case=st.builds(with_repeated_base, TABLES, ANY, ANY, PLACES))
@example(case=("A", {"A": ["B", "B"]}))
@example(case=("A", {"A": ["object", "object"]}))
@example(case=("A", {"A": ["B", "C", "B"]}))
@example(case=("A", {"A": ["B"], "B": ["C", "C"]}))
def test_repeated_base_is_refused(attempt: Attempt, case: Case) -> None:
    """A base given twice, to the class or to one that it inherits from, is a `TypeError`."""
    raises(TypeError, attempt.linearize, *case)


@given(case=LOOPS)
@example(case=("A", {"A": ["A"]}))
@example(case=("A", {"A": ["B"], "B": ["B"]}))
@example(case=("A", {"A": ["B"], "B": ["A"]}))
@example(case=("A", {"A": ["B", "C"], "C": ["D"], "D": ["C"]}))
def test_loop_is_refused(attempt: Attempt, case: Case) -> None:
    """A class that inherits from itself, directly or round a loop, is a `TypeError`."""
    raises(TypeError, attempt.linearize, *case)


@settings(max_examples=60)
@given(case=st.builds(with_strangers, TABLES, STRANGERS, first=st.booleans()))
@example(case=("A", {"U": ["U"]}))
def test_strangers_do_not_matter(attempt: Attempt, case: Case) -> None:
    """Classes that `name` does not inherit from make no difference, whatever is wrong with them."""
    equal(attempt.linearize(*case), python_mro(*case))


@settings(max_examples=40)
@given(name=st.sampled_from(NAMES), own=st.sampled_from([None, [], (), ["object"]]), other=st.sampled_from(["", "B", "Z"]))
@example(name="A", own=None, other="")
def test_object_is_above_all(attempt: Attempt, name: str, own: Sequence[str] | None, other: str) -> None:
    """A class that is not in the table, or has no bases there, has only `object` above it."""
    bases: dict[str, Sequence[str]] = {other: [name]} if other and other != name else {}
    if own is not None:
        bases[name] = own
    equal(attempt.linearize(name, bases), [name, "object"])


@given(case=st.builds(with_object, TABLES, ANY, PLACES))
@example(case=("A", {"A": ["B", "object"]}))
@example(case=("A", {"A": ["object", "B"]}))
@example(case=("A", {"A": ["B", "C"], "B": ["object"]}))
def test_object_as_a_base(attempt: Attempt, case: Case) -> None:
    """`object` given as a base is the same `object` that ends every order, and no class may stand behind it."""
    as_python(attempt, *case)


@settings(max_examples=3)
@given(length=st.integers(1, DEEP), mixin=st.booleans())
@example(length=DEEP, mixin=False)
@example(length=DEEP, mixin=True)
def test_deep_hierarchies(attempt: Attempt, length: int, *, mixin: bool) -> None:
    """A hierarchy may be 200 classes deep."""
    more = ', "Mixin"' if mixin else ""
    attempt.show(f'bases = {{f"C{{n}}": [f"C{{n - 1}}"{more}] for n in range(1, {length})}}\nlinearize("C{length - 1}", bases)')
    bases = {f"C{n}": [f"C{n - 1}", "Mixin"] if mixin else [f"C{n - 1}"] for n in range(1, length)}
    chain = [f"C{n}" for n in range(length - 1, -1, -1)]
    equal(attempt.linearize(chain[0], bases), [*chain, *["Mixin"][: mixin and length > 1], "object"])


@settings(max_examples=3)
@given(length=st.integers(1, DEEP))
@example(length=DEEP)
def test_deep_loops(attempt: Attempt, length: int) -> None:
    """A loop may be 200 classes long, and is a `TypeError` all the same."""
    attempt.show(f'bases = {{f"C{{n}}": [f"C{{(n + 1) % {length}}}"] for n in range({length})}}\nlinearize("C0", bases)')
    raises(TypeError, attempt.linearize, "C0", {f"C{n}": [f"C{(n + 1) % length}"] for n in range(length)})


@settings(max_examples=3)
@given(rungs=st.integers(2, RUNGS))
@example(rungs=RUNGS)
def test_ladder_of_diamonds(attempt: Attempt, rungs: int) -> None:
    """A ladder of diamonds is no work: each class counts once, not once for each way that leads to it."""
    attempt.show(
        f'bases = {{f"{{side}}{{n}}": [f"A{{n - 1}}", f"B{{n - 1}}"] for n in range(1, {rungs}) for side in "AB"}}\n'
        f'linearize("A{rungs - 1}", bases)'
    )
    bases = {f"{side}{n}": [f"A{n - 1}", f"B{n - 1}"] for n in range(1, rungs) for side in "AB"}
    due = [f"{side}{n}" for n in range(rungs - 2, -1, -1) for side in "AB"]
    equal(attempt.linearize(f"A{rungs - 1}", bases), [f"A{rungs - 1}", *due, "object"])


@settings(max_examples=40)
@given(case=TABLES)
@example(case=("D", DIAMOND))
@example(case=("A", {}))
def test_table_is_not_changed(attempt: Attempt, case: Case) -> None:
    """Neither the table nor the sequences in it are changed."""
    name, bases = case
    _, after = attempt.watch("linearize", name, bases).arguments
    equal(list(after.items()), list(bases.items()), "the table was changed")


@given(first=st.one_of(TABLES, LOOPS), second=TABLES)
@example(first=("A", {"A": ["B"]}), second=("A", {"A": ["C"]}))
@example(first=("B", {"B": ["A"]}), second=("C", {"C": ["B"]}))
@example(first=("A", {"A": ["A"]}), second=("A", {"A": ["B"]}))
def test_earlier_calls_do_not_matter(attempt: Attempt, first: Case, second: Case) -> None:
    """The answer comes from the table as it is now, whatever was asked before, and whether or not it was refused."""
    attempt.show(
        f"bases = {first[1]!r}\nlinearize({first[0]!r}, bases)\n"
        f"bases.clear()\nbases.update({second[1]!r})\nlinearize({second[0]!r}, bases)"
    )
    before, after = attempt.run(scenarios.ask_again, first, second)
    if before != python_mro(*first):
        attempt.show(f"bases = {first[1]!r}\nlinearize({first[0]!r}, bases)")
    equal(before, python_mro(*first), "the first answer is wrong (None stands for a TypeError)")
    equal(after, python_mro(*second), "the second answer is wrong (None stands for a TypeError)")


@settings(max_examples=40)
@given(case=TABLES)
@example(case=("A", {}))
@example(case=("A", {"A": ["B"]}))
def test_answer_belongs_to_the_caller(attempt: Attempt, case: Case) -> None:
    """The list that came back may be changed, and the next answer is right nevertheless."""
    name, bases = case
    attempt.show(f"bases = {bases!r}\nlinearize({name!r}, bases).clear()\nlinearize({name!r}, bases)")
    equal(attempt.run(scenarios.spoil, name, bases), python_mro(name, bases))


@settings(max_examples=40)
@given(case=TABLES)
@example(case=("A", {}))
@example(case=("A", {"A": ["B"]}))
def test_a_defaultdict_does_not_grow(attempt: Attempt, case: Case) -> None:
    """A table that makes an entry for whatever is looked up has none more afterwards, and the answer is right."""
    name, bases = case
    call = f"from collections import defaultdict\nbases = defaultdict(list, {bases!r})\nlinearize({name!r}, bases)"
    attempt.show(f"{call}\nbases")
    answer, table = attempt.run(scenarios.ask_a_table_that_grows, name, bases)
    equal(table, bases, "the table has changed")
    attempt.show(call)
    equal(answer, python_mro(name, bases), "the answer is wrong (None stands for a TypeError)")
