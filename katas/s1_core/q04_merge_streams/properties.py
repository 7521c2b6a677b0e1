"""The properties of q04_merge_streams."""

from collections.abc import Callable
from itertools import chain, count, islice
from math import inf, log2
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, Remote, Session, equal, holds

from . import scenarios

NUMBERS = st.lists(st.sampled_from([0, False, 0.0, 1, True, 1.0, 2, -1, 2**70, inf, -inf]), max_size=5)
WORDS = st.lists(st.sampled_from(["", "a", "ab", "b", "ä"]), max_size=4)
PAIRS = st.lists(st.sampled_from([(), (0,), (0, "x"), (1,)]), max_size=4)
STREAMS = st.one_of(*(st.lists(rows.map(sorted), max_size=4) for rows in (NUMBERS, WORDS, PAIRS)))
KEYS = st.lists(st.lists(st.integers(0, 3), max_size=4).map(sorted), max_size=4)
ENDLESS = 300
"""Items of a stream that represents an endless one: an attempt that reads too much must end, too."""
SOURCES = st.lists(st.integers(0, 9), max_size=4).map(sorted) | st.tuples(st.integers(0, 5), st.integers(1, 3))
"""A finite stream, or the first number and the step of an endless one."""
FAR = st.integers(4000, 25_000)
"""How many items are read from endless streams: more than the recursion limit."""
FEW = 10
"""How many items are read of very many streams: work other than comparisons is not counted."""
ALLOWED = 8
"""Allowed comparisons for each item, per halving of the number of streams."""
NAMES = "abcd"
SHAPES: dict[str, tuple[str, Callable[[int], list[Any]]]] = {
    "dealt out in turn": ("[range(n, 4 * {k}, {k}) for n in range({k})]", lambda k: [range(n, 4 * k, k) for n in range(k)]),
    "all equal": ("[[0] * 4] * {k}", lambda k: [[0] * 4] * k),
    "one after the other": (
        "[range(4 * n, 4 * n + 4) for n in range({k})]",
        lambda k: [range(4 * n, 4 * n + 4) for n in range(k)],
    ),
    "backwards": ("[range(-4 * n, 4 - 4 * n) for n in range({k})]", lambda k: [range(-4 * n, 4 - 4 * n) for n in range(k)]),
    "first one long": ("[range(500), *[[1000]] * ({k} - 1)]", lambda k: [range(500), *[[1000]] * (k - 1)]),
    "last one long": ("[*[[1000]] * ({k} - 1), range(500)]", lambda k: [*[[1000]] * (k - 1), range(500)]),
}
"""Shapes of streams: code with a gap for their number, and the streams themselves."""
ITEM = """
    class Item:
        asked = 0
        def __init__(self, key): self.key = key
        def __lt__(self, other):
            Item.asked += 1
            return self.key < other.key
        def refuse(self, *_): raise TypeError('this item has `<` and nothing else')
        __eq__ = __ne__ = __gt__ = __le__ = __ge__ = __bool__ = refuse
        __hash__ = None
    """
"""An item with `<` and nothing else, which counts comparisons."""
STREAM = """
    class Stream:
        def __init__(self, items): self.items = items
        def __iter__(self): yield from self.items
    """


def merged_in_session(attempt: Attempt, streams: list[list[Any]], *, fed: bool = False) -> Session:
    """Return a session in which `merged` is the result for these streams, each an iterator if `fed`.

    `{most}` is one more than the number of items: a result that does not end is not read forever.
    """
    values = {f"row{number}": row for number, row in enumerate(streams)}
    session = attempt.session("from itertools import islice", most=sum(map(len, streams)) + 1, **values)
    session.exec(f"merged = merge({', '.join((f'iter({{{name}}})' if fed else f'{{{name}}}') for name in values)})")
    return session


