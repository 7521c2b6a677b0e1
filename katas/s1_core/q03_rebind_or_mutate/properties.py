"""The properties of q03_rebind_or_mutate."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

VALUES: st.SearchStrategy[Any] = st.sampled_from([0, 1, 2, 1.5, True, False, None, "", "ab", (), (1,), [], [1], {}])
LISTS = st.lists(VALUES, max_size=4)
SIZES = st.integers(0, 25_000)
MANY_CALLS = 1_200
"""How often `collect` is called: it may copy the list each time."""
LONG = st.sampled_from(["range({new})", "iter(range({new}))"])
OF_ITEMS = {
    "list": "items",
    "tuple": "tuple(items)",
    "generator": "(item for item in items)",
    "stream": "Stream()",
    "text": "'ab' * len(items)",
}
OF_TARGET = {
    "itself": "target",
    "reversed": "reversed(target)",
    "part": "islice(target, len(target) // 2)",
    "its items": "(item for item in target)",
}
"""Iterables over the target; the last one ends only if the target does not grow."""
SOURCES = OF_ITEMS | OF_TARGET
GROWING = sorted(set(SOURCES) - {"its items"})
HEADS = {
    "stream": "class Stream:\n    def __iter__(self):\n        return iter(items)\n",
    "part": "from itertools import islice",
}
ODD = """
    class Odd:
        def __eq__(self, _): raise TypeError('this item cannot be compared')
        def __bool__(self): raise TypeError('this item is neither true nor false')

    odd = [Odd() for _ in range({number})]
    target, items = odd[:{old}], odd[{old}:]
    """
CALLS = {
    "extend_in_place": "extend_in_place(target, items)\nmade = target",
    "extended": "made = extended(target, items)",
    "collect": "made = target\nfor item in items:\n    made = collect(item, made)",
}
"""How each function adds the items to the target."""
FUNCTIONS = st.sampled_from(sorted(CALLS))
STEPS = st.lists(st.tuples(VALUES) | st.tuples(VALUES, st.none() | st.integers(0, 2)), max_size=6)
Step = tuple[Any, ...]


def with_lists(attempt: Attempt, target: list[Any], items: list[Any], kind: str) -> Session:
    """Return a session with the lists that this kind of source needs."""
    session = attempt.session(HEADS.get(kind, ""))
    session.exec("target = {target}", target=target)
    if kind in OF_ITEMS:
        session.exec("items = {items}", items=items)
    return session


def joined(target: list[Any], items: list[Any], kind: str) -> list[Any]:
    """Return the items of the target, then those of the source."""
    added = {"text": [*"ab" * len(items)], "reversed": target[::-1], "part": target[: len(target) // 2]}
    return target + added.get(kind, items if kind in OF_ITEMS else target)


@given(target=LISTS, items=LISTS, kind=st.sampled_from(GROWING))
@example(target=[], items=[0], kind="list")
@example(target=[0], items=[], kind="itself")
@example(target=[0, 1], items=[], kind="part")
@example(target=[0], items=[1], kind="text")
def test_own_list_grows(attempt: Attempt, target: list[Any], items: list[Any], kind: str) -> None:
    """`extend_in_place` appends the items to the caller's own list, returns None, and does not change the items."""
    session = with_lists(attempt, target, items, kind)
    session.equal(f"extend_in_place(target, {SOURCES[kind]})", None)
    session.equal("target", joined(target, items, kind))
    if kind in OF_ITEMS:
        session.equal("items", items, "the call changed the items")


@given(target=LISTS, items=LISTS, kind=st.sampled_from(sorted(SOURCES)))
@example(target=[], items=[0], kind="list")
@example(target=[0], items=[], kind="list")
@example(target=[0], items=[1], kind="generator")
@example(target=[0], items=[], kind="itself")
@example(target=[0], items=[], kind="its items")
@example(target=[0], items=[1], kind="text")
def test_new_list_is_made(attempt: Attempt, target: list[Any], items: list[Any], kind: str) -> None:
    """`extended` returns a new list, the target's items and then the others, and changes neither of them."""
    session = with_lists(attempt, target, items, kind)
    session.exec(f"made = extended(target, {SOURCES[kind]})")
    session.equal("made", joined(target, items, kind))
    session.equal("made is target", False, "`extended` must return a new list, not one of its arguments")
    session.equal("target", target, "the call changed the target")
    if kind in OF_ITEMS:
        session.equal("made is items", False, "`extended` must return a new list, not one of its arguments")
        session.equal("items", items, "the call changed the items")


