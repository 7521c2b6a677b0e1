"""The properties of q21_is_or_equal. Objects stay in the player; here, the names of variables identify them."""

from collections.abc import Iterable
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

CLASSES = {
    "Always()": "class Always:\n    __eq__ = lambda *_: True\n",
    "Truthy()": "class Truthy:\n    __eq__ = lambda *_: 'yes'\n",
    "Never()": "class Never:\n    __eq__ = lambda *_: False\n",
    "Falsy()": "class Falsy:\n    __eq__ = lambda *_: ''\n",
    "Loud()": "class Loud:\n    __eq__ = __hash__ = __bool__ = __len__ = __repr__ = None\n",
}
VARIABLES = {
    "a": "[]",
    "b": "[]",
    "nan": "float('nan')",
    "nan2": "float('nan')",
    "one": "1",
    "yes": "True",
    "real": "1.0",
    "no": "False",
    "none": "None",
    "empty": "{}",
    "word": "''.join(['n', 'o'])",
    "same": "''.join(['n', 'o'])",
    "big": "int('9' * 20)",
    "huge": "int('9' * 20)",
    "pair": "tuple([1, 2])",
    "twin": "tuple([True, 2])",
    "always": "Always()",
    "other": "Always()",
    "truthy": "Truthy()",
    "never": "Never()",
    "falsy": "Falsy()",
    "loud": "Loud()",
}
"""The code of each variable; no two variables hold the same object."""
ASKABLE = [name for name, made in VARIABLES.items() if made != "Loud()"]
KINDS = st.sampled_from(["list", "tuple", "deque"])
ANY = st.lists(st.sampled_from([*VARIABLES]), max_size=6)
FEW = st.lists(st.sampled_from(["a", "b", "nan", "one", "yes", "loud"]), max_size=6)
ITEMS = st.lists(st.sampled_from(ASKABLE), max_size=5)
OBJECTS = st.sampled_from(ASKABLE)
WORDS = st.sampled_from(["size", "Size", " size", "colour", "", "default", "None"])
OPTIONS = st.dictionaries(WORDS, OBJECTS, max_size=3)
MISSING = None
"""No default is passed. Any other default is the name of a variable."""


def written(names: list[str], kind: str) -> str:
    """Return code that builds a sequence of variables."""
    comma = "," if kind == "tuple" and len(names) == 1 else ""
    inside = ", ".join(names) + comma
    return {"list": f"[{inside}]", "tuple": f"({inside})", "deque": f"deque([{inside}])"}[kind]


def code(names: Iterable[str]) -> str:
    """Return the code that creates these variables."""
    lines = [(name, VARIABLES[name]) for name in dict.fromkeys(names)]
    classes = dict.fromkeys(CLASSES[made] for _, made in lines if made in CLASSES)
    return "".join([*classes, *(f"{name} = {made}\n" for name, made in lines)])


def session_of(attempt: Attempt, names: Iterable[str], kind: str = "list") -> Session:
    """Return a session with these variables."""
    return attempt.session(f"{'from collections import deque' * (kind == 'deque')}\n{code(names)}")


@given(names=ANY | FEW, kind=KINDS)
@example(names=[], kind="list")
@example(names=["a", "b"], kind="list")
@example(names=["a", "a"], kind="list")
@example(names=["a", "b", "a"], kind="list")
@example(names=["one", "yes"], kind="list")
@example(names=["word", "same"], kind="list")
@example(names=["big", "huge"], kind="list")
@example(names=["pair", "twin"], kind="list")
@example(names=["none", "no", "none"], kind="list")
@example(names=["nan", "nan"], kind="list")
@example(names=["always", "a"], kind="list")
@example(names=["loud", "loud"], kind="list")
def test_objects_are_counted(attempt: Attempt, names: list[str], kind: str) -> None:
    """Every object counts once, however often it occurs and whatever it is equal to."""
    session_of(attempt, names, kind).equal(f"count_objects({written(names, kind)})", len({*names}))


@given(names=ITEMS, target=OBJECTS, index=st.integers(0, 5), kind=KINDS)
@example(names=[], target="nan", index=0, kind="list")
@example(names=["nan"], target="nan", index=1, kind="list")
@example(names=["a"], target="b", index=1, kind="list")
@example(names=["one"], target="yes", index=1, kind="list")
@example(names=["always"], target="a", index=1, kind="list")
@example(names=["always"], target="none", index=1, kind="list")
@example(names=["b"], target="a", index=1, kind="tuple")
@example(names=["b"], target="a", index=1, kind="deque")
def test_target_itself_goes_first(attempt: Attempt, names: list[str], target: str, index: int, kind: str) -> None:
    """The first item that is the target itself wins, even if an earlier item is equal to the target."""
    names = [*names[:index], target, *names[index:]]
    session_of(attempt, names, kind).equal(f"position({written(names, kind)}, {target})", names.index(target))