def begin(attempt: Attempt, streams: list[Any]) -> Remote:
    """Call `merge` and require an iterator as the result."""
    merged = attempt.merge(*streams)
    holds(isinstance(merged, Remote), "the result must be an iterator", merged)
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
@example(streams=[[], [], [1], [], [], [], [], [], [], [], [True]], fed=False)
def test_sorted_and_stable(attempt: Attempt, streams: list[list[Any]], *, fed: bool) -> None:
    """The items of all streams are sorted, equal items are in the order of their streams, and after the last one it is over."""
    session = merged_in_session(attempt, streams, fed=fed)
    session.equal("list(islice(merged, {most}))", sorted(chain(*streams)))
    ended = "an iterator that has ended must stay exhausted"
    session.equal("[next(merged, 'over'), next(merged, 'over')]", ["over", "over"], ended)


@settings(max_examples=60)  # each item of a feed is sent separately
@given(sources=st.lists(SOURCES, max_size=4), asks=st.integers(0, 8))
@example(sources=[[1]], asks=0)
@example(sources=[[1, 2, 3]], asks=1)
@example(sources=[[1, 2]], asks=1)
@example(sources=[[1], [2, 3]], asks=1)
@example(sources=[(0, 2), (1, 2)], asks=3)
@example(sources=[[1, 1, 1], [1, 1]], asks=2)
def test_one_item_ahead(attempt: Attempt, sources: list[Any], asks: int) -> None:
    """Nothing is read before the first `next()`, and after that at most one item of each stream is read ahead."""
    texts = [f"count{source!r}" if type(source) is tuple else f"iter({source!r})" for source in sources]
    names = [*NAMES[: len(texts)]]
    lines = ["from itertools import count"] if "count" in "".join(texts) else []
    lines += [f"{name} = {text}" for name, text in zip(names, texts, strict=True)] + [f"merged = merge({', '.join(names)})"]
    rows = [list(islice(count(*source), ENDLESS)) if type(source) is tuple else source for source in sources]
    feeds = [Feed(row, text) for row, text in zip(rows, texts, strict=True)]
    order = sorted(((item, stream) for stream, row in enumerate(rows) for item in row))
    merged = begin(attempt, feeds)
    for asked in range(asks + 1):
        before = [stream for _, stream in order[: max(asked - 1, 0)]]  # without the last item, which was read to return it
        for stream, feed in enumerate(feeds):
            most = before.count(stream) + (asked > 0)
            attempt.show("\n".join([*lines, *["next(merged, 'over')"] * asked, f"next({names[stream]}, 'over')"]))
            holds(
                feed.pulled <= most,
                f"{feed.pulled} of {names[stream]} were read before the last item was returned; {most} may be",
            )
        attempt.show("\n".join([*lines, f"[next(merged, 'over') for _ in range({asked + 1})][-1]"]))
        if asked < asks:
            equal(next(merged, "over"), order[asked][0] if asked < len(order) else "over")


@settings(max_examples=10)  # each item of a feed is sent separately
@given(k=st.integers(5, 60), asks=st.integers(0, 3))
@example(k=5, asks=1)
@example(k=12, asks=1)
@example(k=60, asks=2)
def test_one_item_ahead_of_many(attempt: Attempt, k: int, asks: int) -> None:
    """With many streams, too, at most one item of each stream is read ahead."""
    lines = f"from itertools import count\nstreams = [count(n, {k}) for n in range({k})]\nmerged = merge(*streams)\n"
    lines += f"[next(merged) for _ in range({asks})]\n"
    feeds = [Feed(iter(range(n, 9 * k, k)), f"count({n}, {k})") for n in range(k)]
    attempt.show(lines)
    merged = begin(attempt, feeds)
    equal([next(merged, "over") for _ in range(asks)], [*range(asks)])
    for number, feed in enumerate(feeds):
        most = (asks > 0) + (number < asks - 1)
        attempt.show(f"{lines}next(streams[{number}])")
        holds(feed.pulled <= most, f"{feed.pulled} of this stream were read before the last item was returned; {most} may be")


