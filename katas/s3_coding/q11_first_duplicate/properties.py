"""The properties of q11_first_duplicate; the expected result is found with `==` alone, without hashes."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, equal, holds

CALLS = 8
"""The number of calls of `__eq__` and `__hash__` that are allowed for each item read."""
MANY = 100_001
"""So many items that a solution which forgets old or new ones will miss the duplicate."""
SIZES = st.integers(0, 200) | st.integers(1_000, 40_000)
MORE = 300
"""The number of items that follow the duplicate and must not be read."""
COLLIDING = [-1, -2, 0, 2**61 - 1]
"""In CPython the first two have the same hash, and so do the other two."""
VALUES = st.integers(0, 5) | st.sampled_from(
    [*COLLIDING, None, True, False, 1.0, 0.0, 2.0, "", "1", "a", b"", (), (1,), (True,)]
)
ITEMS = st.lists(VALUES, max_size=8)
KEYS = st.lists(st.integers(0, 3), max_size=6)
KINDS = {
    "list": "items = {items}",
    "tuple": "items = tuple({items})",
    "deque": "from collections import deque\nitems = deque({items})",
    "generator": "items = (item for item in {items})",
    "generator that calls the function": "items = (first_duplicate('ab') or item for item in {items})",
    "stream": """
        class Stream:
            def __iter__(self):
                return iter({items})
        items = Stream()
        """,
}
COUNTING = """
    class Key(int):
        calls = 0
        def __eq__(self, it): Key.calls += 1; return int.__eq__(self, it)
        def __hash__(self): Key.calls += 1; return int.__hash__(self)
    """


def indexes(items: list[Any]) -> tuple[int, int] | None:
    """Return the indexes of the first and the second occurrence of the first duplicate."""
    for second, item in enumerate(items):
        for first, other in enumerate(items[:second]):
            if other == item:
                return first, second
    return None


def expected(items: list[Any]) -> Any:
    """Return the expected item."""
    found = indexes(items)
    return None if found is None else items[found[0]]


@given(items=ITEMS)
@example(items=[])
@example(items=[0, 0])
@example(items=["a", "b", "a"])
@example(items=[1, 2, 2, 1])
@example(items=[None, None, 1, 1])
@example(items=[-1, -2])
@example(items=[0, 2**61 - 1])
@example(items=["1", 1])
@example(items=[0, None, False])
def test_first_that_comes_again(attempt: Attempt, items: list[Any]) -> None:
    """The item with the earliest second occurrence is returned, or None if no item occurs twice."""
    equal(attempt.first_duplicate(items), expected(items))


@given(keys=KEYS, between=st.sampled_from([0, 0, 0, 0, 200, 600]) | st.integers(600, 3000))
@example(keys=[0, 0], between=0)
@example(keys=[0, 1, 0, 0], between=0)
@example(keys=[0, 1, 1, 0], between=0)
@example(keys=[0, 0], between=600)
def test_object_seen_first(attempt: Attempt, keys: list[int], between: int) -> None:
    """The object that was seen first is returned, not an equal one, however many other items are in between."""
    half = len(keys) // 2
    first, second = keys[:half], keys[half:]
    listed = f"[*{first}, *range(9, {9 + between}), *{second}]" if between else repr(keys)
    session = attempt.session(f"class Item(int):\n    pass\nitems = [Item(key) for key in {listed}]")
    session.exec("result = first_duplicate(items)")
    found = indexes(keys)
    expected_indexes = [] if found is None else [found[0] + (between if found[0] >= half else 0)]
    session.equal("[index for index, item in enumerate(items) if item is result]", expected_indexes)


@settings(max_examples=60)  # each item of a feed is sent separately
@given(items=ITEMS, more=st.sampled_from([0, MORE]))
@example(items=[0, 0], more=0)
@example(items=[0, 0], more=MORE)
@example(items=[0, 1, 0, 1], more=0)
def test_reads_no_further(attempt: Attempt, items: list[Any], more: int) -> None:
    """No item is read after the second occurrence, however many follow."""
    found = indexes(items)
    source, given = f"iter({items!r})", items
    if more and found is not None:
        source = f"iter([*{items!r}, *range(100, {100 + more})])"
        given = [*items, *range(100, 100 + more)]
    feed = Feed(given, source)
    equal(attempt.first_duplicate(feed), expected(items))
    attempt.show(f"items = {source}\nfirst_duplicate(items)\nlen(list(items))")
    left = 0 if found is None else len(given) - found[1] - 1
    equal(len(given) - feed.pulled, left, "the number of unread items is wrong")


@given(kind=st.sampled_from(sorted(KINDS)), items=ITEMS)
@example(kind="list", items=[1, 0])
@example(kind="generator", items=[0, 0])
@example(kind="generator that calls the function", items=[0, 1, 0])
@example(kind="stream", items=[0, 0])
@example(kind="deque", items=[0, 0])
def test_any_source_is_left_alone(attempt: Attempt, kind: str, items: list[Any]) -> None:
    """Any iterable is accepted, even if it calls the function itself, and it is not changed."""
    session = attempt.session(KINDS[kind], items=items)
    session.equal("first_duplicate(items)", expected(items))
    if "generator" not in kind:
        session.equal("list(items)", items, "the call changed its argument")


@settings(max_examples=20)
@given(distinct=SIZES, again=st.none() | st.integers(0, 40_000))
@example(distinct=20, again=None)
@example(distinct=40, again=None)
@example(distinct=200, again=0)
@example(distinct=200, again=199)
@example(distinct=3000, again=None)
@example(distinct=MANY, again=0)
@example(distinct=MANY, again=MANY - 1)
def test_costs_the_same_for_each_item(attempt: Attempt, distinct: int, again: int | None) -> None:
    """For each item read there are at most 8 calls of `__eq__` and `__hash__`, and no item is forgotten."""
    last = None if again is None or not distinct else again % distinct
    numbers, count = (f"range({distinct})", distinct) if last is None else (f"[*range({distinct}), {last}]", distinct + 1)
    session = attempt.session(COUNTING)
    session.exec(f"result = first_duplicate(map(Key, {numbers}))")
    calls, result = session.eval("Key.calls, str(result)")
    holds(
        calls <= CALLS * count,
        f"{calls:,} calls of `__eq__` and `__hash__` for {count} items; at most {CALLS * count:,} allowed",
    )
    equal(result, str(last), "the result is wrong")
