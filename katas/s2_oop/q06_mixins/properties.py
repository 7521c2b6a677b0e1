"""The properties of q06_mixins: the MRO that Python computes for similar classes says what to expect of the attempt."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt

Own = tuple[str, list[str]]
"""A class of the caller: what it does, and its bases."""
Fields = dict[str, Any]
FIELDS: Final = {"Named": "name", "Tagged": "tags", "Versioned": "version"}
MIXINS = st.sampled_from(sorted(FIELDS))
NAMES = st.sampled_from(["Rain", "", "it's", "ä", "{name}", "%s", " "])
TAGS = st.lists(st.sampled_from(["slow", "live", "", "a'b", " slow", "Live", "a\u2000b"]), max_size=3)
VALUES: st.SearchStrategy[Fields] = st.fixed_dictionaries(
    {"name": NAMES, "tags": TAGS, "version": st.integers(0, 9) | st.integers(-(10**20), 10**20)}
)
PLAIN: Final[Fields] = {"name": "Rain", "tags": ["a"], "version": 3}
CHANGED: Final[Fields] = {"name": "Snow", "tags": [], "version": 4}
BODIES: Final = {
    "nothing": " pass\n",
    "a line before": "\n    def describe(self):\n        return ['{name}', *super().describe()]\n",
    "a line after": "\n    def describe(self):\n        return [*super().describe(), '{name}']\n",
    "two lines": "\n    def describe(self):\n        return ['{name}', *super().describe(), '{name}']\n",
    "a keyword": (
        "\n    def __init__(self, *, {key}, **rest):\n"
        "        made.append({key})\n"
        "        super().__init__(**rest)\n"
        "    def describe(self):\n"
        "        return ['{name}', *super().describe()]\n"
    ),
}
PLACED: Final[dict[str, Callable[[str, list[str]], list[str]]]] = {
    "nothing": lambda _, lines: lines,
    "a line before": lambda name, lines: [name, *lines],
    "a line after": lambda name, lines: [*lines, name],
    "two lines": lambda name, lines: [name, *lines, name],
    "a keyword": lambda name, lines: [name, *lines],
}
WRONG: Final = {
    "an unknown keyword": "colour='red'",
    "another unknown keyword": "title='Rain'",
    "a positional argument": "'Rain'",
    "a positional argument for a keyword": "",
}


def mro(owns: list[Own]) -> tuple[list[Own], list[str]]:
    """Return classes that Python can create, each with as many of its bases as possible, and the MRO of the last one."""
    known: dict[str, type] = {"Base": type("Base", (), {})}
    known |= {name: type(name, (known["Base"],), {}) for name in FIELDS}
    made: list[Own] = []
    for number, (kind, bases) in enumerate(owns):
        own, kept = known["Base"], list[str]()
        for base in dict.fromkeys(
            f"My{int(base) % number}" if base.isdigit() else base for base in bases if number or base > "9"
        ):
            try:
                own = type(f"My{number}", tuple(known[name] for name in [*kept, base]), {})
            except TypeError:
                continue
            kept.append(base)
        if not kept:
            kept, own = ["Base"], type(f"My{number}", (known["Base"],), {})
        known[f"My{number}"] = own
        made.append((kind, kept))
    return made, [each.__name__ for each in own.__mro__[:-2]]


def call(order: list[str], values: Fields, kinds: dict[str, str], *wrong: str, without: str = "") -> str:
    """Return the code of the call that creates an object of the first class of an MRO."""
    words = [*wrong] if wrong and "=" not in wrong[0] else []
    for name in order:
        if name in FIELDS and name != without:
            words.append(f"{FIELDS[name]}={values[FIELDS[name]]!r}")
        elif kinds.get(name) == "a keyword" and name != without:
            words.append(f"{name.lower()}={name!r}")
    return f"{order[0]}({', '.join([*words, *(word for word in wrong if '=' in word)])})"


def line(name: str, values: Fields) -> str:
    """Return the line of a mixin."""
    value = values[FIELDS[name]]
    return f"{FIELDS[name]}={tuple(value) if name == 'Tagged' else value}"


def lines(order: list[str], values: Fields, kinds: dict[str, str]) -> list[str]:
    """Return the lines that are expected for an MRO."""
    expected: list[str] = []
    for name in reversed(order):
        expected = [line(name, values), *expected] if name in FIELDS else PLACED[kinds[name]](name, expected)
    return expected


def written(owns: list[Own]) -> str:
    """Return the code of the classes."""
    code = "made = []\n" if any(kind == "a keyword" for kind, _ in owns) else ""
    for number, (kind, bases) in enumerate(owns):
        body = BODIES[kind].format(name=f"My{number}", key=f"my{number}")
        code += f"class My{number}({', '.join(bases)}):{body}"
    return code


@settings(max_examples=60)
@given(mixins=st.lists(MIXINS, max_size=3, unique=True), values=VALUES)
@example(mixins=["Named"], values=PLAIN)
@example(mixins=["Tagged", "Named"], values=PLAIN)
@example(mixins=["Named", "Tagged", "Versioned"], values=PLAIN)
@example(mixins=["Named", "Tagged", "Versioned"], values={"name": "", "tags": [], "version": 0})
@example(mixins=["Tagged"], values=PLAIN | {"tags": [" a"]})
@example(mixins=["Tagged"], values=PLAIN | {"tags": ["A", "A"]})
@example(mixins=["Tagged"], values=PLAIN | {"tags": ["\u2000"]})
@example(mixins=["Named"], values=PLAIN | {"name": "\u2000"})
@example(mixins=["Named"], values=PLAIN | {"name": "a" * 120})
def test_any_combination(attempt: Attempt, mixins: list[str], values: Fields) -> None:
    """Mixins in any order make a class with all their attributes, and `describe` returns one line for each, in this order."""
    setup = f"class Thing({', '.join(mixins)}): pass\n" if len(mixins) > 1 else ""
    order = ["Thing", *mixins] if setup else [*mixins, "Base"]
    made, session = call(order, values, {}), attempt.session(setup)
    session.equal(f"{made}.describe()", [line(name, values) for name in mixins])
    for name in mixins:
        value = values[FIELDS[name]]
        session.equal(f"{made}.{FIELDS[name]}", tuple(value) if name == "Tagged" else value)


@settings(max_examples=60)
@given(
    owns=st.lists(
        st.tuples(
            st.sampled_from(sorted(BODIES)),
            st.lists(MIXINS | st.sampled_from("0123") | st.just("Base"), min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=5,
    ),
    values=VALUES,
)
@example(owns=[("a line before", ["Base"]), ("nothing", ["Named", "0", "Tagged"])], values=PLAIN)
@example(owns=[("two lines", ["Base"]), ("nothing", ["Named", "0"])], values=PLAIN)
@example(owns=[("two lines", ["Base"]), ("nothing", ["Tagged", "0"])], values=PLAIN)
@example(owns=[("two lines", ["Base"]), ("nothing", ["Versioned", "0"])], values=PLAIN)
@example(owns=[("a keyword", ["Base"]), ("nothing", ["Named", "0", "Tagged"])], values=PLAIN)
@example(owns=[("a keyword", ["Base"]), ("nothing", ["Tagged", "0"])], values=PLAIN)
@example(owns=[("a keyword", ["Base"]), ("nothing", ["Versioned", "0"])], values=PLAIN)
@example(owns=[("nothing", ["Named", "Tagged"]), ("nothing", ["Tagged", "Versioned"]), ("nothing", ["0", "1"])], values=PLAIN)
@example(owns=[("a keyword", ["Named"]), ("a keyword", ["Tagged"]), ("a line after", ["0", "1"])], values=PLAIN)
def test_cooperation(attempt: Attempt, owns: list[Own], values: Fields) -> None:
    """With the caller's own classes anywhere in the MRO, every `__init__` runs once, and the lines follow the MRO."""
    owns, order = mro(owns)
    kinds = {f"My{number}": kind for number, (kind, _) in enumerate(owns)}
    session = attempt.session(written(owns))
    session.equal(f"{call(order, values, kinds)}.describe()", lines(order, values, kinds))
    if "a keyword" in kinds.values():
        session.equal("made", [name for name in order if kinds.get(name) == "a keyword"], "not every `__init__` ran once")


