"""The properties of q13_partial: `functools.partial` is the reference."""

import functools
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from . import scenarios

SHOW = "def show(*args, **kwargs):\n    return args, kwargs\n\n"
VALUES: st.SearchStrategy[Any] = st.integers(0, 9) | st.sampled_from([None, False, "", "a", (), [], {"a": 1}, (1, 2)])
ARGS = st.lists(VALUES, max_size=3)
KWARGS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)
NAMES = ["func", "self", "args", "kwargs", "fn", "f", "function", "later", "keywords", "cls", "more", "overrides", "partial"]
ARGUMENTS = st.tuples(ARGS, KWARGS)
Arguments = tuple[list[Any], dict[str, Any]]
NOTHING: Arguments = ([], {})
NESTED = "def show(**kwargs):\n    return kwargs\n\ninner = partial(show, a=1)\nouter = partial(inner, a=2, b=3)\n"
CALLABLES = {
    NESTED: ["inner(), outer()", "inner(b=4), outer(), inner()"],
    "class Point:\n    def __init__(self, x, y=0):\n        self.at = x, y\n": [
        "partial(Point, 1, y=2)().at",
        "partial(Point)(3).at",
    ],
    "class Adder:\n    __slots__ = ()\n    def __call__(self, *args):\n        return sum(args)\n": [
        "partial(Adder(), 1)(2, 3)"
    ],
    "class Empty(list):\n    def __call__(self, *args):\n        return len(args)\n": ["partial(Empty(), 1)(2)"],
    "class Till:\n    cents = 5\n    def add(self, more, times=1):\n        return self.cents + more * times\n": [
        "partial(Till().add, 2)(times=3)",
        "partial(Till.add, Till())(2)",
    ],
    "": [
        "partial(max, 2)(3, 1)",
        "partial(dict, a=1)(b=2, a=3)",
        "partial([3, 1].index)(1)",
        "partial(partial, pow)(2)(5)",
        "partial(partial(partial(max, 1), 2, key=abs), -9)(3)",
        "partial(lambda: 7)()",
        "partial(type, 'T', (), {})().__name__",
    ],
}
UNFIT = [
    (
        "def greet(name, *, tone):\n    return tone + name\n",
        "partial(greet)",
        ["()", "('a')", "('a', 'b', tone='c')", "('a', tone='b')"],
    ),
    ("def greet(name):\n    return name\n", "partial(greet, 'a', 'b')", ["()", "('c')"]),
    ("def greet(name):\n    return name\n", "partial(greet, nome='a')", ["()", "('b')", "(name='b')"]),
    (
        "def greet(name, tone='b'):\n    return name + tone\n",
        "partial(greet, name='a')",
        ["()", "('c')", "(tone='d')", "(name='e')"],
    ),
    ("def greet(name, /):\n    return name\n", "partial(greet, name='a')", ["('b')"]),
]


FAKE = "class Fake: pass\n\nfake = Fake()\nfake.__call__ = print\n"
UNCALLABLE = [
    *("None", "'print'", "0", "True", "0.5", "1j", "''", "b''", "bytearray()", "()", "[]", "{}", "set()", "frozenset()"),
    *("...", "NotImplemented", "object()", "range(3)", "iter(())", "property(print)", "classmethod(print)", "fake"),
]
"""Code of objects that cannot be called."""
MANY = 200


def each_uncallable(prop: Callable[..., None]) -> Callable[..., None]:
    """Try each object that cannot be called first, independently of the seed."""
    for func in reversed(UNCALLABLE):
        prop = example(func=func, arguments=NOTHING)(prop)
    return prop


def is_keyword(argument: str) -> bool:
    """Return whether the code of an argument is that of a keyword argument."""
    return "=" in argument


def written(arguments: Arguments) -> str:
    """Return the code of arguments in a call."""
    return ", ".join([*map(repr, arguments[0]), *(f"{name}={value!r}" for name, value in arguments[1].items())])


def agree(attempt: Attempt, setup: str, steps: list[str], why: str = "") -> None:
    """Check that each step has the same result, or `TypeError`, as with `functools.partial`."""
    attempt.show(setup + ("\n".join(steps) if len(steps) < 2 else "\n".join(f"print({step})" for step in steps)))
    library: Any = SimpleNamespace(partial=functools.partial)
    due = scenarios.evaluate(library, setup, steps, told=True)
    got = attempt.run(scenarios.evaluate, setup, steps, told=scenarios.UNFIT in due)
    equal(got[0] if len(steps) == len(got) == 1 else got, due[0] if len(steps) == 1 else due, why)


