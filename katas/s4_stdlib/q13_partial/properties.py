"""The properties of q13_partial: `functools.partial` is the reference."""

import functools
from collections.abc import Callable
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

SHOW = "def show(*args, **kwargs):\n    return args, kwargs\n\n"
VALUES: st.SearchStrategy[Any] = st.integers(0, 9) | st.sampled_from([None, False, "", "a", (), [], {"a": 1}, (1, 2)])
ARGS = st.lists(VALUES, max_size=3)
KWARGS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)
NAMES = ["func", "self", "args", "kwargs", "fn", "f", "function", "later", "keywords", "cls", "more", "overrides", "partial"]
ARGUMENTS = st.tuples(ARGS, KWARGS)
Arguments = tuple[list[Any], dict[str, Any]]
NOTHING: Arguments = ([], {})
NESTED = f"{SHOW}inner = partial(show, 1, a=1)\nouter = partial(inner, 2, a=2, b=3)\n"
CALLABLES = {
    NESTED: ["inner(), outer()", "inner(b=4), outer(3), inner()"],
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
INNER = """\
calls = []
def func(*args, **kwargs):
    calls.append((args, kwargs))
    if len(calls) < {}: bound(len(calls), b=2)
    {}

bound = partial(func, 0, a=1)
for number in range(2):
    try: bound(5)
    except LookupError: pass

"""
FAKE = "class Fake: pass\n\nfake = Fake()\nfake.__call__ = print\n"
UNCALLABLE = [
    *("None", "'print'", "0", "True", "0.5", "1j", "''", "b''", "bytearray()", "()", "[]", "{}", "set()", "frozenset()"),
    *("...", "NotImplemented", "object()", "range(3)", "iter(())", "property(print)", "classmethod(print)", "fake"),
]
"""Code of objects that cannot be called."""
ITEMS = ["Odd()", "[]", "{}", "set()", "bytearray()"]
"""Code of objects that are equal to others or cannot be compared."""
ODD = "class Odd:\n    __eq__ = __bool__ = None\n\n"
MANY = 1200
STORED = 500
"""Fewer, because a right program may call one function for each stored argument."""


def each_uncallable(prop: Callable[..., None]) -> Callable[..., None]:
    """Try each object that cannot be called first, independently of the seed."""
    for func in reversed(UNCALLABLE):
        prop = example(func=func, arguments=NOTHING)(prop)
    return prop


def written(arguments: Arguments) -> str:
    """Return the code of arguments in a call."""
    return ", ".join([*map(repr, arguments[0]), *(f"{name}={value!r}" for name, value in arguments[1].items())])


def joined(*parts: str) -> str:
    """Return the code of arguments, without parts that are empty."""
    return ", ".join(filter(None, parts))


def agree(attempt: Attempt, setup: str, *steps: str) -> None:
    """Check that each step has the same result, or raises `TypeError`, as with `functools.partial`."""
    names: dict[str, Any] = {"partial": functools.partial}
    exec(setup, names)  # noqa: S102 - this is code of this file
    session = attempt.session(setup)
    for step in steps:
        try:
            expected = eval(step, names)  # noqa: S307 - see above
        except TypeError:
            session.raises(TypeError, step)
        else:
            session.equal(step, expected)


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
    agree(attempt, SHOW, f"partial({joined('show', written(stored))})({written(later)})")


@settings(max_examples=20)
@given(stored=st.integers(0, STORED), later=st.integers(0, MANY), keywords=st.integers(0, MANY), more=st.integers(0, MANY))
@example(stored=STORED, later=0, keywords=0, more=0)
@example(stored=0, later=MANY, keywords=0, more=0)
@example(stored=0, later=0, keywords=MANY, more=0)
@example(stored=0, later=0, keywords=0, more=MANY)
def test_many_arguments(attempt: Attempt, stored: int, later: int, keywords: int, more: int) -> None:
    """There may be hundreds of stored positional arguments, and more than a thousand of each other kind."""
    setup = f"{SHOW}def names(n):\n    return {{f'k{{i}}': n for i in range(n)}}\n\n"
    agree(attempt, setup, f"partial(show, *range({stored}), **names({keywords}))(*range({later}), **names({more}))")


@settings(max_examples=20)
@given(calls=st.integers(1, MANY), depth=st.integers(1, 50))
@example(calls=MANY, depth=1)
@example(calls=1, depth=100)
def test_many_calls(attempt: Attempt, calls: int, depth: int) -> None:
    """The result can be called any number of times, and partials of partials may be nested deeply."""
    setup = f"bound = print\nfor number in range({depth}):\n    bound = partial(bound if number else max, number)\n"
    agree(attempt, setup, f"[bound(number) for number in range({calls})]")


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
    setup = "".join(f"{name} = partial({joined('show', written(makers[name]))})\n" for name in names)
    agree(attempt, SHOW + setup, *(f"{name}({written(arguments)})" for name, arguments in calls))


@settings(max_examples=10)
@given(depth=st.integers(1, 4), end=st.sampled_from(["return None", "raise LookupError"]))
@example(depth=1, end="raise LookupError")
@example(depth=2, end="return None")
def test_inner_calls_change_nothing(attempt: Attempt, depth: int, end: str) -> None:
    """A call changes nothing that is stored, even if `func` calls the partial again or raises an exception."""
    agree(attempt, INNER.format(depth, end), "calls")


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
    agree(attempt, SHOW, f"partial(show, {first})({written(([], dict.fromkeys(names, 3) if later else {}))})")


@settings(max_examples=30)
@given(setup=st.sampled_from([*CALLABLES]), number=st.integers(0, 6))
@example(setup=NESTED, number=0)
def test_anything_callable(attempt: Attempt, setup: str, number: int) -> None:
    """`func` may be a function, a method, a class, a built-in function, an object with `__call__`, or another partial."""
    steps = CALLABLES[setup]
    agree(attempt, setup, steps[number % len(steps)])


@settings(max_examples=30)
@given(case=st.sampled_from(UNFIT), number=st.integers(0, 3))
@example(case=UNFIT[1], number=0)
def test_func_says_what_fits(attempt: Attempt, case: tuple[str, str, list[str]], number: int) -> None:
    """Arguments that do not fit are stored all the same, and `func` raises its `TypeError` when it is called."""
    setup, made, calls = case
    agree(attempt, f"{setup}\nbound = {made}", "callable(bound)", f"bound{calls[number % len(calls)]}")


@given(
    passed=st.lists(
        st.tuples(st.sampled_from(["stored", "later", "stored key", "later key"]), st.sampled_from(ITEMS)), max_size=5
    )
)
@example(passed=[("stored", "[]")])
@example(passed=[("stored", "Odd()")])
@example(passed=[("stored key", "{}")])
def test_very_objects(attempt: Attempt, passed: list[tuple[str, str]]) -> None:
    """`func` gets the very objects that were passed, and they are not compared, copied or tested for truth."""
    items = [made for _, made in passed]
    plain = {when: [n for n, (how, _) in enumerate(passed) if how == when] for when in ("stored", "later")}
    named = {when: [n for n, (how, _) in enumerate(passed) if how == f"{when} key"] for when in plain}
    stored, later = (
        joined(*(f"items[{n}]" for n in plain[when]), *(f"k{n}=items[{n}]" for n in named[when])) for when in plain
    )
    session = attempt.session(f"""{ODD if "Odd()" in items else ""}items = [{joined(*items)}]
at = lambda x: [*map(id, items), id(x)].index(id(x))
func = lambda *a, **k: ([*map(at, a)], {{n: at(k[n]) for n in k}})""")
    session.equal(
        f"partial({joined('func', stored)})({later})",
        ([*plain["stored"], *plain["later"]], {f"k{n}": n for n in (*named["stored"], *named["later"])}),
        f"the indexes in `items` of what `func` gets; {len(items)} is another object",
    )


@settings(max_examples=30)
@given(
    stored=ARGUMENTS, later=ARGUMENTS, error=st.sampled_from(["LookupError", "TypeError", "StopIteration", "KeyboardInterrupt"])
)
@example(stored=NOTHING, later=NOTHING, error="LookupError")
@example(stored=NOTHING, later=NOTHING, error="TypeError")
@example(stored=NOTHING, later=NOTHING, error="StopIteration")
def test_result_and_exception_are_unchanged(attempt: Attempt, stored: Arguments, later: Arguments, error: str) -> None:
    """The very object that `func` returns is returned, and the very exception that it raises is raised, with its cause."""
    call = f"partial({joined('func', written(stored))})({written(later)})"
    attempt.session("made = []\nfunc = lambda *args, **kwargs: made").equal(f"{call} is made", True)
    session = attempt.session(
        f"error, cause, end = {error}(), Exception(), None\ndef func(*args, **kwargs): raise error from cause\n"
    )
    session.exec(f"try: {call}\nexcept BaseException as it: end = it is error, it.__cause__ is cause")
    session.equal("end", (True, True), f"whether this is the {error} that `func` raised, and whether it has its cause")


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

    made = f"partial({joined('func', written((stored, {})))})"
    setup = f"def func(*args):\n    print(args)\n    return {result!r}\n\nbound = {made}"
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
    attempt.session(FAKE if func == "fake" else "").raises(TypeError, f"partial({joined(func, written(arguments))})")