@settings(max_examples=60)
@given(
    mixins=st.lists(MIXINS, max_size=3, unique=True), own=st.sampled_from(["", "nothing", "a keyword"]), wrong=st.integers(0, 9)
)
@example(mixins=[], own="", wrong=0)
@example(mixins=["Named"], own="", wrong=0)
@example(mixins=["Tagged"], own="", wrong=0)
@example(mixins=["Versioned"], own="", wrong=0)
@example(mixins=["Named"], own="", wrong=2)
@example(mixins=["Named"], own="", wrong=3)
@example(mixins=["Tagged"], own="", wrong=3)
@example(mixins=["Versioned"], own="", wrong=3)
@example(mixins=["Named"], own="", wrong=4)
@example(mixins=["Tagged"], own="", wrong=4)
@example(mixins=["Versioned"], own="", wrong=4)
@example(mixins=["Named", "Tagged"], own="nothing", wrong=0)
@example(mixins=["Named", "Tagged"], own="nothing", wrong=5)
@example(mixins=["Tagged", "Versioned"], own="nothing", wrong=5)
@example(mixins=["Versioned", "Named"], own="nothing", wrong=5)
def test_wrong_arguments(attempt: Attempt, mixins: list[str], own: str, wrong: int) -> None:
    """An unknown keyword argument, a missing one and a positional argument each raise TypeError."""
    own = own or ("nothing" if len(mixins) > 1 else "")
    setup = written([(own, mixins or ["Base"])]) if own else ""
    order = ["My0", *mixins] if own else [*mixins, "Base"]
    kinds = {"My0": own}
    if wrong < len(WRONG) or not mixins:
        argument = list(WRONG.values())[wrong % len(WRONG)] or repr(PLAIN[FIELDS[mixins[0]]] if mixins else None)
        made = call(order, PLAIN, kinds, argument, without=mixins[0] if mixins and wrong == 3 else "")
    else:
        made = call(order, PLAIN, kinds, without=mixins[wrong % len(mixins)])
    attempt.session(setup).raises(TypeError, made)


