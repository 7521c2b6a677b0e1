"""The properties of q11_first_duplicate; the expected result is found with `==` alone, without hashes."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, equal, holds

from . import scenarios

CALLS = 8
"""The number of calls of `__eq__` and `__hash__` that are allowed for each item read."""
MANY = 32_768
"""So many items that a solution which forgets old ones will miss the duplicate."""
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
SHOWN = {
    "list": "items = {}",
    "tuple": "items = tuple({})",
    "deque": "from collections import deque\nitems = deque({})",
    "generator": "items = (item for item in {})",
    "stream": "class Stream:\n    def __iter__(self):\n        return iter({})\nitems = Stream()",
}
COUNTING = (
    "class Key(int):\n"
    "    def __eq__(self, it): print('=='); return +self == +it\n"
    "    def __hash__(self): print('#'); return +self\n"
)


def places(items: list[Any]) -> tuple[int, int] | None:
    """Return the indexes of the first and the second occurrence of the first duplicate."""
    for second, item in enumerate(items):
        for first, other in enumerate(items[:second]):
            if other == item:
                return first, second
    return None


def expected(items: list[Any]) -> Any:
    """Return the expected item."""
    found = places(items)
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
    others = [*range(9, 9 + between)]
    every = [*keys[:half], *others, *keys[half:]]
    shown = [*map(str, keys[:half]), *([f"*range(9, {9 + between})"] if between else []), *map(str, keys[half:])]
    attempt.show(
        f"class Item(int):\n    pass\n\nitems = [Item(key) for key in [{', '.join(shown)}]]\n"
        "result = first_duplicate(items)\n[place for place, item in enumerate(items) if item is result]"
    )
    found = places(keys)
    place = None if found is None else found[0] + (between if found[0] >= half else 0)
    got = attempt.run(scenarios.places_of, every)
    equal(got, [] if place is None else [place], "the index of the returned object is wrong")


@settings(max_examples=60)  # each item of a feed is sent separately
@given(items=ITEMS, more=st.sampled_from([0, MORE]))
@example(items=[0, 0], more=0)
@example(items=[0, 0], more=MORE)
@example(items=[0, 1, 0, 1], more=0)
def test_reads_no_further(attempt: Attempt, items: list[Any], more: int) -> None:
    """No item is read after the second occurrence, however many follow."""
    found = places(items)
    source, given = f"iter({items!r})", items
    if more and found is not None:
        source = f"iter([*{items!r}, *range(100, {100 + more})])"
        given = [*items, *range(100, 100 + more)]
    feed = Feed(given, source)
    attempt.show(f"first_duplicate({source})")
    equal(attempt.first_duplicate(feed), expected(items))
    attempt.show(f"items = {source}\nfirst_duplicate(items)\nlen(list(items))")
    left = 0 if found is None else len(given) - found[1] - 1
    equal(len(given) - feed.pulled, left, "the number of unread items is wrong")


@given(kind=st.sampled_from(sorted(scenarios.SOURCES)), items=ITEMS)
@example(kind="list", items=[1, 0])
@example(kind="generator", items=[0, 0])
@example(kind="stream", items=[0, 0])
@example(kind="deque", items=[0, 0])
def test_any_source_is_left_alone(attempt: Attempt, kind: str, items: list[Any]) -> None:
    """Any iterable is accepted, and it is not changed."""
    code = f"{SHOWN[kind].format(repr(items))}\nfirst_duplicate(items)"
    attempt.show(code)
    result, after = attempt.run(scenarios.found, kind, items)
    equal(result, expected(items))
    attempt.show(f"{code}\nlist(items)")
    if kind != "generator":
        equal(after, items, "the call changed its argument")


@settings(max_examples=20)
@given(distinct=SIZES, again=st.none() | st.integers(0, 40_000))
@example(distinct=40, again=None)
@example(distinct=200, again=0)
@example(distinct=200, again=199)
@example(distinct=3000, again=None)
@example(distinct=MANY, again=0)
def test_costs_the_same_for_each_item(attempt: Attempt, distinct: int, again: int | None) -> None:
    """For each item read there are at most 8 calls of `__eq__` and `__hash__`, and no item is forgotten."""
    keys = [*range(distinct)] + ([again % distinct] if again is not None and distinct else [])
    shown = f"range({distinct})" if len(keys) == distinct else f"[*range({distinct}), {keys[-1]}]"
    attempt.show(f"{COUNTING}first_duplicate(map(Key, {shown}))")
    read, calls, nothing = attempt.run(scenarios.calls, keys)
    equal(read, len(keys), "the number of items read is wrong")
    holds(
        calls <= CALLS * read, f"{calls:,} calls of `__eq__` and `__hash__` for {read} items; at most {CALLS * read:,} allowed"
    )
    attempt.show(f"class Key(int):\n    pass\n\nfirst_duplicate(map(Key, {shown})) is None")
    equal(nothing, len(keys) == distinct)
