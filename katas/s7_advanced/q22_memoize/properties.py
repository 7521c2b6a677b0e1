"""The properties of q22_memoize. `functools.lru_cache` does everything that the brief promises, so it is the model."""

import functools
from types import SimpleNamespace
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, raises

from . import scenarios
from .scenarios import Arguments, Step

LIBRARY: Any = SimpleNamespace(memoize=functools.lru_cache)
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
    """Return the arguments of a call as code."""
    return ", ".join([*map(repr, arguments[0]), *(f"{name}={value!r}" for name, value in arguments[1].items())])


def shown(steps: list[Step]) -> str:
    """Return the steps as code."""
    if not any(what in {"fail", "many"} for what, _ in steps):
        plain = {"info": "f.cache_info()", "clear": "f.cache_clear()"}
        return ", ".join(plain.get(what, f"f({written(arguments)})") for what, arguments in steps)
    lines, ready = [], True
    for what, arguments in steps:
        if what in {"call", "fail"} and ready != (what == "call"):
            ready = not ready
            lines.append(f"ready = {ready}")
        inner = {"info": "print(f.cache_info())", "clear": "f.cache_clear()"}.get(what, f"print(f({written(arguments)}))")
        inner = f"for number in range({arguments[0][0]}):\n    f(number)" if what == "many" else inner
        lines.append(f"with suppress(LookupError):\n    {inner}" if what == "fail" else inner)
    return "\n".join(lines)


def told(info: list[Any]) -> Record:
    """Return a `CacheInfo` with the values from a scenario."""
    return Record("CacheInfo", tuple(zip(("hits", "misses", "maxsize", "currsize"), info, strict=False)))


def play(attempt: Attempt, maxsize: int | None, steps: list[Step], *, default: bool = False, kind: str = "LookupError") -> None:
    """Require the results and the counts of `lru_cache`. The function returns the number of its run."""
    failing = any(what == "fail" for what, _ in steps)
    checked = f"    if not ready:\n        raise {kind}\n" if failing else ""
    attempt.show(
        f"{'from contextlib import suppress' + chr(10) if failing else ''}from itertools import count\n"
        f"{'ready, ' if failing else ''}numbers = {'True, ' if failing else ''}count(1)\n\n"
        f"@memoize({'' if default else maxsize})\ndef f(*args, **kwargs):\n"
        f"{checked}    return next(numbers)\n\n{shown(steps).replace('LookupError', kind)}"
    )
    seen = attempt.run(scenarios.session, [] if default else [maxsize], steps, kind=kind)
    due = scenarios.session(LIBRARY, [] if default else [maxsize], steps, kind=kind)
    equal(seen["calls"], due["calls"], "the results of the calls (the function returns the number of its run)")
    infos, wanted = ([told(info) for info in each["infos"]] for each in (seen, due))
    for info, want in zip(infos, wanted, strict=True):
        equal(info, want, "the result of `cache_info()`")


@given(result=RESULTS, arguments=ARGUMENTS)
@example(result="plum", arguments=([7], {}))
@example(result=None, arguments=([7], {}))
@example(result=[], arguments=([], {}))
@example(result="plum", arguments=([], {"self": 7}))
def test_result_is_given_again(attempt: Attempt, result: Any, arguments: Arguments) -> None:
    """A second call with the same arguments returns the very result of the first, and does not run the function."""
    attempt.show(
        f"@memoize()\ndef f(*args, **kwargs):\n    print(args, kwargs)\n    return {result!r}\n\n"
        f"one = f({written(arguments)})\ntwo = f({written(arguments)})\none is two"
    )
    seen = attempt.run(scenarios.twice, *arguments, result=result)
    equal(seen["came"], [result, result], "the results of both calls")
    equal(seen["runs"], [(tuple(arguments[0]), arguments[1])], "the arguments of each run of the function")
    equal(seen["same"], [True, True], "whether each result is the very object that the function returned")


