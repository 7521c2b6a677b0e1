"""The properties of q26_flatten.

A structure is drawn as data: lists and tuples are themselves, `{"gen": [...]}` is a generator, and `{"odd": 1}` is an object
that cannot be compared, hashed or tested for truth.
"""

from collections.abc import Iterator
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt

DEPTH = 100_000
MANY = 300_000
"""Lists side by side. A program that moves everything behind each of them does not finish in time."""
MOST = 99
"""The largest number of items that is read from small structures, in case there is no end."""
SPECIAL = [None, False, 0, 0.0, "", "ab", "é", b"", b"ab", {"odd": 1}]
ATOMS = st.integers(0, 9) | st.sampled_from(SPECIAL)


def some(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for lists, tuples and generators of these."""
    items = st.lists(inner, max_size=3)
    return items | items.map(tuple) | items.map(lambda held: {"gen": held})


NESTED = some(st.recursive(ATOMS, some, max_leaves=8))
PLAIN = st.lists(st.recursive(st.integers(0, 9), lambda inner: st.lists(inner, max_size=3), max_leaves=6), max_size=3)
NUMBERS = st.lists(st.integers(0, 9), max_size=3)
TREES = some(st.recursive(st.integers(0, 9), some, max_leaves=6))
ERRORS = [
    *("TypeError", "ValueError", "KeyError", "IndexError", "AttributeError", "OSError", "RuntimeError", "RecursionError"),
    *("GeneratorExit", "KeyboardInterrupt"),
]
ODD = """
    class Odd:
        def __eq__(self, *_): raise ArithmeticError('an item was compared')
        __bool__ = __hash__ = __eq__

    odd = Odd()
    """
COUNTING = """
    read = 0
    def gen(*items):
        global read
        for item in items:
            read += 1
            yield item

    """
BROKEN = """
    def broken(*items):
        yield from items
        raise {kind}('gone') from KeyError('why')

    from itertools import islice
    seen = []
    try:
        for item in islice(flatten({nested}), {most}): seen.append(item)
    except BaseException as error: seen += [repr(error), repr(error.__cause__)]
    """
DEEP = {
    "nested = []\nfor n in range({n}):\n    nested = [n, nested, n] if n % 2 else (n, nested, n)": (
        "[*reversed(range({n})), *range({n})]"
    ),
    "nested = []\nfor _ in range({n}):\n    nested = [nested]": "[]",
}
"""Structures of n levels as code, with the code of the expected items."""
WIDE = dict.fromkeys(
    ["nested = [[n] for n in range({n})]", "nested = tuple([n] for n in range({n}))", "nested = ([n] for n in range({n}))"],
    "[*range({n})]",
)
"""Structures of n lists side by side, with the code of the expected items."""


def leaves(written: Any, read: list[Any]) -> Iterator[Any]:
    """Yield the expected items; append what is read from generators to a list."""
    lazy = type(written) is dict
    for item in written["gen"] if lazy else written:
        if lazy:
            read.append(item)
        if type(item) in {list, tuple} or (type(item) is dict and "gen" in item):
            yield from leaves(item, read)
        else:
            yield "odd" if type(item) is dict else item


def code(written: Any, generator: str = "(x for x in [{}])") -> str:
    """Return a structure as Python code; `generator` is the code of a generator."""
    if type(written) is dict and "odd" in written:
        return "odd"
    inner = written["gen"] if type(written) is dict else written
    if type(inner) not in {list, tuple}:
        return repr(inner)
    items = ", ".join(code(item, generator) for item in inner)
    if type(written) is dict:
        return generator.format(items)
    return f"[{items}]" if type(written) is list else f"({items}{',' * (len(inner) == 1)})"


@given(written=NESTED, times=st.integers(0, 2))
@example(written=[1], times=0)
@example(written=[[1], 2], times=0)
@example(written=[None, 1], times=0)
@example(written=["", b"", ()], times=0)
@example(written=["ab"], times=0)
@example(written=[b"ab"], times=0)
@example(written=["a" * 120], times=0)
@example(written=[{"odd": 1}], times=0)
@example(written=[{"gen": [None]}], times=0)
@example(written=[[0, None, 1], {"gen": [0, None, 1]}], times=0)
@example(written=[{"gen": [1, ({"gen": [2]},)]}], times=0)
@example(written=[1], times=2)
def test_items_from_left_to_right(attempt: Attempt, written: Any, times: int) -> None:
    """Lists, tuples and generators are flattened from left to right, everything else is an item, and no list is changed."""
    has_odd, has_generator = "'odd'" in repr(written), "'gen'" in repr(written)
    repeated = times > 0 and not has_generator  # a generator is empty the second time
    nested = [written] * times if repeated else written
    session = attempt.session("from itertools import islice")
    session.exec(ODD if has_odd else "")
    session.exec(f"nested = [{code(written)}] * {times}" if repeated else f"nested = {code(written)}")
    flat = f"islice(flatten(nested), {MOST})"
    flat = f"['odd' if item is odd else item for item in {flat}]" if has_odd else f"list({flat})"
    session.equal(flat, list(leaves(nested, [])))
    if not (has_odd or has_generator):
        session.equal("nested", nested, "the call changed its argument")


@given(written=TREES)
@example(written=[])
@example(written={"gen": [1]})
@example(written=[{"gen": [1, 2]}])
@example(written=[1, {"gen": [2]}])
@example(written=[{"gen": [[1, 2]]}, {"gen": [3]}])
def test_generators_are_read_when_asked(attempt: Attempt, written: Any) -> None:
    """The result is an iterator, the call reads nothing, and no generator is read further than the item that was asked for."""
    has_generator = "'gen'" in repr(written)
    session = attempt.session(COUNTING if has_generator else "")
    session.exec(f"flat = flatten({code(written, 'gen({})')})")
    if has_generator:
        session.equal("read", 0, "the call read items of a generator")
    read: list[Any] = []
    for item in leaves(written, read):
        if has_generator:
            session.equal("next(flat, 'the end'), read", (item, len(read)), "the item, and how many items were read so far")
        else:
            session.equal("next(flat, 'the end')", item)
    for _ in range(2):
        session.equal("next(flat, 'the end')", "the end")
    session.equal("iter(flat) is flat", True, "`iter()` of an iterator returns the iterator itself")


@settings(max_examples=40)
@given(before=NUMBERS, items=NUMBERS, kind=st.sampled_from(ERRORS), depth=st.integers(0, 2))
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
def test_error_reaches_the_caller(attempt: Attempt, before: list[int], items: list[int], kind: str, depth: int) -> None:
    """An exception that a generator raises reaches the caller, with its cause, after all the items before it."""
    written: Any = {"gen": items}
    for _ in range(depth):
        written = [*before, written, 0]
    setup = BROKEN.replace("{kind}", kind).replace("{nested}", code(written, "broken({})"))
    session = attempt.session(setup, most=MOST)
    session.equal(
        "seen", [*(before * depth), *items, f"{kind}('gone')", "KeyError('why')"], "the items, the exception, and its cause"
    )


@settings(max_examples=20)
@given(nested=PLAIN)
@example(nested=[1, 2])
def test_two_at_a_time(attempt: Attempt, nested: list[Any]) -> None:
    """Two iterators over the same lists are independent."""
    session = attempt.session("from itertools import islice\nnested = {nested}", nested=nested)
    session.equal(f"list(islice(zip(flatten(nested), flatten(nested)), {MOST}))", [(item, item) for item in leaves(nested, [])])


@settings(max_examples=3)
@given(depth=st.integers(1_000, 20_000))
@example(depth=DEPTH)
def test_depth(attempt: Attempt, depth: int) -> None:
    """Structures 100,000 levels deep are flattened in linear time."""
    walk_through(attempt, DEEP, depth)


@settings(max_examples=3)
@given(count=st.integers(1_000, 20_000))
@example(count=MANY)
def test_size(attempt: Attempt, count: int) -> None:
    """Hundreds of thousands of lists side by side are flattened in linear time."""
    walk_through(attempt, WIDE, count)


def walk_through(attempt: Attempt, structures: dict[str, str], size: int) -> None:
    """Check the items of huge structures."""
    for setup, items in structures.items():
        session = attempt.session(setup, n=size)
        session.exec("flat = list(flatten(nested))")
        session.equal(f"flat == {items}", True, "the items are wrong, or in the wrong order")
