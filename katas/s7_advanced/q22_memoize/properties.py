"""The properties of q22_memoize: the same lines run with `functools.lru_cache`, which does all that the brief promises."""

import functools
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt

Arguments = tuple[list[Any], dict[str, Any]]
Step = tuple[str, Arguments]
SIZES = st.sampled_from([None, 0, 1, 2, 3, -1, 128])
LIMITS = st.integers(1, 3)
RESULTS: st.SearchStrategy[Any] = st.sampled_from([None, False, 0, "", [], {}, (), "plum", 2.5, [1], {"k": [2]}])
VALUES = st.sampled_from(
    [-1, -2, 0, 7, "", "a", "-1", "(7, 8)", "a=7", None, (), (7,), (7, 8), ((7, 8),), ("a", 7), (("a", 7),), 2**61 - 1, 10**20]
)
ARGUMENTS = st.tuples(st.lists(VALUES, max_size=2), st.dictionaries(st.sampled_from(["a", "b", "self"]), VALUES, max_size=2))
NUMBERS: st.SearchStrategy[Arguments] = st.integers(0, 4).map(lambda number: ([number], {}))
CALLS = st.tuples(st.just("call"), NUMBERS)
CLEAR: Step = ("clear", ([], {}))
INFO: Step = ("info", ([], {}))
MORE = st.sampled_from([CLEAR, INFO, INFO])
FAILURES = st.tuples(st.just("fail"), NUMBERS)
NAMES = ["self", "cls", "func", "function", "fn", "args", "kwargs", "key", "maxsize", "typed", "wrapper", "cache", "name"]
POINT = """
class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return isinstance(other, Point) and other.x == self.x
    def __hash__(self): return hash(self.x)
"""
UNHASHABLE: list[Any] = [[], {}, [1], {"a"}, ([],), (1, {})]


def call(number: int) -> Step:
    """Return the step that calls with one number."""
    return "call", ([number], {})


def fail(number: int) -> Step:
    """Return the step that calls with one number while the function raises if it runs."""
    return "fail", ([number], {})


def many(number: int) -> Step:
    """Return the step that calls with this many numbers, one after the other."""
    return "many", ([number], {})


def written(arguments: Arguments) -> str:
    """Return a call with these arguments as code."""
    return f"f({', '.join([*map(repr, arguments[0]), *(f'{name}={value!r}' for name, value in arguments[1].items())])})"


class Lines:
    """Lines that run next to the attempt, and in the judge with `lru_cache`, whose results are expected."""

    def __init__(self, attempt: Attempt, code: str) -> None:
        self._session = attempt.session()
        self._names: dict[str, Any] = {"memoize": functools.lru_cache}
        self.exec(code)

    def exec(self, code: str) -> None:
        """Run these statements."""
        exec(code, self._names)  # noqa: S102 - it is our own code
        self._session.exec(code)

    def ask(self, expression: str, why: str = "") -> None:
        """Require the value or the exception of an expression."""
        try:
            expected = eval(expression, self._names)  # noqa: S307 - it is our own code
        except (LookupError, TypeError) as error:
            self._session.raises(type(error), expression)
        else:
            self._session.equal(expression, expected, why)


def play(attempt: Attempt, maxsize: int | None, steps: list[Step], *, default: bool = False, kind: str = "LookupError") -> None:
    """Do the steps with a function that returns the number of its run."""
    failing = any(what == "fail" for what, _ in steps)
    checked = f"    if not ready:\n        raise {kind}\n" if failing else ""
    lines = Lines(
        attempt,
        f"from itertools import count\nnumbers = count(1)\n\n@memoize({'' if default else maxsize})\n"
        f"def f(*args, **kwargs):\n{checked}    return next(numbers)\n",
    )
    infos, ready = 0, None
    for what, arguments in steps:
        if what == "info":
            infos += 1
            lines.exec(f"info{infos} = f.cache_info()")
            lines.ask(f"str(info{infos})")
        elif what == "clear":
            lines.exec("f.cache_clear()")
        elif what == "many":
            lines.exec(f"for number in range({arguments[0][0]}):\n    f(number)")
        else:
            if failing and ready != (what == "call"):
                ready = what == "call"
                lines.exec(f"ready = {ready}")
            lines.ask(written(arguments))
    if infos:
        lines.ask("str(info1)", "an earlier `CacheInfo` has changed")


