"""The properties of q04_chunked."""

from collections.abc import Iterator
from itertools import count, islice
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, Raised, Remote, equal, holds, raises

from . import scenarios

ENDLESS = 300
"""Items of a source that represents an endless one: an attempt that reads too much must end, too."""
MANY = 5000
"""More chunks than the recursion limit."""
SIZES = st.integers(1, 4)
LENGTHS = st.integers(0, 9)
VALUES = st.integers(0, 9) | st.sampled_from([None, False, "", (), [], 0.0, "ab", [1]])
LISTS = st.lists(VALUES, max_size=9)
SOURCES = (
    LISTS
    | LISTS.map(tuple)
    | st.text("abc", max_size=7)
    | st.binary(max_size=7)
    | st.dictionaries(st.integers(0, 9), st.none(), max_size=5)
)
SHOWN = {
    "list": "items = [0] * {n}\n",
    "deque": "from collections import deque\nitems = deque([0] * {n})\n",
    "stream": (
        "class Stream:\n"
        "    def __iter__(self):\n"
        "        for _ in range({n}):\n"
        "            yield asked\n"
        "items, asked = Stream(), 0\n"
    ),
    "sequence": (
        "from collections.abc import Sequence\n"
        "class Shelf(Sequence):\n"
        "    def __len__(self):\n"
        "        return {n}\n"
        "    def __getitem__(self, place):\n"
        "        found = range({n})[place]\n"
        "        return asked if isinstance(found, int) else [asked] * len(found)\n"
        "items, asked = Shelf(), 0\n"
    ),
}
ODD = (
    "class Odd:\n"
    "    def __eq__(self, _): raise TypeError('this item cannot be compared')\n"
    "    def __bool__(self): raise TypeError('this item is neither true nor false')\n\n"
)
REWRITTEN = {"list": "    items[:] = [asked] * {n}\n", "deque": "    for place in range({n}): items[place] = asked\n"}
TREATED = {"keep": "", "empty": ".clear()", "add": ".append('mine')", "turn": ".reverse()"}


