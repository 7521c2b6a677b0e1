"""The properties of q04_chunked."""

from collections.abc import Callable
from itertools import count, islice
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Feed, Remote, equal, holds, raises

ENDLESS = 300
"""Items of a source that represents an endless one: an attempt that reads too much must end, too."""
LONG = 100_000
ERRORS = ["OSError", "ValueError", "RuntimeError", "TypeError", "IndexError", "EOFError", "TimeoutError", "KeyboardInterrupt"]
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
SOURCE_KINDS = {
    "list": "items = [asked] * {n}",
    "deque": "from collections import deque\nitems = deque([asked] * {n})",
    "stream": """
        class Stream:
            def __iter__(self):
                for _ in range({n}):
                    yield asked

        items = Stream()
        """,
    "sequence": """
        from collections.abc import Sequence
        class Shelf(Sequence):
            def __len__(self):
                return {n}
            def __getitem__(self, index):
                found = range({n})[index]
                return asked if isinstance(found, int) else [asked] * len(found)

        items = Shelf()
        """,
}
"""Iterables whose items are the number of the chunk that is asked for."""
REWRITTEN = {"list": "    items[:] = [asked] * {n}", "deque": "    for index in range({n}): items[index] = asked"}
ODD = """
    class Odd:
        def __eq__(self, _): raise TypeError('cannot be compared')
        def __bool__(self): raise TypeError('neither true nor false')

    odd = [Odd() for _ in range({kinds})]
    chunks = list(chunked([odd[number] for number in {pattern}], {size}))
    """
TREATMENTS: dict[str, tuple[str, Callable[[list[Any]], list[Any]]]] = {
    "keep": ("", list),
    "empty": ("chunk.clear()", lambda _: []),
    "add": ("chunk.append('mine')", lambda chunk: [*chunk, "mine"]),
    "turn": ("chunk.reverse()", lambda chunk: chunk[::-1]),
}
"""What is done with a chunk: as code, and as a function that returns the chunk after it."""


def cut(items: list[Any], size: int) -> list[list[Any]]:
    """Return the expected chunks of a list."""
    return [items[start : start + size] for start in range(0, len(items), size)]


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
    session = attempt.session(
        "chunks = chunked(iter({source}), {size})" if fed else "chunks = chunked({source}, {size})", source=source, size=size
    )
    session.equal("list(chunks)", cut(list(source), size))
    ended = "an iterator that has ended must stay exhausted"
    session.equal("[next(chunks, 'over'), next(chunks, 'over')]", ["over", "over"], ended)


@settings(max_examples=60)  # each item of a feed is sent separately
@given(length=LENGTHS | st.just(ENDLESS), size=SIZES, asks=st.integers(0, 4))
@example(length=1, size=1, asks=0)
@example(length=2, size=1, asks=1)
def test_reads_what_is_asked_for_and_no_more(attempt: Attempt, length: int, size: int, asks: int) -> None:
    """No item is read before its chunk is asked for, and none past that chunk."""
    source = "from itertools import count\nsource = count()" if length == ENDLESS else f"source = iter(range({length}))"
    call = f"{source}\nchunks = chunked(source, {size})"
    read = "next(source)" if length == ENDLESS else f"next(source, {length})"
    attempt.show(f"{call}\n{read}")
    feed = Feed(iter(range(length)), "source")
    chunks = attempt.chunked(feed, size)
    holds(isinstance(chunks, Remote), "the result must be an iterator", chunks)
    equal(feed.pulled, 0, "items were read before a chunk was asked for")
    for asked in range(1, asks + 1):
        attempt.show(call + "\nnext(chunks, None)" * asked + f"\n{read}")
        next(chunks, None)
        equal(feed.pulled, min(asked * size, length), f"the number of items read is wrong (chunks asked for: {asked})")


@given(kind=st.sampled_from(sorted(SOURCE_KINDS)), length=LENGTHS, size=SIZES)
@example(kind="list", length=2, size=1)
@example(kind="deque", length=2, size=1)
def test_any_iterable_is_read_when_asked_for(attempt: Attempt, kind: str, length: int, size: int) -> None:
    """Any iterable is accepted, and each item is read when its chunk is asked for."""
    session = attempt.session("asked, seen = 1, []", n=length, size=size)
    session.exec(SOURCE_KINDS[kind])
    loop = "for chunk in chunked(items, {size}):\n    seen.append(chunk)\n    asked += 1"
    session.exec(f"{loop}\n{REWRITTEN[kind]}" if kind in REWRITTEN else loop)
    expected = [[asked] * len(chunk) for asked, chunk in enumerate(cut([0] * length, size), 1)]
    session.equal("[*map(len, seen)]", [*map(len, expected)], "the lengths of the chunks are wrong")
    session.equal("seen", expected, "items were read before their chunk was asked for (each number says at which request)")


@given(items=st.lists(st.integers(0, 9), max_size=7), size=SIZES, treatment=st.sampled_from(sorted(TREATMENTS)))
@example(items=[0, 1], size=1, treatment="keep")
@example(items=[0, 1], size=1, treatment="empty")
def test_each_chunk_is_a_new_list(attempt: Attempt, items: list[int], size: int, treatment: str) -> None:
    """Each chunk is a new list, and changing it changes neither the source nor another chunk."""
    session = attempt.session("items, seen, kept = {items}, [], []", items=items)
    code, treated = TREATMENTS[treatment]
    loop = f"for chunk in chunked(items, {size}):\n    seen.append([*chunk])\n    kept.append(chunk)\n    {code}"
    session.exec(loop.rstrip())
    expected = cut(items, size)
    session.equal("seen", expected, "the chunks are wrong")
    session.equal("kept", [*map(treated, expected)], "a chunk changed after it was returned")
    session.equal("items", items, "the call changed the source")