@given(stored=ARGUMENTS, later=ARGUMENTS)
@example(stored=NOTHING, later=NOTHING)
@example(stored=([1], {}), later=([2], {}))
@example(stored=([], {"a": 1}), later=([], {"b": 2}))
@example(stored=([], {"a": 1}), later=([], {"a": 2}))
@example(stored=([], {"a": 1}), later=([], {"a": None}))
@example(stored=([None], {}), later=NOTHING)
@example(stored=([1, 2], {"a": 3}), later=([4, 5], {"a": 6, "b": 7}))
def test_all_arguments_arrive(attempt: Attempt, stored: Arguments, later: Arguments) -> None:
    """The stored positional arguments come first, then those of the call; keywords are merged, and those of the call win."""
    first = ", ".join(filter(None, ["show", written(stored)]))
    agree(attempt, SHOW, [f"partial({first})({written(later)})"])


@settings(max_examples=20)
@given(stored=st.integers(0, MANY), later=st.integers(0, MANY), keywords=st.integers(0, MANY), more=st.integers(0, MANY))
@example(stored=MANY, later=0, keywords=0, more=0)
@example(stored=0, later=MANY, keywords=0, more=0)
@example(stored=0, later=0, keywords=MANY, more=0)
@example(stored=0, later=0, keywords=0, more=MANY)
def test_many_arguments(attempt: Attempt, stored: int, later: int, keywords: int, more: int) -> None:
    """There may be hundreds of arguments, stored and in the call."""
    setup = f"{SHOW}def names(n):\n    return {{f'k{{i}}': n for i in range(n)}}\n\n"
    agree(attempt, setup, [f"partial(show, *range({stored}), **names({keywords}))(*range({later}), **names({more}))"])


@settings(max_examples=60)
@given(
    stored=st.tuples(ARGUMENTS, ARGUMENTS),
    calls=st.lists(st.tuples(st.sampled_from(["one", "two"]), ARGUMENTS), min_size=2, max_size=4),
)
@example(stored=(NOTHING, NOTHING), calls=[("one", ([1], {})), ("one", NOTHING)])
@example(stored=(NOTHING, NOTHING), calls=[("one", ([], {"a": 1})), ("one", NOTHING)])
@example(stored=(([], {"a": 1}), NOTHING), calls=[("one", ([], {"a": 2})), ("one", NOTHING)])
@example(stored=(([], {"a": 1}), NOTHING), calls=[("two", NOTHING), ("one", NOTHING)])
def test_calls_change_nothing(
    attempt: Attempt, stored: tuple[Arguments, Arguments], calls: list[tuple[str, Arguments]]
) -> None:
    """No call changes what is stored, and partials of the same function are independent."""
    names = [name for name in ("one", "two") if any(name == called for called, _ in calls)]
    makers = dict(zip(("one", "two"), stored, strict=True))
    setup = "".join(f"{name} = partial({', '.join(filter(None, ['show', written(makers[name])]))})\n" for name in names)
    agree(attempt, SHOW + setup, [f"{name}({written(arguments)})" for name, arguments in calls])


@settings(max_examples=60)
@given(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), stored=st.booleans(), later=st.booleans())
@example(names=["func"], stored=True, later=False)
@example(names=["func"], stored=False, later=True)
@example(names=["self"], stored=True, later=False)
@example(names=["self"], stored=False, later=True)
@example(names=["args", "kwargs"], stored=True, later=True)
def test_any_name_is_a_keyword(attempt: Attempt, names: list[str], *, stored: bool, later: bool) -> None:
    """Any name works as a keyword, stored or in the call, also `func` and `self`."""
    first = written(([1], dict.fromkeys(names, 2) if stored else {}))
    agree(attempt, SHOW, [f"partial(show, {first})({written(([], dict.fromkeys(names, 3) if later else {}))})"])


@settings(max_examples=30)
@given(setup=st.sampled_from([*CALLABLES]), number=st.integers(0, 6))
@example(setup=NESTED, number=0)
def test_anything_callable(attempt: Attempt, setup: str, number: int) -> None:
    """`func` may be a function, a method, a class, a built-in function, an object with `__call__`, or another partial."""
    steps = CALLABLES[setup]
    agree(attempt, setup and f"{setup}\n", [steps[number % len(steps)]])