@given(names=ITEMS, target=OBJECTS, kind=KINDS)
@example(names=[], target="a", kind="list")
@example(names=["nan"], target="nan2", kind="list")
@example(names=["a"], target="b", kind="list")
@example(names=["one"], target="yes", kind="list")
@example(names=["a"], target="always", kind="list")
@example(names=["a"], target="truthy", kind="list")
@example(names=["a"], target="falsy", kind="list")
@example(names=["none", "one", "yes"], target="real", kind="list")
def test_equal_item_otherwise(attempt: Attempt, names: list[str], target: str, kind: str) -> None:
    """Without the target itself, the first item that equals it is found; without an equal item, ValueError is raised."""
    names = [name for name in names if name != target]
    found: dict[str, Any] = {}
    exec(code([*names, target]), found)  # noqa: S102 - this is code of this file
    answers = [(bool(found[name] == found[target]), bool(found[target] == found[name])) for name in names]
    assume(all(mine == theirs for mine, theirs in answers))
    matches = [mine for mine, _ in answers]
    session, search = session_of(attempt, [*names, target], kind), f"position({written(names, kind)}, {target})"
    if any(matches):
        session.equal(search, matches.index(True))
    else:
        session.raises(ValueError, search)


@settings(max_examples=10)
@given(size=st.integers(200, 1500))
@example(size=3)
@example(size=1200)
def test_long_sequences(attempt: Attempt, size: int) -> None:
    """All objects of a long sequence are counted and searched, and options may have many names."""
    session = attempt.session("items = [[] for _ in range({size})]", size=size)
    session.equal("count_objects([*items, items[0]])", size)
    session.equal("position(items, items[-1])", size - 1)
    session.equal("position([*items, 1], True)", size)
    session.equal("setting({str(n): n for n, _ in enumerate(items)}, str(len(items) - 1))", size - 1)


def look_up(attempt: Attempt, options: dict[str, str], name: str, default: str | None) -> tuple[Session, str]:
    """Return a session with the variables and `options`, and the code of the call."""
    shown = f"{{{', '.join(f'{key!r}: {value}' for key, value in options.items())}}}"
    given = [] if default is MISSING else [default]
    session = session_of(attempt, [*options.values(), *given])
    session.exec(f"options = {shown}")
    return session, f"setting({', '.join(['options', repr(name), *given])})"


@given(options=OPTIONS, name=WORDS, value=OBJECTS, default=st.none() | OBJECTS)
@example(options={}, name="size", value="none", default=MISSING)
@example(options={}, name="size", value="none", default="one")
@example(options={}, name="size", value="no", default="one")
@example(options={}, name="size", value="always", default="one")
@example(options={}, name="size", value="always", default=MISSING)
def test_stored_value_is_returned(
    attempt: Attempt, options: dict[str, str], name: str, value: str, default: str | None
) -> None:
    """The stored object itself is returned, even if it is `None` or falsy."""
    session, call = look_up(attempt, {**options, name: value}, name, default)
    session.equal(f"{call} is {value}", True, "this is not the stored object")


@given(options=OPTIONS, name=WORDS, default=OBJECTS)
@example(options={}, name="size", default="none")
@example(options={}, name="size", default="no")
@example(options={}, name="size", default="always")
@example(options={"size": "one"}, name="Size", default="none")
@example(options={"size": "one"}, name=" size", default="none")
def test_default_for_a_missing_name(attempt: Attempt, options: dict[str, str], name: str, default: str) -> None:
    """For a missing name the default itself is returned, even if it is `None` or falsy, and is not stored."""
    options.pop(name, None)
    session, call = look_up(attempt, options, name, default)
    session.equal(f"{call} is {default}", True, "this is not the default")
    session.equal("list(options)", list(options), "the call changed the options")


@given(options=OPTIONS, name=WORDS)
@example(options={}, name="size")
def test_missing_name_raises(attempt: Attempt, options: dict[str, str], name: str) -> None:
    """A missing name raises KeyError if no default was passed."""
    options.pop(name, None)
    session, call = look_up(attempt, options, name, MISSING)
    session.raises(KeyError, call)
