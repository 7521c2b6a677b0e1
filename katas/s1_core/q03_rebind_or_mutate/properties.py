"""The properties of q03_rebind_or_mutate."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

VALUES: st.SearchStrategy[Any] = st.sampled_from([0, 1, 2, 1.5, True, False, None, "", "ab", (), (1,), [], [1], {}])
LISTS = st.lists(VALUES, max_size=4)
SIZES = st.integers(0, 10_000)
GROWING = sorted(set(scenarios.SOURCES) - {"its items"})
WRITTEN = {
    "list": "items",
    "tuple": "tuple(items)",
    "generator": "(item for item in items)",
    "stream": "Stream()",
    "text": "'ab' * len(items)",
    "itself": "target",
    "reversed": "reversed(target)",
    "part": "islice(target, {half})",
    "its items": "(item for item in target)",
}
FROM_TARGET = {"itself", "reversed", "part", "its items"}
HEADS = {
    "stream": "class Stream:\n    def __iter__(self):\n        return iter(items)\n\n",
    "part": "from itertools import islice\n",
}
ODD = (
    "class Odd(int):\n"
    "    def __eq__(self, _): raise TypeError('this item cannot be compared')\n"
    "    def __bool__(self): raise TypeError('this item is neither true nor false')\n\n"
)
STEPS = st.lists(st.tuples(VALUES) | st.tuples(VALUES, st.none() | st.integers(0, 2)), max_size=6)
Step = tuple[Any, ...]


def added(target: list[Any], items: list[Any], kind: str) -> list[Any]:
    """Return the items to add, read before the call."""
    return list(scenarios.SOURCES[kind](list(target), list(items)))


def code(call: str, target: list[Any], items: list[Any], kind: str, looks: str) -> str:
    """Return code for a call with its lists, and for what is read afterwards."""
    lines = [f"target = {target!r}"] + ([] if kind in FROM_TARGET else [f"items = {items!r}"])
    source = WRITTEN[kind].format(half=len(target) // 2)
    return HEADS.get(kind, "") + "\n".join([*lines, call.format(f"target, {source}"), looks])


@given(target=LISTS, items=LISTS, kind=st.sampled_from(GROWING))
@example(target=[], items=[0], kind="list")
@example(target=[0], items=[], kind="itself")
@example(target=[0, 1], items=[], kind="part")
@example(target=[0], items=[1], kind="text")
def test_own_list_grows(attempt: Attempt, target: list[Any], items: list[Any], kind: str) -> None:
    """`extend_in_place` appends the items to the caller's own list, returns None, and does not change the items."""
    attempt.show(code("extend_in_place({})", target, items, kind, "target"))
    returned, after, left = attempt.run(scenarios.extend, target, items, kind)
    equal(after, target + added(target, items, kind))
    attempt.show(code("print(extend_in_place({}))", target, items, kind, "target" if kind in FROM_TARGET else "items"))
    equal(returned, None)
    equal(left, items, "the call changed the items")


@given(target=LISTS, items=LISTS, kind=st.sampled_from(sorted(scenarios.SOURCES)))
@example(target=[], items=[0], kind="list")
@example(target=[0], items=[], kind="list")
@example(target=[0], items=[1], kind="generator")
@example(target=[0], items=[], kind="itself")
@example(target=[0], items=[], kind="its items")
@example(target=[0], items=[1], kind="text")
def test_new_list_is_made(attempt: Attempt, target: list[Any], items: list[Any], kind: str) -> None:
    """`extended` returns a new list, the target's items and then the others, and changes neither of them."""
    attempt.show(code("extended({})", target, items, kind, "").rstrip())
    made, after, left, known = attempt.run(scenarios.make, target, items, kind)
    equal(made, target + added(target, items, kind))
    holds(not known, "`extended` must return a new list, not one of its arguments")
    attempt.show(code("extended({})", target, items, kind, "target"))
    equal(after, target, "the call changed the target")
    attempt.show(code("extended({})", target, items, kind, "target" if kind in FROM_TARGET else "items"))
    equal(left, items, "the call changed the items")


@given(item=VALUES, bucket=LISTS)
@example(item=1, bucket=[])
@example(item=0, bucket=[1])
@example(item=None, bucket=[1])
def test_bucket_given_is_used(attempt: Attempt, item: Any, bucket: list[Any]) -> None:
    """`collect` appends to the bucket, even to an empty one, and returns that very bucket."""
    attempt.show(f"bucket = {bucket!r}\ncollect({item!r}, bucket)\nbucket")
    returned, after, same = attempt.run(scenarios.put, item, bucket)
    equal(after, [*bucket, item], "the bucket after the call is wrong")
    attempt.show(f"bucket = {bucket!r}\ncollect({item!r}, bucket) is bucket")
    equal((returned, same), ([*bucket, item], True), "expected the bucket itself (the result, and whether it is the bucket)")