@settings(max_examples=20)
@given(mixins=st.lists(MIXINS, max_size=2, unique=True), own=st.sampled_from(["nothing", "a keyword"]))
@example(mixins=[], own="")
@example(mixins=["Named"], own="")
@example(mixins=["Tagged"], own="")
@example(mixins=["Versioned"], own="")
@example(mixins=["Named", "Tagged"], own="nothing")
@example(mixins=["Named", "Versioned"], own="nothing")
@example(mixins=["Tagged", "Versioned"], own="nothing")
def test_keyword_of_another_mixin(attempt: Attempt, mixins: list[str], own: str) -> None:
    """The keyword argument of a mixin that is not in the MRO is unknown and raises TypeError."""
    setup = written([(own, mixins or ["Base"])]) if own else ""
    order = ["My0", *mixins] if own else [*mixins, "Base"]
    session = attempt.session(setup)
    for name, field in FIELDS.items():
        if name not in mixins:
            session.raises(TypeError, call(order, PLAIN, {"My0": own}, f"{field}={PLAIN[field]!r}"))


@settings(max_examples=4)
@given(count=st.integers(4000, 8000))
@example(count=101)
@example(count=4000)
@example(count=20_001)
def test_many_tags(attempt: Attempt, count: int) -> None:
    """The tags may be thousands of strings."""
    session = attempt.session(f"tags = [str(number) for number in range({count})]\nthing = Tagged(tags=iter(tags))")
    session.equal("len(thing.tags)", count)
    session.equal("thing.describe() == [f'tags={tuple(tags)}']", True)


@settings(max_examples=40)
@given(
    mixins=st.lists(MIXINS, max_size=3, unique=True),
    before=VALUES,
    after=VALUES,
    kind=st.sampled_from(["{0!r}", "iter({0!r})", "dict.fromkeys({0!r})", "(tag for tag in {0!r})"]),
)
@example(mixins=[], before=PLAIN, after=CHANGED, kind="{0!r}")
@example(mixins=["Named"], before=PLAIN, after=CHANGED, kind="{0!r}")
@example(mixins=["Tagged"], before=PLAIN, after=CHANGED, kind="{0!r}")
@example(mixins=["Versioned"], before=PLAIN, after=CHANGED, kind="{0!r}")
@example(mixins=["Tagged"], before=PLAIN, after=CHANGED, kind="iter({0!r})")
def test_as_it_is_now(attempt: Attempt, mixins: list[str], before: Fields, after: Fields, kind: str) -> None:
    """Each `describe` returns a new list with the object's own, current values; later changes to the tags have no effect."""
    tags = [*dict.fromkeys(before["tags"])] if "dict" in kind else before["tags"]
    expected = [line(name, before | {"tags": tags}) for name in mixins]
    session = attempt.session(f"class Thing({', '.join(mixins)}): pass" if len(mixins) > 1 else "")
    session.exec(f"tags = {kind.format(before['tags'])}" if "Tagged" in mixins else "")
    words = [f"{field}={'tags' if field == 'tags' else repr(before[field])}" for field in map(FIELDS.__getitem__, mixins)]
    order = ["Thing", *mixins] if len(mixins) > 1 else [*mixins, "Base"]
    session.exec(f"thing = {order[0]}({', '.join(words)})")
    session.equal("thing.describe()", expected)
    if mixins:
        session.exec(call(order, after, {}))
        session.equal("thing.describe()", expected, "a new object changed this one")
    if "Tagged" in mixins:
        session.equal("thing.tags", tuple(tags))
        if kind == "{0!r}":
            session.exec("tags.append('new')")
            session.equal("thing.describe()", expected, "a change to the list of tags changed the object")
    session.exec("lines = thing.describe()\nlines.append('new')")
    session.equal("thing.describe()", expected, "a change to the list that `describe` returned changed the object")
    session.exec("lines.clear()")  # in case other calls share it
    for name in mixins:
        value = after[FIELDS[name]]
        session.exec(f"thing.{FIELDS[name]} = {tuple(value) if name == 'Tagged' else value!r}")
    session.equal("thing.describe()", [line(name, after) for name in mixins])