@given(result=RESULTS, arguments=ARGUMENTS)
@example(result="plum", arguments=([7], {}))
@example(result=None, arguments=([7], {}))
@example(result=[], arguments=([], {}))
@example(result="plum", arguments=([], {"self": 7}))
@example(result="plum", arguments=([], dict.fromkeys(NAMES, 7)))
def test_result_is_given_again(attempt: Attempt, result: Any, arguments: Arguments) -> None:
    """A second call with the same arguments returns the very result of the first, and does not run the function."""
    body = "    runs.append((args, kwargs))\n    return result\n"
    lines = Lines(attempt, f"result, runs = {result!r}, []\n\n@memoize()\ndef f(*args, **kwargs):\n{body}")
    lines.exec(f"one = {written(arguments)}\ntwo = {written(arguments)}")
    lines.ask("[one, two]")
    lines.ask("runs", "the arguments of each run of the function")
    lines.ask("[one is result, two is result]")


@given(one=ARGUMENTS, two=ARGUMENTS)
@example(one=([7], {}), two=([], {"a": 7}))
@example(one=([], {"a": 7}), two=([], {"b": 7}))
@example(one=([], {"a": 7}), two=([], {"a": 0}))
@example(one=([7, 8], {}), two=([(7, 8)], {}))
@example(one=([("a", 7)], {}), two=([], {"a": 7}))
@example(one=(["a", 7], {}), two=([], {"a": 7}))
@example(one=([(("a", 7),)], {}), two=([], {"a": 7}))
@example(one=([7, ("a", 0)], {}), two=([7], {"a": 0}))
@example(one=([(7,), (("a", 0),)], {}), two=([7], {"a": 0}))
@example(one=([(7,), frozenset({("a", 0)})], {}), two=([7], {"a": 0}))
@example(one=([-1], {}), two=([-2], {}))
@example(one=([0], {}), two=([2**61 - 1], {}))
@example(one=([7], {}), two=(["7"], {}))
@example(one=([None], {}), two=([], {}))
@example(one=([None, ("a", 7)], {}), two=([], {"a": 7}))
@example(one=([], {"a": 7, "b": 0}), two=([], {"a": 0, "b": 7}))
@example(one=([7, 0], {}), two=([0, 7], {}))
@example(one=([7, 0], {}), two=([7, 8], {}))
@example(one=([7], {}), two=([7, 7], {}))
@example(one=([7, 8], {}), two=([((7, 8), ())], {}))
@example(one=([7, 8], {}), two=([((7, 8), frozenset())], {}))
def test_other_arguments_run_again(attempt: Attempt, one: Arguments, two: Arguments) -> None:
    """Calls with other arguments, positional or keyword, run the function."""
    assume(one != two)
    play(attempt, None, [("call", one), ("call", two)])


@settings(max_examples=30)
@given(numbers=st.lists(st.integers(0, 2), min_size=2, max_size=4), key=st.booleans(), same=st.booleans())
@example(numbers=[1, 1], key=False, same=False)
@example(numbers=[1, 1], key=True, same=False)
@example(numbers=[1, 2], key=False, same=True)
def test_equality_decides(attempt: Attempt, numbers: list[int], *, key: bool, same: bool) -> None:
    """`==` decides whether arguments are the same, not their identity and not their `repr`."""
    lines = Lines(attempt, POINT + ("    def __repr__(self): return 'a point'\n" if same else ""))
    lines.exec("runs = []\n\n@memoize()\ndef f(point):\n    runs.append(point.x)")
    for number in numbers:
        lines.exec(f"f({'point=' * key}Point({number}))")
    lines.ask("runs", "the points for which the function ran")


