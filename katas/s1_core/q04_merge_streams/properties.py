"""The laws of q04_merge_streams."""

from collections.abc import Iterator
from itertools import chain, count, islice
from math import inf
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.judge import Attempt, Feed, Raised, Remote, equal, holds

from . import scenarios

NUMBERS = st.lists(st.sampled_from([0, False, 0.0, 1, True, 1.0, 2, -1, 2**70, inf, -inf]), max_size=5)
WORDS = st.lists(st.sampled_from(["", "a", "ab", "b", "ä"]), max_size=4)
PAIRS = st.lists(st.sampled_from([(), (0,), (0, "x"), (1,)]), max_size=4)
STREAMS = st.one_of(*(st.lists(rows.map(sorted), max_size=4) for rows in (NUMBERS, WORDS, PAIRS)))
KEYS = st.lists(st.lists(st.integers(0, 3), max_size=4).map(sorted), max_size=4)
ENDLESS = 300
"""Items of a stream that stands for an endless one: an attempt that reads on must come to an end too."""
SOURCES = st.lists(st.integers(0, 9), max_size=4).map(sorted) | st.tuples(st.integers(0, 5), st.integers(1, 3))
"""A finite stream, or the first number and the step of an endless one."""
FAR = 4000
"""Items, more than calls can be nested."""
MANY = 256
ALLOWED = 100
NAMES = "abcd"
SHAPES = {
    "dealt out in turn": [[number + MANY * turn for turn in range(4)] for number in range(MANY)],
    "all equal": [[0] * 4] * MANY,
    "one after the other": [[4 * number + turn for turn in range(4)] for number in range(MANY)],
    "one after the other, backwards": [[4 * number + turn for turn in range(4)] for number in reversed(range(MANY))],
    "first one long": [[*range(500)], *([[1000]] * (MANY - 1))],
    "last one long": [*([[1000]] * (MANY - 1)), [*range(500)]],
}
WRITTEN = {
    "dealt out in turn": "[range(n, 1024, 256) for n in range(256)]",
    "all equal": "[[0] * 4] * 256",
    "one after the other": "[range(n, n + 4) for n in range(0, 1024, 4)]",
    "one after the other, backwards": "[range(n, n + 4) for n in range(1020, -4, -4)]",
    "first one long": "[range(500), *[[1000]] * 255]",
    "last one long": "[*[[1000]] * 255, range(500)]",
}


def begin(attempt: Attempt, streams: list[Any]) -> Remote:
    """Call `merge` and demand that what comes back can be asked for items."""
    merged = attempt.merge(*streams)
    holds(isinstance(merged, Remote), "what comes back is no iterator", merged)
    remote: Remote = merged
    return remote


@settings(max_examples=70)
@given(streams=STREAMS, fed=st.booleans())
@example(streams=[[0]], fed=False)
@example(streams=[[], [0, 0]], fed=False)
@example(streams=[[0, 1], [2]], fed=False)
@example(streams=[["a"], ["b"]], fed=False)
@example(streams=[[1], [True]], fed=False)
@example(streams=[[1, 1], [True]], fed=False)
@example(streams=[[inf], [inf]], fed=False)
def test_sorted_and_stable(attempt: Attempt, streams: list[list[Any]], *, fed: bool) -> None:
    """The items of all streams come sorted, equal ones in the order of their streams, and then it is over for good."""
    texts = [f"iter({row!r})" if fed else repr(row) for row in streams]
    attempt.show(f"list(merge({', '.join(texts)}))")
    due = sorted(chain(*streams))
    merged = begin(attempt, [Feed(row) if fed else row for row in streams])
    equal(list(islice(merged, len(due) + 1)), due)
    equal([next(merged, "over"), next(merged, "over")], ["over", "over"], "an iterator that has ended must stay so")


@settings(max_examples=60)  # each item of a feed crosses over by itself
@given(sources=st.lists(SOURCES, max_size=4), asks=st.integers(0, 8))
@example(sources=[[1]], asks=0)
@example(sources=[[1, 2, 3]], asks=1)
@example(sources=[[1], [2, 3]], asks=1)
@example(sources=[(0, 2), (1, 2)], asks=3)
@example(sources=[[1, 1, 1], [1, 1]], asks=2)
def test_one_item_ahead(attempt: Attempt, sources: list[Any], asks: int) -> None:
    """Nothing is read before the first `next()`, and then at most one item of each stream that has not come out yet."""
    ways = [f"count{source!r}" if type(source) is tuple else f"iter({source!r})" for source in sources]
    names = [*NAMES[: len(ways)]]
    lines = [f"from itertools import {name}" for name in ("count", "islice") if "count" in "".join(ways)]
    lines += [f"{name} = {way}" for name, way in zip(names, ways, strict=True)] + [f"merged = merge({', '.join(names)})"]
    rows = [list(islice(count(*source), ENDLESS)) if type(source) is tuple else source for source in sources]
    feeds = [Feed(row, way) for row, way in zip(rows, ways, strict=True)]
    order = sorted(((item, stream) for stream, row in enumerate(rows) for item in row))
    merged = begin(attempt, feeds)
    for asked in range(asks + 1):
        came = [stream for _, stream in order[:asked]]
        for stream, feed in enumerate(feeds):
            most = came.count(stream) + (asked > 0)
            look = f"next({names[stream]}, 'over')"
            attempt.show("\n".join([*lines, *["next(merged, 'over')"] * asked, look]))
            holds(feed.pulled <= most, f"{names[stream]} has been read {feed.pulled} times, and at most {most} may be")
        attempt.show("\n".join([*lines, f"[next(merged, 'over') for _ in range({asked + 1})][-1]"]))
        if asked < asks:
            equal(next(merged, "over"), order[asked][0] if asked < len(order) else "over")


