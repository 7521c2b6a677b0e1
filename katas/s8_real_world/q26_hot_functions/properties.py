"""The properties of q26_hot_functions."""

from typing import NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

from . import scenarios


class Function(NamedTuple):
    """A function of a generated program."""

    name: str
    again: int
    """The number of recursive calls."""
    calls: tuple[int, ...]
    """The indexes of the earlier functions that it calls."""
    built_ins: int
    """The number of calls of a built-in."""


def program(functions: list[Function]) -> str:
    """Return these functions as Python code; each gets a second name with its index."""
    text = ""
    for index, function in enumerate(functions):
        body = [f"f{called % index}()" for called in function.calls if index] + ["len('')"] * function.built_ins
        body += [f"if n: f{index}(n - 1)"] if function.again else []
        text += f"def {function.name}({f'n={function.again}' if function.again else ''}):\n"
        text += "".join(f"    {line}\n" for line in body or ["pass"]) + f"f{index} = {function.name}\n"
    return text


def expected_calls(functions: list[Function], top: int) -> list[tuple[str, int]]:
    """Return the expected result. The last function is the entry, and each function calls only earlier ones."""
    times = [0] * len(functions)
    times[-1] = 1
    for index, function in reversed([*enumerate(functions)]):
        times[index] *= 1 + function.again
        for called in function.calls if index else ():
            times[called % index] += times[index]
    return most_called([(function.name, count) for function, count in zip(functions, times, strict=True) if count])[:top]


