"""The properties of q11_shared_items; the expected result is found with `==` alone, without hashes."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

CALLS = 8
"""The number of calls of `__eq__` and `__hash__` that are allowed for each item."""
COLLIDING = [-1, -2, 0, 2**61 - 1]
"""In CPython the first two have the same hash, and so do the other two."""
VALUES = st.integers(0, 4) | st.sampled_from(
    [*COLLIDING, None, True, False, 1.0, 0.0, 2.0, "", "1", "a", b"", (), (1,), (True,)]
)
ITEMS = st.lists(VALUES, max_size=7)
KEYS = st.lists(st.integers(0, 3), max_size=6)
SHOWN = {
    "list": "{name} = {items}\n",
    "tuple": "{name} = tuple({items})\n",
    "Shelf": "{name} = Shelf({items})\n",
}
SHELF = (
    "from collections import UserList\n"
    "from collections.abc import Sequence\n"
    "class Shelf(Sequence):\n"
    "    def __init__(self, items):\n"
    "        self.data = items\n"
    "    __getitem__, __len__ = UserList.__getitem__, UserList.__len__\n"
)
COUNTING = (
    "class Key(int):\n"
    "    def __eq__(self, it): print('=='); return +self == +it\n"
    "    def __hash__(self): print('#'); return +self\n"
)
SIZES = st.integers(0, 60) | st.integers(0, 60) | st.integers(60, 4000)


def places(left: list[Any], right: list[Any]) -> list[int]:
    """Return the indexes in `left` of the expected items."""
    return [place for place, item in enumerate(left) if item in right and item not in left[:place]]


def expected(left: list[Any], right: list[Any]) -> list[Any]:
    """Return the expected items."""
    return [left[place] for place in places(left, right)]


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
    attempt.show(
        "class Item(int):\n    pass\n\n"
        f"left, right = ([Item(key) for key in keys] for keys in ({left!r}, {right!r}))\n"
        "[[item is each for item in left] for each in shared_items(left, right)]"
    )
    got = attempt.run(scenarios.places_of, left, right)
    equal(got, places(left, right), "these are not the expected objects (shown by their indexes in `left`)")


@given(kind=st.sampled_from(sorted(scenarios.KINDS)), left=ITEMS, right=ITEMS, twice=st.booleans())
@example(kind="list", left=[], right=[], twice=False)
@example(kind="list", left=[0], right=[0], twice=False)
@example(kind="list", left=[1, 0], right=[1, 0], twice=False)
@example(kind="list", left=[0, 1], right=[1, 0], twice=False)
@example(kind="list", left=[0, 0], right=[0, 0], twice=False)
@example(kind="list", left=[0, 1], right=[], twice=True)
@example(kind="tuple", left=[0], right=[0], twice=False)
def test_any_sequences_are_left_alone(attempt: Attempt, kind: str, left: list[Any], right: list[Any], *, twice: bool) -> None:
    """Any sequences are accepted, even the same one twice; they are not changed, and the result is a new list."""
    start = (SHELF if kind == "Shelf" else "") + SHOWN[kind].format(name="left", items=repr(left))
    start += "right = left\n" if twice else SHOWN[kind].format(name="right", items=repr(right))
    attempt.show(f"{start}shared_items(left, right)")
    seen = attempt.run(scenarios.shared, kind, left, None if twice else right)
    equal(seen["result"], expected(left, left if twice else right))
    for name, items in [("left", left), ("right", left if twice else right)]:
        attempt.show(f"{start}shared_items(left, right)\nlist({name})")
        equal(seen[name], items, f"the call changed `{name}`")
    attempt.show(f"{start}result = shared_items(left, right)\nresult is left, result is right")
    holds(not seen["given"], "the result must be a new list, not one of the arguments")


@settings(max_examples=30)
@given(left=SIZES, right=SIZES, start=st.integers(-60, 60), times=st.integers(1, 3))
@example(left=40, right=40, start=0, times=1)
@example(left=40, right=40, start=40, times=1)
@example(left=200, right=200, start=100, times=1)
@example(left=20, right=20, start=0, times=10)
@example(left=400, right=20, start=0, times=1)
@example(left=20, right=400, start=0, times=1)
@example(left=10_001, right=10_001, start=0, times=1)
def test_costs_the_same_for_each_item(attempt: Attempt, left: int, right: int, start: int, times: int) -> None:
    """For each item of both sequences there are at most 8 calls of `__eq__` and `__hash__`, and no item is forgotten."""
    mine, other = [*range(left)] * times, [*range(start, start + right)] * times
    again = f" * {times}" if times > 1 else ""
    ranges = f"range({left})", f"range({start}, {start + right})" if start else f"range({right})"
    shown = [f"[*map(Key, {each})]{again}" for each in ranges]
    attempt.show(f"{COUNTING}shared_items({', '.join(shown)})")
    (calls, keys), items = attempt.run(scenarios.calls, mine, other), len(mine) + len(other)
    most = CALLS * items
    holds(calls <= most, f"{calls:,} calls of `__eq__` and `__hash__` for {items} items; at most {most:,} allowed")
    attempt.show(f"shared_items({', '.join(f'[*{each}]{again}' for each in ranges)})")
    equal(keys, [*range(max(0, start), min(left, start + right))])