@given(keys=KEYS)
@example(keys=[[0]])
@example(keys=[[0], [0]])
@example(keys=[[0, 0], [0, 0]])
@example(keys=[[0], [1], [0]])
def test_very_items_by_less_than_alone(attempt: Attempt, keys: list[list[int]]) -> None:
    """The very items come out, and they are compared by `<` and by nothing else."""
    streams = ", ".join(f"[{', '.join(f'Item({key})' for key in row)}]" for row in keys)
    attempt.show(
        "class Item:\n"
        "    def __init__(self, key): self.key = key\n"
        "    def __lt__(self, other): return self.key < other.key\n"
        "    __eq__ = __gt__ = __le__ = __ge__ = __bool__ = __hash__ = None\n"
        f"list(merge({streams}))"
    )
    order = sorted((key, stream, place) for stream, row in enumerate(keys) for place, key in enumerate(row))
    due = [(stream, place) for _, stream, place in order]
    equal(attempt.run(scenarios.carried, keys), due, "these items came, by the number of their stream and their place in it")


@settings(max_examples=len(SHAPES))
@given(shape=st.sampled_from(sorted(SHAPES)))
@example(shape="all equal")
@example(shape="dealt out in turn")
@example(shape="one after the other")
@example(shape="one after the other, backwards")
@example(shape="first one long")
@example(shape="last one long")
def test_few_comparisons(attempt: Attempt, shape: str) -> None:
    """With many streams the order is the same, and the number of comparisons for an item grows like a logarithm."""
    keys = SHAPES[shape]
    attempt.show(f"list(merge(*{WRITTEN[shape]}))")
    merged, numbers, asked = attempt.run(scenarios.counted, keys)
    equal(merged, sorted(chain(*keys)))
    due = [number for _, number in sorted((key, number) for number, row in enumerate(keys) for key in row)]
    equal(numbers, due, "equal items do not come in the order of their streams (shown by the number of the stream)")
    most = ALLOWED * len(merged)
    holds(asked <= most, f"{asked:,} comparisons where {most:,} are allowed ({len(merged):,} items, {len(keys)} streams)")


@settings(max_examples=4)
@given(steps=st.integers(1, 3), finite=st.just([]) | st.just([-1, -1]))
@example(steps=2, finite=[])
@example(steps=1, finite=[-1, -1])
def test_goes_on_for_ever(attempt: Attempt, steps: int, finite: list[int]) -> None:
    """Of endless streams the merged one has no end either, however many items were asked for."""
    streams = ", ".join([repr(finite), *(f"count({start}, {steps})" for start in range(steps))])
    attempt.show(f"from itertools import count, islice\nnext(islice(merge({streams}), {FAR}, None))")
    equal(attempt.run(scenarios.far_out, steps, finite, FAR), FAR - len(finite))


@settings(max_examples=60)
@given(keys=KEYS, good=st.lists(st.integers(0, 3), max_size=3).map(sorted), place=st.integers(0, 4))
@example(keys=[], good=[], place=0)
@example(keys=[[1, 2]], good=[1], place=1)
def test_error_of_a_stream_goes_on(attempt: Attempt, keys: list[list[int]], good: list[int], place: int) -> None:
    """An exception of a stream reaches whoever asked for an item, and what came out before is right."""
    texts = [*map(repr, keys[:place]), "failing()", *map(repr, keys[place:])]
    attempt.show(
        "def failing():\n"
        f"    yield from {good!r}\n"
        "    raise OSError('the line is dead')\n"
        f"for item in merge({', '.join(texts)}): print(item)"
    )
    came: list[Any] = []
    try:
        merged = begin(attempt, [*keys[:place], Feed(failing(good)), *keys[place:]])
        for item in islice(merged, sum(map(len, keys)) + len(good) + 1):
            came.append(item)  # noqa: PERF402 - what came before an exception must stay
        holds(False, "it ended as if nothing had happened", came)
    except Raised as raised:
        equal(str(raised), "OSError: the line is dead")
    equal(came, sorted(chain(good, *keys))[: len(came)], "what came before the exception is wrong")


def failing(good: list[int]) -> Iterator[int]:
    """Give some items, then raise."""
    yield from good
    raise OSError("the line is dead")


@settings(max_examples=30)
@given(streams=KEYS)
@example(streams=[])
@example(streams=[[], []])
@example(streams=[[1], [2]])
def test_is_an_iterator(attempt: Attempt, streams: list[list[int]]) -> None:
    """What comes back is an iterator: `next()` works on it, `iter()` gives itself, and a loop goes on where `next` stopped."""
    call = f"merged = merge({', '.join(map(repr, streams))})\n"
    attempt.show(f"{call}iter(merged) is merged")
    seen = attempt.run(scenarios.nature, streams)
    holds("kind" not in seen, f"an iterator is due, and `next()` does not take a {seen.get('kind')}")
    equal(seen["itself"], True, "`iter()` of an iterator must give itself")
    attempt.show(f"{call}[*islice(merged, 1), *merged]")
    equal(seen["items"], sorted(chain(*streams)))