@given(maxsize=LIMITS, steps=st.lists(CALLS, min_size=2, max_size=9))
@example(maxsize=1, steps=[call(1), call(1)])
@example(maxsize=1, steps=[call(1), call(2), call(1)])
@example(maxsize=2, steps=[call(1), call(2), call(2), call(1)])
@example(maxsize=2, steps=[call(1), call(2), call(3), call(2)])
@example(maxsize=2, steps=[call(1), call(2), call(1), call(3), call(1)])
@example(maxsize=2, steps=[call(1), call(2), call(3), call(1), call(2)])
@example(maxsize=3, steps=[call(1), call(2), call(1), call(3), call(4), call(1)])
def test_least_recently_used_goes_first(attempt: Attempt, maxsize: int, steps: list[Step]) -> None:
    """If there are too many results, the least recently used one is removed."""
    play(attempt, maxsize, steps)


@settings(max_examples=60)
@given(maxsize=SIZES, default=st.booleans(), steps=st.lists(CALLS | MORE, max_size=9))
@example(maxsize=2, default=False, steps=[INFO])
@example(maxsize=None, default=True, steps=[INFO])
@example(maxsize=-1, default=False, steps=[INFO])
@example(maxsize=0, default=False, steps=[call(1), call(1), INFO])
@example(maxsize=-1, default=False, steps=[call(1), call(1), INFO])
@example(maxsize=None, default=False, steps=[call(1), call(1), call(2), INFO])
@example(maxsize=2, default=False, steps=[INFO, call(1), INFO])
@example(maxsize=2, default=False, steps=[call(1), call(1), CLEAR, INFO])
@example(maxsize=2, default=False, steps=[call(1), CLEAR, call(1)])
@example(maxsize=2, default=False, steps=[call(1), call(2), CLEAR, call(3), call(1), call(3), INFO])
@example(maxsize=None, default=True, steps=[many(129), call(1), call(0), INFO])
def test_counts_and_clearing(attempt: Attempt, maxsize: int | None, steps: list[Step], *, default: bool) -> None:
    """`cache_info()` returns hits, misses, maximum and size at that moment, and `cache_clear()` resets the cache."""
    play(attempt, maxsize, steps, default=default)


@settings(max_examples=20)
@given(size=st.integers(1, 2000), limited=st.booleans())
@example(size=1500, limited=False)
@example(size=150, limited=True)
def test_large_caches(attempt: Attempt, size: int, *, limited: bool) -> None:
    """A cache may be large: it keeps exactly as many results as it should."""
    steps = [many(size if limited else 3 * size), call(0), INFO, call(3 * size), call(1), call(0), INFO]
    play(attempt, size if limited else None, steps)


@settings(max_examples=60)
@given(
    maxsize=SIZES,
    steps=st.lists(CALLS | FAILURES | MORE, min_size=2, max_size=9),
    kind=st.sampled_from(["LookupError", "TypeError"]),
)
@example(maxsize=2, steps=[fail(1), call(1)], kind="LookupError")
@example(maxsize=2, steps=[fail(1), INFO], kind="LookupError")
@example(maxsize=2, steps=[fail(1), fail(1), INFO], kind="LookupError")
@example(maxsize=1, steps=[call(1), fail(2), call(1)], kind="LookupError")
@example(maxsize=1, steps=[call(1), fail(1), INFO], kind="LookupError")
@example(maxsize=2, steps=[fail(1), INFO], kind="TypeError")
def test_exceptions_are_not_kept(attempt: Attempt, maxsize: int | None, steps: list[Step], kind: str) -> None:
    """A call that raises is a miss; the caller gets the exception, and the cache does not change."""
    play(attempt, maxsize, steps, kind=kind)


