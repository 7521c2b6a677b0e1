"""Runs in the process of the attempt: exceptions of all kinds, each raised by a stream."""

from collections.abc import Iterator
from itertools import islice
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


def failed(module: ModuleType, rows: list[list[int]], failing: int) -> list[tuple[str, list[Any], str]]:
    """Merge streams, one of which raises at its end, for each kind of error; return the items, and how it ended."""
    return [(kind.__name__, *_until(module, rows, failing, kind("dead"))) for kind in ERRORS]


def _until(module: ModuleType, rows: list[list[int]], failing: int, error: BaseException) -> tuple[list[Any], str]:
    def stream() -> Iterator[int]:
        yield from rows[failing]
        raise error from cause

    cause = Exception("why")
    items: list[Any] = []
    try:
        for item in islice(module.merge(*rows[:failing], stream(), *rows[failing + 1 :]), sum(map(len, rows)) + 1):
            items.append(item)  # noqa: PERF402 - the items before an exception must stay
    except BaseException as caught:  # noqa: BLE001 - every exception is reported
        text = f"{type(caught).__name__}: {caught.args[0] if caught.args else ''}"
        if caught is error:
            return items, text if caught.__cause__ is cause else f"{text} without its cause"
        return items, f"another {text}"
    return items, "over"
