"""The properties of q13_layered_config."""

from keyword import iskeyword
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from . import scenarios

KEYS = ["host", "port", "log-level", "defaults", "layers", "overrides", "self", "key", "", "größe"]
UNKNOWN = st.sampled_from(["prot", "Host", "ports", "layer", "verbosity", "log_level", "_port", "__port__"]) | st.text(
    "aP0_-.# ", max_size=4
).filter(lambda key: key not in KEYS)
MANY = 500
VALUES: st.SearchStrategy[Any] = st.integers(0, 3) | st.sampled_from(
    [None, False, "", 0.0, [], {}, {"a": 1}, {"b": 2}, "on", (1,)]
)
DEFAULTS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)
KINDS = st.sampled_from([*scenarios.KINDS])
SHOWN = {
    "ChainMap": "from collections import ChainMap\n",
    "MappingProxyType": "from types import MappingProxyType\n",
    "UserDict": "from collections import UserDict\n",
    "OrderedDict": "from collections import OrderedDict\n",
    "defaultdict": "from collections import defaultdict\n",
    "Settings": (
        "from collections import UserDict\n"
        "from collections.abc import Mapping\n"
        "class Settings(Mapping):\n"
        "    def __init__(self, data):\n"
        "        self.data = data\n"
        "    __getitem__ = UserDict.__getitem__\n"
        "    __iter__ = UserDict.__iter__\n"
        "    __len__ = UserDict.__len__\n"
    ),
}
Config = dict[str, Any]
Case = tuple[Config, list[Config], Config]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw defaults, layers and overrides whose keys are all in the defaults."""
    defaults = draw(DEFAULTS)
    layer = st.dictionaries(st.sampled_from([*defaults]), VALUES, max_size=3) if defaults else st.just({})
    return defaults, draw(st.lists(layer, max_size=4)), draw(layer)


def due(defaults: Config, layers: list[Config], overrides: Config) -> Config:
    """Return the value of the last layer for each key of the defaults."""
    return {key: value for layer in [defaults, *layers, overrides] for key, value in layer.items()}


def shown(kind: str, items: Config) -> str:
    """Return the code of a mapping of this kind."""
    made = {"dict": "{}", "defaultdict": "defaultdict(int, {})"}.get(kind, f"{kind}({{}})")
    return made.replace("{}", repr(items), 1)


def is_name(key: str) -> bool:
    """Return whether a key can be written as a keyword of a call."""
    return key.isidentifier() and not iskeyword(key)


def written(kinds: list[str], case: Case, bound: int | None = None) -> str:
    """Return the code of a call with mappings of these kinds, one of which may be assigned to a name first."""
    defaults, layers, overrides = case
    lead = "".join(SHOWN.get(kind, "") for kind in sorted({*kinds[: len(layers) + 1]}))
    said, start = [*map(shown, kinds, [defaults, *layers])], ""
    if bound is not None:
        name = "layer" if bound else "defaults"
        start, said[bound] = f"{name} = {said[bound]}\n", name
    said += [f"{key}={value!r}" for key, value in overrides.items() if is_name(key)]
    rest = {key: value for key, value in overrides.items() if not is_name(key)}
    return f"{lead}{start}configure({', '.join([*said, *([f'**{rest!r}'] if rest else [])])})"


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
    attempt.show(written(["dict"] * 5, case))
    equal(attempt.configure(defaults, *layers, **overrides), due(*case))


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
    code = (
        f"names = [f'k{{n}}' for n in range({keys})]\n"
        f"layers = [{{names[n % {keys}]: n}} for n in range({count})]\n"
        f"configure(dict.fromkeys(names, 0), *layers, {{}}, **dict.fromkeys(names[:{own}], -1))"
    )
    attempt.show(code)
    equal(attempt.configure(defaults, *layers, {}, **overrides), due(defaults, layers, overrides))
    attempt.show(code.replace("{}, **", "{'prot': 1}, **"))
    raises(TypeError, attempt.configure, defaults, *layers, {"prot": 1}, **overrides)


@given(key=st.sampled_from(KEYS) | st.sampled_from(["args", "kwargs", "layer", "merged", "result", "V", "config", "class"]))
@example(key="defaults")
@example(key="layers")
@example(key="overrides")
def test_any_key_can_be_overridden(attempt: Attempt, key: str) -> None:
    """Any key works as an override, whatever the parameters of `configure` are called."""
    attempt.show(written(["dict"] * 2, ({key: 1}, [{key: 2}], {key: 3})))
    equal(attempt.configure({key: 1}, {key: 2}, **{key: 3}), {key: 3})


@given(
    case=cases(),
    kinds=st.lists(KINDS, min_size=5, max_size=5),
    strays=st.dictionaries(UNKNOWN, VALUES, min_size=1, max_size=2),
    place=st.integers(0, 4),
    again=st.booleans(),
)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict"] * 5, strays={"prot": 2}, place=0, again=False)
@example(case=({"port": 1}, [{"port": 2}], {"port": 3}), kinds=["dict"] * 5, strays={"prot": 2}, place=0, again=False)
@example(case=({"port": 1}, [], {"port": 2}), kinds=["dict"] * 5, strays={"prot": None}, place=0, again=False)
@example(case=({"port": 1}, [{}], {}), kinds=["dict"] * 5, strays={"_port": 2}, place=0, again=False)
@example(case=({"port": 1}, [{}, {}], {}), kinds=["dict"] * 5, strays={"prot": 2}, place=0, again=True)
@example(case=({}, [{}], {}), kinds=["defaultdict", *["dict"] * 4], strays={"prot": 2}, place=0, again=False)
def test_unknown_key_is_named(
    attempt: Attempt, case: Case, kinds: list[str], strays: Config, place: int, *, again: bool
) -> None:
    """A key that the defaults do not have raises `TypeError`, and the message contains such a key."""
    defaults, layers, overrides = case
    last = [*layers, overrides]
    for number in range(place % len(last), len(last)):
        last[number] = {**last[number], **strays} if again or number == place % len(last) else last[number]
    attempt.show(written(kinds, (defaults, last[:-1], last[-1])))
    error = raises(TypeError, attempt.run, scenarios.configured, kinds, [defaults, *last[:-1]], last[-1])
    holds(any(key in error.message for key in strays), "the message does not contain the unknown key", str(error))


@given(case=cases(), kinds=st.lists(KINDS, min_size=5, max_size=5), stray=st.booleans())
@example(case=({}, [], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict"] * 5, stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["dict", "Settings", *["dict"] * 3], stray=False)
@example(case=({"port": 1}, [{"port": 2}], {}), kinds=["Settings", *["dict"] * 4], stray=False)
@example(case=({"host": 0, "port": 5}, [{"host": 0}], {}), kinds=["dict", "defaultdict", *["dict"] * 3], stray=False)
@example(case=({"host": 0, "port": 0}, [{"host": 0}], {}), kinds=["dict", "defaultdict", *["dict"] * 3], stray=False)
@example(case=({"port": 1}, [], {}), kinds=["defaultdict", *["dict"] * 4], stray=True)
def test_mappings_of_any_kind_are_left_alone(attempt: Attempt, case: Case, kinds: list[str], *, stray: bool) -> None:
    """Defaults and layers may be any kind of mapping and are never changed, and the result is a new, plain dict."""
    defaults, layers, overrides = case
    if stray:
        overrides = {**overrides, "prot": 1}
    mappings = [defaults, *layers]
    attempt.show(written(kinds, (defaults, layers, overrides)))
    seen = attempt.run(scenarios.left, kinds, mappings, overrides, stray=stray)
    if not stray:
        equal(seen["result"], due(*case))
    for place, mapping in enumerate(mappings):
        code, name = written(kinds, (defaults, layers, overrides), place), "layer" if place else "defaults"
        attempt.show(f"{code}\n{name}")
        equal(seen["inputs"][place], mapping, "the call changed one of its arguments")
        attempt.show(f"{code.replace('configure(', 'result = configure(')}\nresult.clear()\n{name}")
        equal(seen["later"][place], mapping, "a change of the result changes one of the arguments")


@given(layers=st.lists(st.sampled_from(["", "a", "b", "ab"]), max_size=3), override=st.booleans())
@example(layers=[], override=False)
@example(layers=["a"], override=True)
def test_values_are_the_very_objects(attempt: Attempt, layers: list[str], *, override: bool) -> None:
    """The result contains the very objects that were passed, and they are not compared, copied or tested for truth."""
    said = [f"{{{', '.join(f'{key!r}: Odd()' for key in layer)}}}" for layer in ["ab", *layers]]
    overrides = "result = configure(*given.values())\n"
    if override:
        overrides = "own = {'a': Odd()}\nresult = configure(*given.values(), **own)\ngiven[-1] = own\n"
    attempt.show(
        "class Odd:\n    __hash__ = None\n    def refuse(self, *_): raise RuntimeError('values must not be used')\n"
        "    __eq__ = __bool__ = __copy__ = __deepcopy__ = __reduce_ex__ = refuse\n\n"
        f"given = {{{', '.join(f'{place}: {layer}' for place, layer in enumerate(said))}}}\n"
        f"{overrides}"
        "{key: next((n for n in given if given[n].get(key) is value), 'elsewhere') for key, value in result.items()}"
    )
    places = {key: max([0, *(place for place, layer in enumerate(layers, 1) if key in layer)]) for key in "ab"}
    if override:
        places["a"] = -1
    equal(attempt.run(scenarios.carried, layers, override=override), places, "the layer that each value is from")