@settings(max_examples=20)
@given(maxsize=SIZES, kind=st.sampled_from(["LookupError", "KeyError", "TypeError"]))
@example(maxsize=2, kind="LookupError")
@example(maxsize=None, kind="LookupError")
def test_exception_is_unchanged(attempt: Attempt, maxsize: int | None, kind: str) -> None:
    """The caller gets the very exception, with its traceback and its cause, and without another one as its context."""
    lines = Lines(
        attempt, f"error, cause = {kind}(), Exception()\n\n@memoize({maxsize})\ndef f(n):\n    raise error from cause\n"
    )
    lines.exec(f"try:\n    f(1)\nexcept {kind} as e:\n    caught = e")
    lines.ask("caught is error")
    lines.ask("caught.__cause__ is cause")
    lines.ask("repr(caught.__context__)")
    lines.exec("from traceback import extract_tb\nnames = [place.name for place in extract_tb(caught.__traceback__)]")
    lines.ask("'f' in names")


@settings(max_examples=40)
@given(maxsize=LIMITS | st.none(), bad=st.sampled_from(UNHASHABLE), key=st.booleans(), steps=st.lists(CALLS, max_size=3))
@example(maxsize=None, bad=[], key=False, steps=[])
@example(maxsize=None, bad=[], key=True, steps=[])
@example(maxsize=None, bad=[], key=False, steps=[call(1)])
def test_unhashable(attempt: Attempt, maxsize: int | None, bad: Any, steps: list[Step], *, key: bool) -> None:
    """Unhashable arguments raise TypeError; the function does not run, and nothing is counted."""
    lines = Lines(attempt, f"runs = []\n\n@memoize({maxsize})\ndef f(*args, **kwargs):\n    runs.append((args, kwargs))\n")
    for _, arguments in steps:
        lines.exec(written(arguments))
    lines.ask(written(([], {"a": bad}) if key else ([bad], {})))
    lines.ask("runs", "the arguments of each run of the function")
    lines.ask("str(f.cache_info())")


@settings(max_examples=40)
@given(maxsize=SIZES, n=st.integers(0, 7))
@example(maxsize=None, n=4)
@example(maxsize=1, n=2)
@example(maxsize=2, n=3)
@example(maxsize=3, n=5)
def test_function_calls_itself(attempt: Attempt, maxsize: int | None, n: int) -> None:
    """A function may call itself, and the cache never holds more than `maxsize` results."""
    body = "    runs.append(n)\n    return n if n < 2 else f(n - 1) + f(n - 2)\n"
    lines = Lines(attempt, f"runs = []\n\n@memoize({maxsize})\ndef f(n):\n{body}")
    lines.ask(f"f({n})")
    lines.ask("str(f.cache_info())")
    lines.ask("runs", "the arguments of each run of the function")


@settings(max_examples=40)
@given(maxsize=SIZES, calls=st.lists(st.tuples(st.sampled_from("fg"), st.integers(0, 2)), max_size=6), shared=st.booleans())
@example(maxsize=2, calls=[], shared=False)
@example(maxsize=2, calls=[("f", 1), ("g", 1)], shared=True)
@example(maxsize=2, calls=[("f", 1), ("g", 1)], shared=False)
def test_functions_keep_their_own(attempt: Attempt, maxsize: int | None, calls: list[tuple[str, int]], *, shared: bool) -> None:
    """Every decorated function has its own results, counts and name, even if one `memoize(…)` decorates both."""
    first = f"keep = memoize({maxsize})\n\n" if shared else ""
    name = "keep" if shared else f"memoize({maxsize})"
    made = [f"@{name}\ndef {each}(n):\n    'Do {each}.'\n    return '{each}', n\n" for each in "fg"]
    lines = Lines(attempt, first + "\n".join(made))
    for each, n in calls:
        lines.ask(f"{each}({n})")
    lines.ask("[str(f.cache_info()), str(g.cache_info())]")
    lines.ask("[f.__name__, f.__doc__, g.__name__, g.__doc__]")
