"""The properties of q26_flatten."""

from collections.abc import Callable, Iterator
from itertools import chain, count, cycle
from types import GeneratorType
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

DEPTH = 100_000
MANY = 300_000
"""Lists side by side. A program that moves everything behind each of them does not finish in time."""
SPECIAL = [None, False, 0, 0.0, "", "ab", "é", b"", b"ab", {"odd": 1}, {"odd": 2}]
ATOMS = st.integers(0, 9) | st.sampled_from(SPECIAL)


def some(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for lists, tuples and generators of these."""
    items = st.lists(inner, max_size=3)
    return items | items.map(tuple) | items.map(lambda held: {"gen": held})


NESTED = some(st.recursive(ATOMS, some, max_leaves=8))
PLAIN = st.lists(st.recursive(st.integers(0, 9), lambda inner: st.lists(inner, max_size=3), max_leaves=6), max_size=3)
NUMBERS = st.lists(st.integers(0, 9), max_size=3)
TREES = some(st.recursive(st.integers(0, 9), some, max_leaves=6))
GENERATOR = "def gen(name, *items):\n    for item in items:\n        print(name)\n        yield item\n"
BROKEN = "def broken(*items):\n    yield from items\n    raise {}('gone')\n"
ODD = "class Odd:\n    def __eq__(self, *_): raise ArithmeticError('an item was compared')\n    __bool__ = __hash__ = __eq__\n"
HUGE: dict[str, tuple[str, Callable[[], Iterator[int]]]] = {
    "deep": (
        f"nested = []\nfor n in range({DEPTH:_}):\n    nested = [n, nested, n] if n % 2 else (n, nested, n)",
        lambda: chain(reversed(range(DEPTH)), range(DEPTH)),
    ),
    "empty": (f"nested = []\nfor n in range({DEPTH:_}):\n    nested = [nested]", lambda: iter(())),
    "many": (f"nested = [[n] for n in range({MANY:_})]", lambda: iter(range(MANY))),
    "tuple": (f"nested = tuple([n] for n in range({MANY // 2:_}))", lambda: iter(range(MANY // 2))),
    "generator": (f"nested = ([n] for n in range({MANY // 2:_}))", lambda: iter(range(MANY // 2))),
}


def leaves(nested: Any) -> Iterator[Any]:
    """Flatten by recursion, which is correct for small structures."""
    for item in nested:
        if type(item) in {list, tuple, GeneratorType}:
            yield from leaves(item)
        else:
            yield item


def code(written: Any, name: str = "", letters: Iterator[str] | None = None) -> str:
    """Return a structure as Python code; a generator becomes a call of the function with this name, if there is one."""
    letters = letters or cycle(scenarios.LETTERS)
    if type(written) is dict and "odd" in written:
        return "Odd()"
    if type(written) is dict and name == "gen":
        return f"gen({', '.join([repr(next(letters)), *(code(item, name, letters) for item in written['gen'])])})"
    if type(written) is dict and "error" in written:
        return f"broken({', '.join(code(item) for item in written['gen'])})"
    if type(written) is dict:
        return f"(x for x in {code(written['gen'])})"
    if type(written) is list:
        return f"[{', '.join(code(item, name, letters) for item in written)}]"
    if type(written) is tuple:
        return f"({''.join(code(item, name, letters) + ', ' for item in written).rstrip()})"
    return repr(written)


@given(written=NESTED, times=st.integers(0, 2))
@example(written=[1], times=0)
@example(written=[[1], 2], times=0)
@example(written=[None, 1], times=0)
@example(written=["", b"", ()], times=0)
@example(written=["ab"], times=0)
@example(written=[b"ab"], times=0)
@example(written=[{"odd": 1}], times=0)
@example(written=[{"gen": [None]}], times=0)
@example(written=[[0, None, 1], {"gen": [0, None, 1]}], times=0)
@example(written=[{"gen": [1, ({"gen": [2]},)]}], times=0)
@example(written=[1], times=2)
def test_items_from_left_to_right(attempt: Attempt, written: Any, times: int) -> None:
    """Lists, tuples and generators are flattened from left to right, everything else is an item, and no list is changed."""
    given_ = f"[{code(written)}] * {times}" if times else code(written)
    call = f"{ODD if 'Odd' in given_ else ''}nested = {given_}\n"
    attempt.show(f"{call}list(flatten(nested))")
    seen = attempt.run(scenarios.flattened, written, times)
    nested = scenarios.build(written, [])
    due = [nested] * times if times else nested
    equal(seen["items"], [scenarios.told(item) for item in leaves(due)])
    attempt.show(f"{call}list(flatten(nested))\nnested")
    equal(seen["after"], scenarios.shape(due), "the argument after the call")


@given(written=TREES)
@example(written=[])
@example(written={"gen": [1]})
@example(written=[{"gen": [1, 2]}])
@example(written=[1, {"gen": [2]}])
@example(written=[{"gen": [[1, 2]]}, {"gen": [3]}])
def test_generators_are_read_when_asked(attempt: Attempt, written: Any) -> None:
    """The result is an iterator, the call reads nothing, and no generator is read further than the item that was asked for."""
    reads: list[str] = []
    due, came = [""], []
    for item in leaves(scenarios.build(written, reads)):
        came.append(item)
        due.append("".join(reads))
        reads.clear()
    due += ["".join(reads), ""]
    begin = f"{GENERATOR if 'gen' in repr(written) else ''}flat = flatten({code(written, 'gen')})"
    attempt.show(f"{begin}\nnext(flat, 'the end')")
    seen = attempt.run(scenarios.asked, written, len(came) + 2)
    holds(isinstance(seen, dict), "the result is not an iterator: `next()` does not accept it", seen)
    for asked in count():
        if seen["reads"][: asked + 1] != due[: asked + 1] or asked + 1 == len(due):
            break
    attempt.show(begin + "\nnext(flat, 'the end')" * asked)
    why = f"a generator was read too early or too late (what {'the last `next`' if asked else 'the call'} read)"
    equal(seen["reads"][asked], due[asked], why)
    equal(seen["came"], [*came, "the end", "the end"], "the items that `next` returned")
    attempt.show(f"{begin}\niter(flat) is flat")
    equal(seen["itself"], True, "`iter()` of an iterator returns the iterator itself")


@settings(max_examples=40)
@given(before=NUMBERS, items=NUMBERS, kind=st.sampled_from(sorted(scenarios.ERRORS)), depth=st.integers(0, 2))
@example(before=[], items=[], kind="TypeError", depth=0)
@example(before=[], items=[], kind="RuntimeError", depth=1)
@example(before=[], items=[], kind="GeneratorExit", depth=1)
@example(before=[1], items=[2], kind="ValueError", depth=1)
@example(before=[], items=[], kind="KeyboardInterrupt", depth=1)
@example(before=[], items=[], kind="KeyError", depth=1)
@example(before=[], items=[], kind="IndexError", depth=1)
@example(before=[], items=[], kind="AttributeError", depth=1)
@example(before=[], items=[], kind="OSError", depth=1)
@example(before=[], items=[], kind="RecursionError", depth=1)
def test_error_reaches_whoever_asked(attempt: Attempt, before: list[int], items: list[int], kind: str, depth: int) -> None:
    """An exception that a generator raises reaches the caller after all the items before it."""
    written: Any = {"gen": items, "error": kind}
    for _ in range(depth):
        written = [*before, written, 0]
    attempt.show(f"{BROKEN.format(kind)}list(flatten({code(written)}))")
    due = [*(before * depth), *items, f"{kind}('gone')"]
    equal(attempt.run(scenarios.until_the_error, written), due, "the items, and then the exception")


@settings(max_examples=20)
@given(nested=PLAIN)
@example(nested=[1, 2])
def test_two_at_a_time(attempt: Attempt, nested: list[Any]) -> None:
    """Two iterators over the same lists are independent."""
    attempt.show(f"nested = {nested!r}\nlist(zip(flatten(nested), flatten(nested)))")
    equal(attempt.run(scenarios.in_turns, nested), [(item, item) for item in leaves(nested)])


def test_depth(attempt: Attempt) -> None:
    """Structures 100,000 levels deep are flattened in linear time."""
    walk_through(attempt, "deep", "empty")


def test_size(attempt: Attempt) -> None:
    """Hundreds of thousands of lists side by side are flattened in linear time."""
    walk_through(attempt, "many", "tuple", "generator")


def walk_through(attempt: Attempt, *names: str) -> None:
    """Check the items of these huge structures."""
    for making, due in map(HUGE.__getitem__, names):
        attempt.show(f"{making}\nsum(1 for _ in flatten(nested))")
        seen = attempt.run(scenarios.huge, making)
        expected = scenarios.summary(due())
        equal(seen[0], expected[0], "the number of items")
        holds(seen == expected, "the items are wrong, or in the wrong order")