@given(item=VALUES, bucket=LISTS)
@example(item=1, bucket=[])
@example(item=0, bucket=[1])
@example(item=None, bucket=[1])
def test_bucket_given_is_used(attempt: Attempt, item: Any, bucket: list[Any]) -> None:
    """`collect` appends to the bucket, even to an empty one, and returns that very bucket."""
    session = attempt.session("bucket = {bucket}", bucket=bucket)
    session.equal("collect({item}, bucket) is bucket", True, "expected the bucket itself", item=item)
    session.equal("bucket", [*bucket, item], "the bucket after the call is wrong")


@given(steps=STEPS)
@example(steps=[(1,), (2,)])
@example(steps=[(1,), (1,)])
@example(steps=[(1,), (2, None)])
@example(steps=[(None,)])
@example(steps=[(1,), (2, 0), (3,)])
def test_new_list_at_every_call_without_a_bucket(attempt: Attempt, steps: list[Step]) -> None:
    """Without a bucket, or with `None`, every call of `collect` starts a new list, whatever happened to the earlier lists."""
    session, expected = attempt.session("lists = []"), list[list[Any]]()
    for item, *bucket in steps:
        if bucket in ([], [None]):
            expected.append([item])
            session.exec(f"lists.append(collect({', '.join(map(repr, [item, *bucket]))}))")
        elif bucket[0] < len(expected):
            expected[bucket[0]].append(item)
            session.exec(f"collect({item!r}, lists[{bucket[0]}])")
    session.equal("lists", expected)
    session.equal("len(set(map(id, lists)))", len(expected), "two calls returned the same list (the number of different lists)")


@settings(max_examples=40)
@given(function=FUNCTIONS, old=st.integers(0, 3), new=st.integers(0, 3))
@example(function="extended", old=1, new=0)
@example(function="extend_in_place", old=0, new=1)
@example(function="collect", old=0, new=1)
def test_very_items_untouched(attempt: Attempt, function: str, old: int, new: int) -> None:
    """The lists hold the very objects that were passed, which are never compared or tested for truth."""
    session = attempt.session(ODD, number=old + new, old=old)
    session.exec(CALLS[function])
    numbers = "[number for item in made for number, each in enumerate(odd) if each is item]"
    session.equal(numbers, [*range(old + new)], "expected the very objects, in order")
    session.equal("len(made)", old + new)


@settings(max_examples=20)
@given(function=FUNCTIONS, before=st.integers(0, 2), after=st.integers(0, 2))
@example(function="extended", before=0, after=0)
@example(function="extend_in_place", before=0, after=0)
@example(function="collect", before=0, after=0)
def test_target_may_be_an_item(attempt: Attempt, function: str, before: int, after: int) -> None:
    """The target itself may be one of the items that are added."""
    session = attempt.session(f"target = [0]\nitems = [{', '.join([*['0'] * before, 'target', *['0'] * after])}]")
    session.exec(CALLS[function])
    session.equal("[item is target for item in made]", [False, *[False] * before, True, *[False] * after])


@settings(max_examples=20)
@given(function=FUNCTIONS, items=LONG, old=SIZES, new=SIZES)
@example(function="extend_in_place", items="range({new})", old=60, new=60)
@example(function="extended", items="range({new})", old=60, new=60)
@example(function="collect", items="range({new})", old=20_001, new=1)
@example(function="extend_in_place", items="range({new})", old=20_001, new=1200)
@example(function="extended", items="iter(range({new}))", old=1200, new=20_001)
@example(function="extend_in_place", items="iter(range({new}))", old=1, new=20_001)
@example(function="extended", items="range({new})", old=20_001, new=20_001)
def test_long_lists(attempt: Attempt, function: str, items: str, old: int, new: int) -> None:
    """Nothing is lost if the lists are long."""
    new = min(new, MANY_CALLS) if function == "collect" else new
    session = attempt.session(f"target = [*range({{old}})]\nitems = {items}", old=old, new=new)
    session.exec(CALLS[function])
    session.equal("made", [*range(old), *range(new)])