def cut(items: list[Any], size: int) -> list[list[Any]]:
    """Return the expected chunks of a list."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def begin(attempt: Attempt, items: Any, size: int) -> Remote:
    """Call `chunked` and require an iterator as the result."""
    chunks = attempt.chunked(items, size)
    holds(isinstance(chunks, Remote), "the result must be an iterator", chunks)
    remote: Remote = chunks
    return remote


def endless(start: int = 0) -> Feed:
    """Return a source with more items than any property reads."""
    return Feed(islice(count(start), ENDLESS), f"count({start})")


@given(items=LISTS, size=st.integers(-4, 0) | st.integers(-(10**20), 0), fed=st.booleans())
@example(items=[], size=0, fed=False)
def test_size_below_one_is_refused_at_once(attempt: Attempt, items: list[Any], size: int, *, fed: bool) -> None:
    """A size below 1 raises ValueError when `chunked` is called, before any item is read."""
    feed = Feed(items)
    raises(ValueError, attempt.chunked, feed if fed else items, size)
    equal(feed.pulled, 0, "items were read although the size is below 1")


@given(source=SOURCES, size=SIZES | st.just(12), fed=st.booleans())
@example(source=[None, None, 0, None], size=2, fed=True)
@example(source="abcde", size=2, fed=False)
def test_cuts_in_order(attempt: Attempt, source: Any, size: int, *, fed: bool) -> None:
    """The chunks are lists of `size` items in order; the last one may be shorter, and no chunk is empty."""
    items = list(source)
    attempt.show(f"list(chunked({f'iter({source!r})' if fed else repr(source)}, {size}))")
    chunks = begin(attempt, Feed(items) if fed else source, size)
    due = cut(items, size)
    equal(list(islice(chunks, len(due) + 1)), due)
    equal([next(chunks, "over"), next(chunks, "over")], ["over", "over"], "an iterator that has ended must stay exhausted")


@settings(max_examples=60)  # each item of a feed is sent separately
@given(length=LENGTHS | st.just(ENDLESS), size=SIZES, asks=st.integers(0, 4))
@example(length=1, size=1, asks=0)
@example(length=2, size=1, asks=1)
def test_reads_what_is_asked_for_and_no_more(attempt: Attempt, length: int, size: int, asks: int) -> None:
    """No item is read before its chunk is asked for, and none past that chunk."""
    source = "from itertools import count\nsource = count()" if length == ENDLESS else f"source = iter(range({length}))"
    call = f"{source}\nchunks = chunked(source, {size})"
    attempt.show(f"{call}\nnext(source)")
    feed = Feed(iter(range(length)), "source")
    chunks = begin(attempt, feed, size)
    equal(feed.pulled, 0, "items were read before a chunk was asked for")
    for asked in range(1, asks + 1):
        attempt.show(call + "\nnext(chunks, None)" * asked + "\nnext(source)")
        next(chunks, None)
        equal(feed.pulled, min(asked * size, length), f"the number of items read is wrong (chunks asked for: {asked})")


@given(kind=st.sampled_from(sorted(scenarios.SOURCES)), length=LENGTHS, size=SIZES)
@example(kind="list", length=2, size=1)
@example(kind="deque", length=2, size=1)
def test_any_iterable_is_read_when_asked_for(attempt: Attempt, kind: str, length: int, size: int) -> None:
    """Any iterable is accepted, and each item is read when its chunk is asked for."""
    source = SHOWN[kind].format(n=length)
    attempt.show(f"{source}[*map(len, list(chunked(items, {size})))]")
    seen = attempt.run(scenarios.read_times, kind, length, size)
    due = [[asked] * len(chunk) for asked, chunk in enumerate(cut([0] * length, size), 1)]
    equal([len(chunk) for chunk in seen], [len(chunk) for chunk in due], "the lengths of the chunks are wrong")
    asking = f"for asked in range(1, {len(due) + 1}):\n{REWRITTEN.get(kind, '').format(n=length)}    print(next(chunks))"
    attempt.show(f"{source}chunks = chunked(items, {size})\n{asking}")
    equal(seen, due, "items were read before their chunk was asked for (each number says at which request)")


@given(items=st.lists(st.integers(0, 9), max_size=7), size=SIZES, treatment=st.sampled_from(sorted(TREATED)))
@example(items=[0, 1], size=1, treatment="keep")
@example(items=[0, 1], size=1, treatment="empty")
def test_each_chunk_is_a_list_of_its_own(attempt: Attempt, items: list[int], size: int, treatment: str) -> None:
    """Each chunk is a new list, and changing it changes neither the source nor another chunk."""
    use = f"    chunk{TREATED[treatment]}\n" if TREATED[treatment] else ""
    each = f"items, kept = {items!r}, []\nfor chunk in chunked(items, {size}):\n    kept.append({{}})\n{use}{{}}"
    attempt.show(each.format("[*chunk]", "kept"))
    seen = attempt.run(scenarios.treat, items, size, treatment)
    due = cut(items, size)
    equal(seen["came"], due, "the chunks are wrong")
    for chunk in due:
        scenarios.TREATMENTS[treatment](chunk)
    attempt.show(each.format("chunk", "kept"))
    equal(seen["held"], due, "a chunk changed after it was returned")
    attempt.show(each.format("chunk", "items"))
    equal(seen["source"], items, "the call changed the source")


@given(pattern=st.lists(st.integers(0, 3), max_size=7), size=SIZES)
def test_very_items_untouched(attempt: Attempt, pattern: list[int], size: int) -> None:
    """The chunks hold the very items, which are never compared or tested for truth."""
    attempt.show(f"{ODD}list(chunked([{', '.join(['Odd()'] * len(pattern))}], {size}))")
    equal(attempt.run(scenarios.carry, pattern, size), cut(pattern, size), "expected the very items (shown by number)")


@given(items=st.lists(st.integers(0, 9), max_size=5), size=SIZES)
@example(items=[], size=1)
def test_is_an_iterator(attempt: Attempt, items: list[int], size: int) -> None:
    """The result is an iterator: `iter()` returns the object itself, and a loop continues where `next()` stopped."""
    call = f"chunks = chunked({items!r}, {size})\n"
    attempt.show(f"{call}iter(chunks) is chunks")
    seen = attempt.run(scenarios.nature, items, size)
    holds("kind" not in seen, f"expected an iterator, but `next()` does not accept a {seen.get('kind')}")
    equal(seen["itself"], True, "`iter()` of an iterator must return the iterator itself")
    attempt.show(f"{call}next(chunks, None), list(chunks)")
    due = cut(items, size)
    equal(seen["rest"] if seen["first"] is None else [seen["first"], *seen["rest"]], due)


@settings(max_examples=60)
@given(length=LENGTHS, size=SIZES, kind=st.sampled_from([OSError, ValueError, RuntimeError, TypeError, IndexError]))
@example(length=0, size=1, kind=OSError)
@example(length=3, size=2, kind=OSError)
def test_error_of_the_source_goes_on(attempt: Attempt, length: int, size: int, kind: type[Exception]) -> None:
    """An exception of the source is raised when its chunk is asked for, after all full chunks before it."""
    call = (
        "def source():\n"
        f"    yield from range({length})\n"
        f"    raise {kind.__name__}('the line is dead')\n\n"
        "{}"
        f"chunked(source(), {size})"
    )
    attempt.show(f"{call.format('list(')})")
    seen, error = transcript(attempt, Feed(failing(length, kind), "source()"), size, most=length + 2)
    holds(error is not None, f"the {kind.__name__} of the source was not raised", seen)
    equal(error, f"{kind.__name__}: the line is dead")
    attempt.show(f"{call.format('for chunk in ')}:\n    print(chunk)")
    chunks = cut(list(range(length)), size)
    equal(seen, chunks if seen == chunks else chunks[: length // size], "the chunks before the exception are wrong")


def failing(length: int, kind: type[Exception]) -> Iterator[int]:
    """Yield some items, then raise an exception."""
    yield from range(length)
    raise kind("the line is dead")


def transcript(attempt: Attempt, feed: Feed, size: int, most: int) -> tuple[list[Any], str | None]:
    """Read all chunks; return them, and the exception that ended them, if any."""
    seen: list[Any] = []
    try:
        for chunk in islice(begin(attempt, feed, size), most):
            seen.append(chunk)  # noqa: PERF402 - what came before an exception must stay
    except Raised as raised:
        return seen, str(raised)
    return seen, None


@settings(max_examples=40)
@given(sizes=st.tuples(SIZES, SIZES), turns=st.lists(st.integers(0, 1), max_size=5), shared=st.booleans())
@example(sizes=(2, 2), turns=[0, 1, 0], shared=False)
def test_two_at_once_do_not_mix(attempt: Attempt, sizes: tuple[int, int], turns: list[int], *, shared: bool) -> None:
    """Two iterators that take turns do not affect each other, even if they read the same source."""
    attempt.show(
        "from itertools import count\n"
        "source = count()\n"
        f"both = [chunked(source, {sizes[0]}), chunked({'source' if shared else 'count(100)'}, {sizes[1]})]\n"
        f"[next(both[turn]) for turn in {turns!r}]"
    )
    feed, model = endless(), count()
    both = [begin(attempt, feed, sizes[0]), begin(attempt, feed if shared else endless(100), sizes[1])]
    models = [model, model if shared else count(100)]
    for turn in turns:
        equal(next(both[turn], None), list(islice(models[turn], sizes[turn])))


@settings(max_examples=3)
@given(size=SIZES)
def test_goes_on_for_ever(attempt: Attempt, size: int) -> None:
    """An endless source yields endless chunks, however many were read."""
    attempt.show(f"from itertools import count, islice\nnext(islice(chunked(count(), {size}), {MANY}, None))")
    equal(attempt.run(scenarios.far_out, size, MANY), list(range(MANY * size, (MANY + 1) * size)))


@settings(max_examples=5)
@given(size=st.integers(10, 10**4))
@example(size=50)
@example(size=10**4)
def test_a_chunk_may_be_long(attempt: Attempt, size: int) -> None:
    """A chunk has `size` items, however large `size` is."""
    length = 2 * size + size // 2
    attempt.show(f"[len(chunk) for chunk in chunked(range({length}), {size})]")
    equal(attempt.run(scenarios.lengths, length, size), [size, size, size // 2])