@settings(max_examples=6)
@given(k=st.integers(300, 10_000))
@example(k=300)
@example(k=3000)
@example(k=10_001)
def test_any_number_of_streams(attempt: Attempt, k: int) -> None:
    """Any number of streams is merged, and none of them is left out."""
    session = attempt.session("from itertools import islice")
    session.equal("list(islice(merge(*([-n] for n in range({k}))), {few}))", [*range(1 - k, 1 - k + FEW)], k=k, few=FEW)


@given(keys=KEYS)
@example(keys=[[0]])
@example(keys=[[0], [0]])
@example(keys=[[0, 0], [0, 0]])
@example(keys=[[0], [1], [0]])
def test_very_items_by_less_than_alone(attempt: Attempt, keys: list[list[int]]) -> None:
    """The very items are returned, and they are compared with `<` only."""
    session = attempt.session(ITEM)
    session.exec(STREAM)
    session.exec("rows = [[Item(key) for key in row] for row in {keys}]", keys=keys)
    session.exec("positions = {id(item): (n, m) for n, row in enumerate(rows) for m, item in enumerate(row)}")
    order = sorted((key, stream, index) for stream, row in enumerate(keys) for index, key in enumerate(row))
    session.equal(
        "[positions.get(id(item), 'another object') for item in merge(*map(Stream, rows))]",
        [(stream, index) for _, stream, index in order],
        "wrong items (shown as the number of the stream and the index in it)",
    )


@settings(max_examples=12)
@given(shape=st.sampled_from(sorted(SHAPES)), k=st.integers(16, 256))
@example(shape="all equal", k=16)
@example(shape="dealt out in turn", k=16)
@example(shape="dealt out in turn", k=64)
@example(shape="first one long", k=100)
@example(shape="first one long", k=256)
@example(shape="last one long", k=256)
@example(shape="one after the other", k=256)
@example(shape="backwards", k=256)
@example(shape="one after the other", k=1000)
def test_few_comparisons(attempt: Attempt, shape: str, k: int) -> None:
    """With many streams, items are still in order, and each item needs at most `8 * log2(k)` comparisons."""
    text, make = SHAPES[shape]
    keys = [[*row] for row in make(k)]
    session = attempt.session(ITEM)
    session.exec(f"rows = [[*map(Item, row)] for row in {text}]\nmerged = list(merge(*rows))\nasked = Item.asked", k=k)
    session.equal("len(merged)", sum(map(len, keys)), "the number of items is wrong")
    session.equal("[item.key for item in merged]", sorted(chain(*keys)))
    session.exec("numbers = {id(item): n for n, row in enumerate(rows) for item in row}")
    expected = [number for _, number in sorted((key, number) for number, row in enumerate(keys) for key in row)]
    why = "equal items are not in the order of their streams (each number is a stream)"
    session.equal("[numbers.get(id(item), -1) for item in merged]", expected, why)
    each = session.eval("asked / len(merged)")
    holds(each <= ALLOWED * log2(k), f"{each:.1f} comparisons for each item, where {ALLOWED * log2(k):.1f} are allowed")


@settings(max_examples=40)
@given(rows=KEYS.filter(bool), asks=st.integers(0, 4), which=st.integers(0, 3))
@example(rows=[[]], asks=0, which=0)
@example(rows=[[1]], asks=0, which=0)
@example(rows=[[1, 2]], asks=1, which=0)
@example(rows=[[0], [1]], asks=1, which=1)
def test_list_may_grow(attempt: Attempt, rows: list[list[int]], asks: int, which: int) -> None:
    """An item that is appended to a list before its end is reached is merged, too."""
    which %= len(rows)
    order = sorted((item, stream) for stream, row in enumerate(rows) for item in row)
    asks = min(asks, len(order))
    assume(not asks or which in [stream for _, stream in order[asks:]])
    names = NAMES[: len(rows)]
    session = attempt.session("from itertools import islice")
    session.exec("; ".join(f"{name} = {row!r}" for name, row in zip(names, rows, strict=True)))
    session.exec(f"merged = merge({', '.join(names)})\nread = [next(merged) for _ in range({asks})]\n{names[which]}.append(9)")
    session.equal("[*read, *islice(merged, {most})]", [*(item for item, _ in order), 9], most=len(order) + 2)