@given(steps=STEPS)
@example(steps=[(1,), (2,)])
@example(steps=[(1,), (1,)])
@example(steps=[(1,), (2, None)])
@example(steps=[(None,)])
@example(steps=[(1,), (2, 0), (3,)])
def test_new_list_at_every_call_without_a_bucket(attempt: Attempt, steps: list[Step]) -> None:
    """Without a bucket, or with `None`, every call of `collect` starts a new list, whatever happened to the earlier lists."""
    lines, due, kept = list[str](), list[list[Any]](), list[Step]()
    for item, *where in steps:
        if where and where[0] is not None:
            if where[0] >= len(due):
                continue
            due[where[0]].append(item)
            lines.append(f"collect({item!r}, lists[{where[0]}])")
        else:
            due.append([item])
            lines.append(f"lists.append(collect({', '.join(map(repr, [item, *where]))}))")
        kept.append((item, *where))
    attempt.show("\n".join(["lists = []", *lines, "lists"]))
    lists, different = attempt.run(scenarios.start, kept)
    equal(lists, due)
    attempt.show("\n".join(["lists = []", *lines, "len(set(map(id, lists)))"]))
    equal(different, len(due), "two calls returned the same list (the number of different lists)")


@settings(max_examples=40)
@given(function=st.sampled_from(["extend_in_place", "extended", "collect"]), old=st.integers(0, 3), new=st.integers(0, 3))
@example(function="extended", old=1, new=0)
@example(function="extend_in_place", old=0, new=1)
@example(function="collect", old=0, new=1)
def test_very_items_untouched(attempt: Attempt, function: str, old: int, new: int) -> None:
    """The lists hold the very objects that were passed, which are never compared or tested for truth."""
    names = [f"Odd({number})" for number in range(old + new)]
    before, after = f"[{', '.join(names[:old])}]", f"[{', '.join(names[old:])}]"
    call = f"for item in {after}:\n    collect(item, target)" if function == "collect" else f"{function}(target, {after})"
    attempt.show(f"{ODD}target = {before}\n{call}")
    equal(attempt.run(scenarios.carry, function, old, new), [*range(old + new)], "expected the very objects, in order")


@settings(max_examples=20)
@given(function=st.sampled_from(["extend_in_place", "extended", "collect"]), before=st.integers(0, 2), after=st.integers(0, 2))
@example(function="extended", before=0, after=0)
@example(function="extend_in_place", before=0, after=0)
@example(function="collect", before=0, after=0)
def test_target_may_be_an_item(attempt: Attempt, function: str, before: int, after: int) -> None:
    """The target itself may be one of the items that are added."""
    items = ", ".join([*["0"] * before, "target", *["0"] * after])
    lines = [f"made = {function}(target, [{items}])"]
    if function == "collect":
        lines = [f"for item in [{items}]:", "    made = collect(item, target)"]
    elif function == "extend_in_place":
        lines = [f"extend_in_place(target, [{items}])", "made = target"]
    attempt.show("\n".join(["target = [0]", *lines, "[item is target for item in made]"]))
    due = [False, *[False] * before, True, *[False] * after]
    equal(attempt.run(scenarios.carry_itself, function, before, after), due)


@settings(max_examples=20)
@given(function=st.sampled_from(["extend_in_place", "extended", "collect"]), old=SIZES, new=SIZES)
@example(function="extend_in_place", old=60, new=60)
@example(function="extended", old=60, new=60)
@example(function="collect", old=5000, new=0)
@example(function="extend_in_place", old=5000, new=5000)
@example(function="extended", old=5000, new=5000)
def test_long_lists(attempt: Attempt, function: str, old: int, new: int) -> None:
    """Nothing is lost if the lists are long."""
    target, items = [*range(old)], [*range(new)]
    if function == "extended":
        attempt.show(f"extended([*range({old})], range({new}))")
        equal(attempt.extended(target, items), target + items)
    elif function == "extend_in_place":
        attempt.show(f"target = [*range({old})]\nextend_in_place(target, range({new}))\ntarget")
        equal(attempt.watch("extend_in_place", target, items).arguments[0], target + items)
    else:
        attempt.show(f"collect(0, [*range({old})])")
        equal(attempt.collect(0, target), [*target, 0])