@given(pattern=st.lists(st.integers(0, 3), max_size=7), size=SIZES)
def test_very_items_untouched(attempt: Attempt, pattern: list[int], size: int) -> None:
    """The chunks hold the very items, which are never compared or tested for truth."""
    session = attempt.session(ODD, pattern=pattern, size=size, kinds=max(pattern, default=0) + 1)
    numbers = "[[number for item in chunk for number, each in enumerate(odd) if each is item] for chunk in chunks]"
    session.equal(numbers, cut(pattern, size), "expected the very items (shown by number)")


@given(items=st.lists(st.integers(0, 9), max_size=5), size=SIZES)
@example(items=[], size=1)
def test_is_an_iterator(attempt: Attempt, items: list[int], size: int) -> None:
    """The result is an iterator: `iter()` returns the object itself, and a loop continues where `next()` stopped."""
    session = attempt.session("chunks = chunked({items}, {size})", items=items, size=size)
    session.equal("iter(chunks) is chunks", True, "`iter()` of an iterator must return the iterator itself")
    session.equal("[next(chunks, []), *chunks]", cut(items, size) or [[]])


@settings(max_examples=20)
@given(
    items=st.lists(st.integers(0, 9), max_size=7), size=SIZES, source=st.sampled_from(["iter({0})", "(each for each in {0})"])
)
@example(items=[0, 1, 2], size=2, source="(each for each in {0})")
def test_source_continues(attempt: Attempt, items: list[int], size: int, source: str) -> None:
    """The source continues right after the last chunk, even if the iterator over chunks no longer exists."""
    session = attempt.session(f"source = {source.format(items)}")
    session.equal("next(chunked(source, {size}), [])", items[:size], size=size)
    session.equal("[*source]", items[size:], "the items that the source yields afterwards are wrong")


@settings(max_examples=60)
@given(length=LENGTHS, size=SIZES, kind=st.sampled_from(ERRORS))
@example(length=0, size=1, kind="OSError")
@example(length=3, size=2, kind="OSError")
@example(length=3, size=2, kind="RuntimeError")
@example(length=3, size=2, kind="EOFError")
@example(length=0, size=1, kind="KeyboardInterrupt")
@example(length=3, size=2, kind="KeyboardInterrupt")
def test_error_of_the_source_goes_on(attempt: Attempt, length: int, size: int, kind: str) -> None:
    """The very exception of the source is raised, with its cause, when its chunk is asked for, after all full chunks."""
    source = "def source():\n    yield from range({length})\n    raise error from cause"
    session = attempt.session(f"error, cause, seen = {kind}('dead'), Exception(), []\n{source}", length=length)
    loop = f"    for chunk in chunked(source(), {size}): seen.append(chunk)"
    session.exec(f"try:\n{loop}\nexcept BaseException as caught: seen.append(caught is error)")
    session.exec("kept = error.__cause__ is cause")
    seen, chunks = session.eval("seen"), cut(list(range(length)), size)
    full = [*chunks[: length // size], True]
    equal(seen, full if seen == full else [*chunks, True], "expected the chunks, and True for the very exception")
    session.equal("kept", True, "the exception has lost its cause")


@settings(max_examples=40)
@given(sizes=st.tuples(SIZES, SIZES), turns=st.lists(st.integers(0, 1), max_size=5), shared=st.booleans())
@example(sizes=(2, 2), turns=[0, 1, 0], shared=False)
def test_two_at_once_do_not_mix(attempt: Attempt, sizes: tuple[int, int], turns: list[int], *, shared: bool) -> None:
    """Two iterators that take turns do not affect each other, even if they read the same source."""
    other = "source" if shared else "iter(range(100, 400))"
    session = attempt.session("source = iter(range(300))")
    session.exec(f"both = [chunked(source, {sizes[0]}), chunked({other}, {sizes[1]})]")
    models = [model := count(), model if shared else count(100)]
    expected = [list(islice(models[turn], sizes[turn])) for turn in turns]
    session.equal("[next(both[turn]) for turn in {turns}]", expected, turns=turns)


@settings(max_examples=3)
@given(size=SIZES, many=st.integers(20_000, 40_000))
@example(size=1, many=20_001)
def test_endless_source(attempt: Attempt, size: int, many: int) -> None:
    """An endless source yields endless chunks, however many were read."""
    session = attempt.session("from itertools import count, islice")
    expected = list(range(many * size, (many + 1) * size))
    session.equal("next(islice(chunked(count(), {size}), {many}, None))", expected, size=size, many=many)


@settings(max_examples=5)
@given(size=st.integers(10, LONG))
@example(size=50)
@example(size=LONG)
def test_a_chunk_may_be_long(attempt: Attempt, size: int) -> None:
    """A chunk has `size` items, even if `size` is 100,000."""
    session = attempt.session(length=2 * size + size // 2, size=size)
    session.equal("[len(chunk) for chunk in chunked(range({length}), {size})]", [size, size, size // 2])