@settings(max_examples=4)
@given(steps=st.integers(1, 3), finite=st.just(0) | st.integers(1, 20_000), far=FAR)
@example(steps=2, finite=0, far=4000)
@example(steps=1, finite=2, far=20_001)
@example(steps=1, finite=20_001, far=1200)
def test_goes_on_forever(attempt: Attempt, steps: int, finite: int, far: int) -> None:
    """Long streams are read to their end, and endless ones are merged into an endless one, however many items were read."""
    streams = ", ".join([f"[-1] * {finite}", *(f"count({start}, {steps})" for start in range(steps))])
    session = attempt.session("from itertools import count, islice")
    session.equal(f"next(islice(merge({streams}), {finite + far}, None))", far)


@settings(max_examples=40)
@given(keys=KEYS, good=st.lists(st.integers(0, 3), max_size=3).map(sorted), which=st.integers(0, 4))
@example(keys=[], good=[], which=0)
@example(keys=[[1]], good=[], which=1)
@example(keys=[[1, 2]], good=[1], which=1)
def test_error_of_a_stream_goes_on(attempt: Attempt, keys: list[list[int]], good: list[int], which: int) -> None:
    """An exception of a stream is raised unchanged, and no other item is returned after the last item of that stream."""
    which = min(which, len(keys))
    rows = [*keys[:which], good, *keys[which:]]
    texts = [*map(repr, keys[:which]), "failing()", *map(repr, keys[which:])]
    shown = (
        "def failing():\n    yield from {!r}\n    raise {}('dead') from Exception('why')\nfor item in merge({}): print(item)"
    )
    order = sorted((item, stream) for stream, row in enumerate(rows) for item in row)
    known = order.index((good[-1], which)) + good.count(good[-1]) if good else 0
    expected = [item for item, _ in order]
    attempt.show(shown.format(good, "OSError", ", ".join(texts)))
    for kind, items, ended in attempt.run(scenarios.failed, rows, which):
        own = scenarios.OWN.get(kind, "")
        attempt.show(own + shown.format(good, kind, ", ".join(texts)))
        holds(ended != "over", "the exception of the stream was not raised", items)
        equal(ended, f"{kind}: dead", "expected the very exception that the stream raised")
        equal(items, expected[: len(items)], "the items before the exception are wrong")
        holds(len(items) <= known, f"the exception is raised too late: at most {known} items may be returned before it", items)


@settings(max_examples=30)
@given(streams=KEYS)
@example(streams=[])
@example(streams=[[], []])
@example(streams=[[1], [2]])
def test_is_an_iterator(attempt: Attempt, streams: list[list[int]]) -> None:
    """The result is an iterator: `iter()` returns the object itself, and a loop continues where `next()` stopped."""
    session = merged_in_session(attempt, streams)
    session.equal("iter(merged) is merged", True, "`iter()` of an iterator must return the iterator itself")
    session.equal("[next(merged, 'over'), *islice(merged, {most})]", sorted(chain(*streams)) or ["over"])


@settings(max_examples=40)
@given(rows=st.tuples(KEYS, KEYS), turns=st.lists(st.integers(0, 1), max_size=6))
@example(rows=([[0]], []), turns=[0, 1, 0])
@example(rows=([[0, 2], [1]], [[0]]), turns=[0, 1, 0])
def test_two_at_once_do_not_mix(attempt: Attempt, rows: tuple[list[list[int]], list[list[int]]], turns: list[int]) -> None:
    """Two merges that are read in turns do not affect each other."""
    session = attempt.session()
    session.exec("both = [merge(*{first}), merge(*{second})]", first=rows[0], second=rows[1])
    models = [iter(sorted(chain(*each))) for each in rows]
    expected = [next(models[turn], "over") for turn in turns]
    session.equal("[next(both[turn], 'over') for turn in {turns}]", expected, turns=turns)