@settings(max_examples=30)
@given(case=st.sampled_from(UNFIT), number=st.integers(0, 3))
@example(case=UNFIT[1], number=0)
def test_func_says_what_fits(attempt: Attempt, case: tuple[str, str, list[str]], number: int) -> None:
    """Arguments that do not fit are stored all the same, and `func` raises its `TypeError` when it is called."""
    setup, made, calls = case
    agree(attempt, f"{setup}\nbound = {made}\n", [f"bound{calls[number % len(calls)]}"])


@given(
    places=st.lists(
        st.tuples(st.sampled_from(["stored", "later", "stored key", "later key"]), st.sampled_from([*scenarios.ITEMS])),
        max_size=5,
    ),
    end=st.sampled_from(["", *scenarios.ERRORS]),
)
@example(places=[("stored", "[]")], end="")
@example(places=[("stored", "Odd()")], end="")
@example(places=[("stored key", "{}")], end="")
@example(places=[], end="LookupError")
@example(places=[], end="TypeError")
def test_very_objects(attempt: Attempt, places: list[tuple[str, str]], end: str) -> None:
    """`func` gets the very objects that were passed, and the very object that it returns or raises is returned or raised."""
    kinds = [f"{'k' + str(number) + '=' if 'key' in place else ''}items[{number}]" for number, (place, _) in enumerate(places)]
    first, then = (
        ", ".join(sorted((kind for kind, (place, _) in zip(kinds, places, strict=True) if when in place), key=is_keyword))
        for when in ("stored", "later")
    )
    odd = "class Odd:\n    __bool__ = __copy__ = __deepcopy__ = None\n\n" if any("Odd()" in place for place in places) else ""
    items = f"{odd}items = [{', '.join(made for _, made in places)}]\n"
    called = f"partial({', '.join(filter(None, ['func', first]))})({then})"
    arrival = f"{items}func = lambda *a, **k: [[*map(id, items), id(x)].index(id(x)) for x in (*a, *k.values())]\n{called}"
    failing = (
        f"{items if places else ''}error = {end}('here')\ndef func(*args, **kwargs): raise error\n\n"
        f"try: {called}\nexcept BaseException as it: print((it is error, it.__cause__))"
    )
    attempt.show(failing if end else arrival)
    arrived, out = attempt.run(scenarios.carry, places, end)
    attempt.show(arrival)
    due = sorted(range(len(places)), key=lambda number: ("key" in places[number][0], "later" in places[number][0]))
    equal(arrived, due, f"the indexes in `items` of what `func` gets; {len(places)} is another object")
    if end:
        attempt.show(failing)
        holds(out != [], f"the {end} that `func` raises is lost", out)
        equal(out, (True, None), "this is not the unchanged exception that `func` raised")
    else:
        attempt.show(f"{items if places else ''}made = object()\nfunc = lambda *args, **kwargs: made\n{called} is made")
        equal(out, (True, None), "this is not what `func` returned")


@settings(max_examples=60)
@given(stored=ARGS, calls=st.lists(ARGS, max_size=3), result=VALUES)
@example(stored=[], calls=[], result=None)
@example(stored=[1], calls=[[]], result=None)
@example(stored=[], calls=[[1], [1]], result=None)
def test_one_call_for_each_call(attempt: Attempt, stored: list[Any], calls: list[list[Any]], result: Any) -> None:
    """Each call calls `func` once and returns its result, and creating the partial calls nothing."""
    seen = []

    def func(*args: Any) -> Any:
        seen.append([*args])
        return result

    maker = f"def func(*args):\n    print(args)\n    return {result!r}\n\nbound = partial({written((['func'], {}))[1:-1]}"
    setup = f"{maker}{''.join(f', {value!r}' for value in stored)})"
    attempt.show(setup)
    bound = attempt.partial(func, *stored)
    equal(seen, [], "`func` was called when the partial was created")
    holds(callable(bound), "the result is not callable", bound)
    for number, arguments in enumerate(calls, 1):
        attempt.show("\n".join([setup, *(f"bound({written((each, {}))})" for each in calls[:number])]))
        equal(bound(*arguments), result)
        equal(seen, [[*stored, *each] for each in calls[:number]], "the calls of `func`")


@settings(max_examples=30)
@given(func=st.sampled_from(UNCALLABLE), arguments=ARGUMENTS)
@each_uncallable
def test_what_cannot_be_called(attempt: Attempt, func: str, arguments: Arguments) -> None:
    """If `func` is not callable, `partial` itself raises `TypeError`."""
    setup, call = FAKE if func == "fake" else "", f"partial({', '.join(filter(None, [func, written(arguments)]))})"
    attempt.show(f"{setup}{call}")
    raises(TypeError, attempt.run, scenarios.evaluate, setup, [call], told=False)