@given(one=ARGUMENTS, two=ARGUMENTS)
@example(one=([7], {}), two=([], {"a": 7}))
@example(one=([], {"a": 7}), two=([], {"b": 7}))
@example(one=([], {"a": 7}), two=([], {"a": 0}))
@example(one=([7, 8], {}), two=([(7, 8)], {}))
@example(one=([("a", 7)], {}), two=([], {"a": 7}))
@example(one=(["a", 7], {}), two=([], {"a": 7}))
@example(one=([(("a", 7),)], {}), two=([], {"a": 7}))
@example(one=([-1], {}), two=([-2], {}))
@example(one=([0], {}), two=([2**61 - 1], {}))
@example(one=([7], {}), two=(["7"], {}))
@example(one=([None], {}), two=([], {}))
@example(one=([None, ("a", 7)], {}), two=([], {"a": 7}))
@example(one=([], {"a": 7, "b": 0}), two=([], {"a": 0, "b": 7}))
def test_other_arguments_run_again(attempt: Attempt, one: Arguments, two: Arguments) -> None:
    """Calls with other arguments, positional or keyword, run the function."""
    assume(one != two)
    play(attempt, None, [("call", one), ("call", two)])


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


@settings(max_examples=40)
@given(maxsize=LIMITS | st.none(), bad=st.sampled_from(UNHASHABLE), key=st.booleans(), steps=st.lists(CALLS, max_size=3))
@example(maxsize=None, bad=[], key=False, steps=[])
@example(maxsize=None, bad=[], key=True, steps=[])
def test_unhashable(attempt: Attempt, maxsize: int | None, bad: Any, steps: list[Step], *, key: bool) -> None:
    """Unhashable arguments raise TypeError; the function does not run, and nothing is counted."""
    arguments: Arguments = ([], {"a": bad}) if key else ([bad], {})
    start = f"@memoize({maxsize})\ndef f(*args, **kwargs):\n    print(args, kwargs)\n\n"
    lines = shown([*steps, ("call", arguments)])
    attempt.show(start + lines)
    raises(TypeError, attempt.run, scenarios.refused, maxsize, steps, arguments)
    attempt.show(
        f"from contextlib import suppress\n\n{start}with suppress(TypeError):\n    f({written(arguments)})\nf.cache_info()"
    )
    seen = attempt.run(scenarios.after_refusal, maxsize, arguments)
    equal(seen["runs"], 0, "the runs of the function")
    equal(told(seen["info"]), told([0, 0, maxsize, 0]))


@settings(max_examples=40)
@given(maxsize=SIZES, n=st.integers(0, 7))
@example(maxsize=None, n=4)
@example(maxsize=1, n=2)
@example(maxsize=2, n=3)
@example(maxsize=3, n=5)
def test_function_calls_itself(attempt: Attempt, maxsize: int | None, n: int) -> None:
    """A function may call itself, and the cache never holds more than `maxsize` results."""
    body = "    print(n)\n    return n if n < 2 else f(n - 1) + f(n - 2)\n"
    attempt.show(f"@memoize({maxsize})\ndef f(n):\n{body}\nf({n}), f.cache_info()")
    seen, due = attempt.run(scenarios.fibonacci, maxsize, n), scenarios.fibonacci(LIBRARY, maxsize, n)
    equal(seen["result"], due["result"], "the result")
    equal(told(seen["info"]), told(due["info"]), "the result of `cache_info()`")
    equal(seen["runs"], due["runs"], "the runs of the function")


@settings(max_examples=40)
@given(maxsize=SIZES, calls=st.lists(st.tuples(st.sampled_from("fg"), st.integers(0, 2)), max_size=6), shared=st.booleans())
@example(maxsize=2, calls=[("f", 1), ("g", 1)], shared=True)
@example(maxsize=2, calls=[("f", 1), ("g", 1)], shared=False)
def test_functions_keep_their_own(attempt: Attempt, maxsize: int | None, calls: list[tuple[str, int]], *, shared: bool) -> None:
    """Every decorated function has its own results, counts and name, even if one `memoize(…)` decorates both."""
    first = f"keep = memoize({maxsize})\n\n" if shared else ""
    name = "keep" if shared else f"memoize({maxsize})"
    made = "".join(f"@{name}\ndef {each}(n):\n    return '{each}', n\n\n" for each in "fg")
    attempt.show(first + made + "\n".join(f"print({each}({n}))" for each, n in calls) + "\nf.cache_info(), g.cache_info()")
    seen = attempt.run(scenarios.two, maxsize, calls, shared=shared)
    due = scenarios.two(LIBRARY, maxsize, calls, shared=shared)
    equal(seen["came"], due["came"], "the results")
    equal([*map(told, seen["infos"])], [*map(told, due["infos"])], "the results of `cache_info()` of both")
    attempt.show(f"{first}@{name}\ndef f(n):\n    'Do f.'\n\nf.__name__, f.__doc__")
    equal(seen["looks"], due["looks"], "name and docstring of both")
