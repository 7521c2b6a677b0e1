"""The properties of q11_shared_items; the expected result is found with `==` alone, without hashes."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

CALLS = 8
"""The number of calls of `__eq__` and `__hash__` that are allowed for each item."""
COLLIDING = [-1, -2, 0, 2**61 - 1]
"""In CPython the first two have the same hash, and so do the other two."""
VALUES = st.integers(0, 4) | st.sampled_from(
    [*COLLIDING, None, True, False, 1.0, 0.0, 2.0, "", "1", "a", b"", (), (1,), (True,)]
)
ITEMS = st.lists(VALUES, max_size=7)
KEYS = st.lists(st.integers(0, 3), max_size=6)
KINDS = {"list": "{items}", "tuple": "tuple({items})", "Shelf": "Shelf({items})"}
SHELF = """
    from collections import UserList
    from collections.abc import Sequence
    class Shelf(Sequence):
        def __init__(self, items):
            self.data = items
        __getitem__, __len__ = UserList.__getitem__, UserList.__len__
    """
COUNTING = """
    class Key(int):
        calls = 0
        def __eq__(self, it): Key.calls += 1; return int.__eq__(self, it)
        def __hash__(self): Key.calls += 1; return int.__hash__(self)
    """
SIZES = st.integers(0, 60) | st.integers(0, 60) | st.integers(60, 4000)


def indexes(left: list[Any], right: list[Any]) -> list[int]:
    """Return the indexes in `left` of the expected items."""
    return [index for index, item in enumerate(left) if item in right and item not in left[:index]]


def expected(left: list[Any], right: list[Any]) -> list[Any]:
    """Return the expected items."""
    return [left[index] for index in indexes(left, right)]


@given(left=ITEMS, right=ITEMS)
@example(left=[], right=[])
@example(left=[], right=[0])
@example(left=[0], right=[])
@example(left=[0], right=[0])
@example(left=[0, 0], right=[0])
@example(left=[0], right=[0, 0])
@example(left=[None], right=[None])
@example(left=[1], right=[True])
@example(left=[-1], right=[-2])
@example(left=[0], right=[2**61 - 1])
@example(left=[1], right=["1"])
@example(left=[2, 1], right=[1, 2])
@example(left=[8, 1], right=[1, 8])
@example(left=["b", "a", "b"], right=["a", "b"])
@example(left=[1, 0, True], right=[0, 1.0])
def test_shared_once_in_order(attempt: Attempt, left: list[Any], right: list[Any]) -> None:
    """The result holds each item of `left` that is also in `right` once, in the order of `left`, and nothing else."""
    equal(attempt.shared_items(left, right), expected(left, right))


@given(left=KEYS, right=KEYS)
@example(left=[0], right=[0])
@example(left=[0, 0], right=[0])
@example(left=[0, 1, 0], right=[0, 1])
def test_very_objects_of_left(attempt: Attempt, left: list[int], right: list[int]) -> None:
    """The result holds the objects that occur first in `left`, not equal ones of `right` or later ones of `left`."""
    session = attempt.session("class Item(int):\n    pass")
    session.exec(f"left, right = ([Item(key) for key in keys] for keys in ({left!r}, {right!r}))")
    session.equal(
        "[[index for index, item in enumerate(left) if item is each] for each in shared_items(left, right)]",
        [[index] for index in indexes(left, right)],
        "these are not the expected objects (shown by their indexes in `left`)",
    )


@given(kind=st.sampled_from(sorted(KINDS)), left=ITEMS, right=ITEMS, twice=st.booleans())
@example(kind="list", left=[], right=[], twice=False)
@example(kind="list", left=[0], right=[0], twice=False)
@example(kind="list", left=[1, 0], right=[1, 0], twice=False)
@example(kind="list", left=[0, 1], right=[1, 0], twice=False)
@example(kind="list", left=[0, 0], right=[0, 0], twice=False)
@example(kind="list", left=[0, 1], right=[], twice=True)
@example(kind="tuple", left=[0], right=[0], twice=False)
def test_any_sequences_are_left_alone(attempt: Attempt, kind: str, left: list[Any], right: list[Any], *, twice: bool) -> None:
    """Any sequences are accepted, even the same one twice; they are not changed, and the result is a new list."""
    other = left if twice else right
    session = attempt.session(SHELF if kind == "Shelf" else "")
    session.exec(f"left = {KINDS[kind]}", items=left)
    session.exec("right = left" if twice else f"right = {KINDS[kind]}", items=right)
    session.exec("result = shared_items(left, right)")
    session.equal("result", expected(left, other))
    session.equal("list(left)", left, "the call changed `left`")
    session.equal("list(right)", other, "the call changed `right`")
    session.equal("result is left or result is right", False, "the result must be a new list")
    session.exec("shared_items([5], [5])")
    session.equal("result", expected(left, other), "a later call changed the result")


@given(left=st.lists(st.sampled_from(["", "a", "b", "ab", "ba", None]), max_size=4), right=st.text("abc", max_size=4))
@example(left=["ab"], right="ab")
@example(left=[""], right="a")
@example(left=[None], right="a")
def test_items_of_a_string(attempt: Attempt, left: list[Any], right: str) -> None:
    """The items of a string are its characters, and not longer parts of it."""
    equal(attempt.shared_items(left, right), expected(left, [*right]))


@settings(max_examples=30)
@given(left=SIZES, right=SIZES, start=st.integers(-60, 60), times=st.integers(1, 3))
@example(left=40, right=40, start=0, times=1)
@example(left=40, right=40, start=40, times=1)
@example(left=200, right=200, start=100, times=1)
@example(left=20, right=20, start=0, times=10)
@example(left=400, right=20, start=0, times=1)
@example(left=20, right=400, start=0, times=1)
@example(left=20_001, right=20_001, start=0, times=1)
def test_costs_the_same_for_each_item(attempt: Attempt, left: int, right: int, start: int, times: int) -> None:
    """For each item of both sequences there are at most 8 calls of `__eq__` and `__hash__`, and no item is forgotten."""
    ranges = f"range({left})", f"range({start}, {start + right})" if start else f"range({right})"
    first, second = (f"[*map(Key, {f'[*{each}] * {times}' if times > 1 else each})]" for each in ranges)
    session = attempt.session(COUNTING)
    session.exec(f"result = shared_items({first}, {second})")
    calls = session.eval("Key.calls")
    items = (left + right) * times
    most = CALLS * items
    holds(calls <= most, f"{calls:,} calls of `__eq__` and `__hash__` for {items} items; at most {most:,} allowed")
    session.equal("[*map(int, result)]", [*range(max(0, start), min(left, start + right))])