def most_called(calls: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return functions sorted by their numbers of calls, and then by name."""
    return sorted(calls, key=lambda call: (-call[1], call[0]))


FUNCTIONS = st.tuples(
    st.sampled_from(["a", "b", "c", "aa", "B", "_d"]),
    st.sampled_from([0, 0, 1, 3]),
    st.lists(st.integers(0, 4), max_size=3).map(tuple),
    st.sampled_from([0, 0, 1, 4]),
)
ONE, LOOP = ("a", 0, (), 0), ("a", 2, (), 0)
MANAGER = """class A:
    def __enter__(self):
        pass
    def __exit__(self, *_):
        pass
def f():
    with A():
        pass
"""
TWO_FILES = """for file in 'one.py', 'two.py':
    exec(compile(f'def f():\\n    {file!r}\\n{file[:3]} = f', file, 'exec'))
def g():
    one()
    two()
"""
SHORT_LIVED = """from types import FunctionType
def g():
    for n in range(8):
        made = compile(f'def f(): return {n}', f'{n}.py', 'exec').co_consts[0]
        FunctionType(made, {})()
        del made
"""
MANY = """
for number in range({functions}):
    exec("\\n" * number + f"def f{number}(): pass")
def entry():
    for number in range({calls}):
        globals()[f"f{number % {functions}}"]()
"""
CALLABLES = {
    ("", "lambda: None"): [("<lambda>", 1)],
    ("", "list"): [],
    ("class A:\n    def run(self):\n        pass\n", "A().run"): [("run", 1)],
    ("class A:\n    def __init__(self):\n        pass\n", "A"): [("__init__", 1)],
    ("class A:\n    def __call__(self):\n        pass\n", "A()"): [("__call__", 1)],
    ("from functools import partial\ndef f(x):\n    pass\n", "partial(f, 1)"): [("f", 1)],
    ("def key(x):\n    return -x\ndef f():\n    sorted([1, 2, 3], key=key)\n", "f"): [("key", 3), ("f", 1)],
    ("def f():\n    def g():\n        pass\n    g()\ndef h():\n    f()\n    f()\n", "h"): [("f", 2), ("g", 2), ("h", 1)],
    ("def f(n):\n    if n: g(n - 1)\ndef g(n):\n    f(n)\ndef h():\n    f(2)\n", "h"): [("f", 3), ("g", 2), ("h", 1)],
    ("import html\ndef f():\n    html.escape('a')\n", "f"): [("escape", 1), ("f", 1)],
    ("import posixpath\ndef f():\n    posixpath.normcase('a')\n", "f"): [("f", 1), ("normcase", 1)],
    (MANAGER, "f"): [("__enter__", 1), ("__exit__", 1), ("f", 1)],
    ("class A:\n    def hot_functions(self):\n        pass\n", "A().hot_functions"): [("hot_functions", 1)],
    ("class A:\n    def disable(self):\n        pass\n", "A().disable"): [("disable", 1)],
    (TWO_FILES, "g"): [("f", 1), ("f", 1), ("g", 1)],
    (SHORT_LIVED, "g"): [*[("f", 1)] * 8, ("g", 1)],
    ("def f():\n    try: g()\n    except OSError: g\ndef g():\n    raise OSError\n", "f"): [("f", 1), ("g", 1)],
}


@settings(max_examples=60)
@given(functions=st.lists(FUNCTIONS, min_size=1, max_size=5), top=st.integers(0, 6))
@example(functions=[ONE], top=5)
@example(functions=[LOOP], top=5)
@example(functions=[ONE], top=0)
@example(functions=[ONE, ("a", 0, (0, 0), 0)], top=5)
@example(functions=[("b", 0, (), 0), ("a", 0, (0,), 0)], top=5)
@example(functions=[ONE, ("b", 0, (0,), 0)], top=1)
@example(functions=[("a", 0, (), 2)], top=1)
def test_most_called_first(attempt: Attempt, functions: list[tuple[str, int, tuple[int, ...], int]], top: int) -> None:
    """The result is the `top` most-called functions with all their calls, sorted by calls and then by name, at every call."""
    made = [Function(*fields) for fields in functions]
    code, entry = program(made), f"f{len(made) - 1}"
    attempt.show(f"{code}hot_functions({entry}, {top})")
    seen = attempt.run(scenarios.hot, code, entry, top, 2)
    equal(seen["came"][0], expected_calls(made, top))
    attempt.show(code + "\n".join([f"hot_functions({entry}, {top})"] * 2))
    equal(seen["came"][1], expected_calls(made, top), "the result of the second call")
    equal(seen["active"], [], "the profilers that are still active")


def test_whatever_can_be_called(attempt: Attempt) -> None:
    """Every Python function counts, whatever kind it is, wherever it is defined, and whatever calls it; `entry` runs once."""
    for (code, entry), expected in CALLABLES.items():
        attempt.session(code).equal(f"hot_functions({entry}, 9)", expected)
    session = attempt.session("runs = []\nhot_functions(lambda: runs.append(1), 9)")
    session.equal("runs", [1], "the number of times that `entry` ran")


@settings(max_examples=10)
@given(functions=st.integers(41, 900), calls=st.integers(1000, 9000))
@example(functions=41, calls=41)
@example(functions=1, calls=1001)
def test_any_number_of_functions(attempt: Attempt, functions: int, calls: int) -> None:
    """Any number of functions is counted, and any number of calls."""
    session = attempt.session(MANY, functions=functions, calls=calls)
    numbers = [(f"f{number}", (calls + functions - 1 - number) // functions) for number in range(functions)]
    session.equal("hot_functions(entry, {top})", most_called([*numbers, ("entry", 1)]), top=functions + 1)


@settings(max_examples=20)
@given(kind=st.sampled_from(sorted(scenarios.ERRORS)), words=st.sampled_from([(), ("gone",), ("a", "b")]))
@example(kind="ValueError", words=())
@example(kind="SystemExit", words=())
def test_error_goes_on(attempt: Attempt, kind: str, words: tuple[str, ...]) -> None:
    """An exception of `entry` reaches the caller unchanged after one run, and no profiler is active afterwards."""
    code = "def entry():\n    runs.append(1)\n    raise error\n"
    attempt.show(f"runs, error = [], {kind}({', '.join(map(repr, words))})\n{code}hot_functions(entry, 5)")
    seen = attempt.run(scenarios.failed, code, kind, words)
    equal(seen["outcome"], "the same exception", "what the caller gets")
    equal(seen["runs"], 1, "the number of times that `entry` ran")
    equal(seen["active"], [], "the profilers that are still active")
    session = attempt.session(f"def entry():\n    raise {kind}\ntry: hot_functions(entry, 5)\nexcept BaseException: pass")
    session.equal("hot_functions(lambda: None, 5)", [("<lambda>", 1)], "the call after the exception")
