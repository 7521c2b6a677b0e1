"""Runs in the process of the attempt: special items, long reads of endless streams, and exceptions of all kinds."""

from collections.abc import Iterator
from itertools import count, islice
from types import ModuleType
from typing import Any


class LineError(ConnectionResetError):
    """A subclass of a built-in exception."""


class Stop(BaseException):
    """An exception that is not an `Exception`."""


ERRORS: list[type[BaseException]] = [
    *(OSError, ValueError, RuntimeError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, EOFError),
    *(ConnectionError, ConnectionResetError, TimeoutError, FileNotFoundError, BlockingIOError, PermissionError, LineError),
    *(LookupError, UnicodeError, ZeroDivisionError, NotImplementedError, RecursionError, AssertionError, BufferError),
    *(ImportError, NameError, MemoryError, StopAsyncIteration, Warning, Exception),
    *(KeyboardInterrupt, SystemExit, GeneratorExit, Stop),
]
OWN = {each.__name__: f"class {each.__name__}({each.__base__.__name__}): pass\n" for each in (LineError, Stop) if each.__base__}


class Item:
    """An item with a key that supports `<` and nothing else."""

    __hash__ = None  # type: ignore[assignment]
    asked = 0
    """The number of comparisons so far."""

    def __init__(self, key: int) -> None:
        self.key = key

    def __lt__(self, other: "Item") -> bool:
        """Return whether the key is less."""
        Item.asked += 1
        return self.key < other.key

    def _refuse(self, *_: object) -> bool:
        raise TypeError("this item has `<` and nothing else")

    __eq__ = __ne__ = __gt__ = __le__ = __ge__ = __bool__ = _refuse


class Stream:
    """An iterable that is neither a sequence nor an iterator."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items

    def __iter__(self) -> Any:
        """Yield the items."""
        yield from self._items


def carried(module: ModuleType, keys: list[list[int]]) -> list[Any]:
    """Merge items; return for each item of the result the number of its stream and its index there."""
    streams = [[Item(key) for key in row] for row in keys]
    merged = islice(module.merge(*map(Stream, streams)), sum(map(len, keys)) + 2)
    places = {id(item): (number, place) for number, row in enumerate(streams) for place, item in enumerate(row)}
    return [places.get(id(item), "another object") for item in merged]


def counted(module: ModuleType, keys: list[list[int]]) -> tuple[list[int], list[int], int]:
    """Merge items; return their keys, the numbers of their streams, and the number of comparisons."""
    streams = [[Item(key) for key in row] for row in keys]
    numbers = {id(item): number for number, row in enumerate(streams) for item in row}
    Item.asked = 0
    merged = list(module.merge(*streams))
    return [item.key for item in merged], [numbers.get(id(item), -1) for item in merged], Item.asked


def grown(module: ModuleType, rows: list[list[int]], asks: int, which: int) -> list[Any]:
    """Read some items, append to one of the lists, and read the rest; return all items."""
    most = sum(map(len, rows)) + 2
    merged = module.merge(*rows)
    came = [next(merged) for _ in range(asks)]
    rows[which].append(9)
    return [*came, *islice(merged, most - asks)]


def far_out(module: ModuleType, steps: int, finite: list[int], number: int) -> Any:
    """Return the item with this index from endless streams that share all integers, and a finite one."""
    return next(islice(module.merge(finite, *(count(start, steps) for start in range(steps))), number, None), "over")


def many(module: ModuleType, k: int, few: int) -> list[int]:
    """Merge this many streams of one item each, the smallest one last, and return a few items."""
    return list(islice(module.merge(*([-number] for number in range(k))), few))


def nature(module: ModuleType, streams: list[list[int]]) -> dict[str, Any]:
    """Return whether the result is an iterator, and the items that `next` and a loop after it read."""
    merged = module.merge(*streams)
    if not hasattr(type(merged), "__next__"):
        return {"kind": type(merged).__name__}
    length = sum(map(len, streams))
    return {"itself": iter(merged) is merged, "items": [*islice(merged, 1), *islice(merged, length + 1)]}


def failed(module: ModuleType, rows: list[list[int]], place: int) -> list[tuple[str, list[Any], str]]:
    """Merge streams, one of which raises at its end, for each kind of error; return the items, and how it ended."""
    return [(kind.__name__, *_until(module, rows, place, kind("dead"))) for kind in ERRORS]


def _until(module: ModuleType, rows: list[list[int]], place: int, error: BaseException) -> tuple[list[Any], str]:
    def failing() -> Iterator[int]:
        yield from rows[place]
        raise error

    came: list[Any] = []
    try:
        for item in islice(module.merge(*rows[:place], failing(), *rows[place + 1 :]), sum(map(len, rows)) + 1):
            came.append(item)  # noqa: PERF402 - what came before an exception must stay
    except BaseException as caught:  # noqa: BLE001 - every exception is reported
        text = f"{type(caught).__name__}: {caught.args[0] if caught.args else ''}"
        return came, text if caught is error else f"another {text}"
    return came, "over"
