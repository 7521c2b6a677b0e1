"""The properties of q13_layered_config."""

from copy import copy
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds, raises

KEYS = ["host", "port", "log-level", "defaults", "layers", "overrides", "self", "key", "", "größe"]
UNKNOWN = st.sampled_from(["prot", "Host", "ports", "layer", "verbosity", "log_level", "_port", "__port__"]) | st.text(
    "aP0_-.# ", max_size=4
).filter(lambda key: key not in KEYS)
MANY = 500
LONG = "p" * 300
VALUES: st.SearchStrategy[Any] = st.integers(0, 3) | st.sampled_from(
    [None, False, "", 0.0, [], {}, {"a": 1}, {"b": 2}, "on", (1,)]
).map(copy)
DEFAULTS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)
SETTINGS = """\
from collections import UserDict
from collections.abc import Mapping
class Settings(Mapping):
    def __init__(self, data):
        self.data = data
    __getitem__ = UserDict.__getitem__
    __iter__ = UserDict.__iter__
    __len__ = UserDict.__len__
"""
FALSY = """\
from collections import UserDict
class Falsy(UserDict):
    def __bool__(self):
        return False
"""
KINDS = {
    "dict": "",
    "ChainMap": "from collections import ChainMap\n",
    "MappingProxyType": "from types import MappingProxyType\n",
    "UserDict": "from collections import UserDict\n",
    "OrderedDict": "from collections import OrderedDict\n",
    "defaultdict": "from collections import defaultdict\n",
    "Settings": SETTINGS,
    "Falsy": FALSY,
}
"""The kinds of mappings, and the code that each of them needs."""
KIND_LISTS = st.lists(st.sampled_from([*KINDS]), min_size=5, max_size=5)
Config = dict[str, Any]
Case = tuple[Config, list[Config], Config]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw defaults, layers and overrides whose keys are all in the defaults."""
    defaults = draw(DEFAULTS)
    layer = st.dictionaries(st.sampled_from([*defaults]), VALUES, max_size=3) if defaults else st.builds(dict)
    return defaults, draw(st.lists(layer, max_size=4)), draw(layer)


def merged(defaults: Config, layers: list[Config], overrides: Config) -> Config:
    """Return the value of the last layer for each key of the defaults."""
    return {key: value for layer in [defaults, *layers, overrides] for key, value in layer.items()}


def written(kinds: list[str], mappings: list[Config]) -> tuple[str, str]:
    """Return the code that mappings of these kinds need, and their code, separated by commas."""
    made = {"dict": "{}", "defaultdict": "defaultdict(int, {})"}
    kinds = kinds[: len(mappings)]
    codes = [made.get(kind, f"{kind}({{}})").replace("{}", repr(items), 1) for kind, items in zip(kinds, mappings, strict=True)]
    return "".join(KINDS[kind] for kind in sorted({*kinds})), ", ".join(codes)


def call(mappings: str, overrides: Config) -> str:
    """Return the code of a call."""
    return f"configure({mappings}, **{overrides})" if overrides else f"configure({mappings})"


@given(case=cases())
@example(case=({}, [], {}))
@example(case=({"port": 1}, [], {}))
@example(case=({"port": 1}, [{"port": 2}], {}))
@example(case=({"port": 1}, [{"port": 2}, {"port": 3}], {}))
@example(case=({"port": 1}, [{"port": 2}], {"port": 3}))
@example(case=({"port": 1}, [{"port": None}], {}))
@example(case=({"port": 1}, [], {"port": None}))
@example(case=({"port": {"a": 1}}, [{"port": {"b": 2}}], {}))
@example(case=({"host": 1, "port": 2}, [{"port": 3}, {"host": 4}], {}))
def test_last_word_wins(attempt: Attempt, case: Case) -> None:
    """Every key of the defaults has the value of the last layer that has this key; the overrides are the last layer."""
    defaults, layers, overrides = case
    attempt.session().equal(call(str([defaults, *layers])[1:-1], overrides), merged(*case))


@settings(max_examples=20)
@given(keys=st.integers(1, MANY), count=st.integers(0, MANY), own=st.integers(0, MANY))
@example(keys=1, count=MANY, own=0)
@example(keys=MANY, count=1, own=0)
@example(keys=MANY, count=1, own=MANY)
def test_many_keys_and_layers(attempt: Attempt, keys: int, count: int, own: int) -> None:
    """There may be hundreds of keys, layers and overrides, and an unknown key in the last layer is found."""
    names = [f"k{number}" for number in range(keys)]
    defaults, overrides = dict.fromkeys(names, 0), dict.fromkeys(names[:own], -1)
    layers = [{names[number % keys]: number} for number in range(count)]
    session = attempt.session(
        f"names = [f'k{{n}}' for n in range({keys})]\n"
        f"layers = [{{names[n % {keys}]: n}} for n in range({count})]\n"
        f"own = dict.fromkeys(names[:{own}], -1)"
    )
    session.equal("configure(dict.fromkeys(names, 0), *layers, **own)", merged(defaults, layers, overrides))
    session.raises(TypeError, "configure(dict.fromkeys(names, 0), *layers, {'prot': 1}, **own)")


@given(key=st.sampled_from(KEYS) | st.sampled_from(["args", "kwargs", "layer", "merged", "result", "V", "config", "class"]))
@example(key="defaults")
@example(key="layers")
@example(key="overrides")
def test_any_key_can_be_overridden(attempt: Attempt, key: str) -> None:
    """Any key works as an override, whatever the parameters of `configure` are called."""
    attempt.session().equal(call(str({key: 1}), {key: 2}), {key: 2})


@given(
    case=cases(),
    kinds=KIND_LISTS,
    strays=st.dictionaries(UNKNOWN, VALUES, min_size=1, max_size=2),
    first=st.integers(0, 4),
    again=st.booleans(),
)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict"] * 5, strays={"prot": 2}, first=0, again=False)
@example(case=({"port": 1}, [{"port": 2}], {"port": 3}), kinds=["dict"] * 5, strays={"prot": 2}, first=0, again=False)
@example(case=({"port": 1}, [], {"port": 2}), kinds=["dict"] * 5, strays={"prot": None}, first=0, again=False)
@example(case=({"port": 1}, [{}], {}), kinds=["dict"] * 5, strays={"_port": 2}, first=0, again=False)
@example(case=({"port": 1}, [{}, {}], {}), kinds=["dict"] * 5, strays={"prot": 2}, first=0, again=True)
@example(case=({}, [{}], {}), kinds=["dict"] * 5, strays={LONG: 2}, first=0, again=False)
@example(case=({}, [{}], {}), kinds=["defaultdict", *["dict"] * 4], strays={"prot": 2}, first=0, again=False)
def test_unknown_key_is_named(
    attempt: Attempt, case: Case, kinds: list[str], strays: Config, first: int, *, again: bool
) -> None:
    """A key that the defaults do not have raises `TypeError`, and the message contains such a key."""
    defaults, layers, overrides = case
    given = [*layers, overrides]
    for number in range(first % len(given), len(given)):
        if again or number == first % len(given):
            given[number] = {**given[number], **strays}
    needed, mappings = written(kinds, [defaults, *given[:-1]])
    error = raises(TypeError, attempt.session(needed).eval, call(mappings, given[-1]))
    holds(any(key in error.message for key in strays), "the message does not contain the unknown key", str(error))


@given(case=cases(), kinds=KIND_LISTS, stray=st.booleans())
@example(case=({}, [], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict", "Settings", *["dict"] * 3], stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["Settings", *["dict"] * 4], stray=False)
@example(case=({"port": 1}, [], {}), kinds=["Falsy", *["dict"] * 4], stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict", "Falsy", *["dict"] * 3], stray=False)
@example(case=({"host": 0, "port": 5}, [{"host": 0}], {}), kinds=["dict", "defaultdict", *["dict"] * 3], stray=False)
@example(case=({"host": 0, "port": 0}, [{"host": 0}], {}), kinds=["dict", "defaultdict", *["dict"] * 3], stray=False)
@example(case=({"port": 1}, [], {}), kinds=["defaultdict", *["dict"] * 4], stray=True)
def test_mappings_of_any_kind_are_left_alone(attempt: Attempt, case: Case, kinds: list[str], *, stray: bool) -> None:
    """Defaults and layers may be any kind of mapping and are never changed, and the result is a new, plain dict."""
    defaults, layers, overrides = case
    if stray:
        overrides = {**overrides, "prot": 1}
    mappings = [defaults, *layers]
    needed, codes = written(kinds, mappings)
    session = attempt.session(f"{needed}mappings = [{codes}]")
    if stray:
        session.raises(TypeError, call("*mappings", overrides))
    else:
        session.exec(f"result = {call('*mappings', overrides)}")
        session.equal("result", merged(*case))
    session.equal("[dict(each) for each in mappings]", mappings, "the call changed one of its arguments")
    if not stray:
        session.exec("result.clear()")
        session.equal("[dict(each) for each in mappings]", mappings, "a change of the result changes one of the arguments")
        session.equal(call("*mappings", overrides), merged(*case), "a change of the first result changes the second one")
        session.equal("result", {}, "the second call changed the first result")


@given(layers=st.lists(st.sampled_from(["", "a", "b", "ab"]), max_size=3), override=st.booleans())
@example(layers=[], override=False)
@example(layers=["a"], override=True)
def test_values_are_the_very_objects(attempt: Attempt, layers: list[str], *, override: bool) -> None:
    """The result contains the very objects that were passed, and they are not compared, copied or tested for truth."""
    session = attempt.session("""
        class Odd:
            __eq__ = __bool__ = None
        """)
    codes = [f"{{{', '.join(f'{key!r}: Odd()' for key in layer)}}}" for layer in ["ab", *layers, "a" * override]]
    session.exec(f"*given, own = {', '.join(codes)}\nresult = configure(*given, **own)")
    last = {key: max([0, *(number for number, layer in enumerate(layers, 1) if key in layer)]) for key in "ab"}
    session.equal(
        "{key: [n for n, layer in enumerate([*given, own]) if layer.get(key) is value] for key, value in result.items()}",
        {key: [len(layers) + 1 if override and key == "a" else number] for key, number in last.items()},
        "the layer that each value is from",
    )
