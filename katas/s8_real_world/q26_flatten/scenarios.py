"""Runs `flatten` in the attempt's process, because generators and huge structures cannot be sent to it.

A structure is written as data: lists and tuples are themselves, `{"gen": [...]}` is a generator, and `{"odd": 1}` is an object
that cannot be compared, hashed or tested for truth. `{"gen": [...], "error": "KeyError"}` is a generator that ends by raising.
"""

import zlib
from array import array
from collections.abc import Iterator
from itertools import cycle, islice, zip_longest
from types import GeneratorType, ModuleType
from typing import Any, NoReturn

ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind
    for kind in (
        TypeError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        OSError,
        RuntimeError,
        RecursionError,
        GeneratorExit,
        KeyboardInterrupt,
    )
}
MOST = 500
"""The largest number of items that is read."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Odd:
    """An item that cannot be compared, hashed or tested for truth."""

    def __init__(self, number: int) -> None:
        self.number = number

    def _refuse(self, *_: object) -> NoReturn:
        raise ArithmeticError("an item was compared")

    __eq__ = __bool__ = __hash__ = _refuse


def build(written: Any, reads: list[str], letters: Iterator[str] | None = None) -> Any:
    """Return the structure that is written here. Its generators, named from left to right, record each item that is read."""
    letters = letters or cycle(LETTERS)
    if type(written) is dict and "odd" in written:
        return Odd(written["odd"])
    if type(written) is dict:
        letter = next(letters)
        return _generate([build(item, reads, letters) for item in written["gen"]], letter, reads, written.get("error"))
    if type(written) in {list, tuple}:
        return type(written)(build(item, reads, letters) for item in written)
    return written


def _generate(items: list[Any], letter: str, reads: list[str], error: str | None) -> Iterator[Any]:
    for item in items:
        reads.append(letter)
        yield item
    if error:
        raise ERRORS[error]("gone")


def told(item: Any) -> Any:
    """Return an item as data."""
    return {"odd": item.number} if type(item) is Odd else item


def shape(nested: Any) -> Any:
    """Return a structure as data, without reading its generators."""
    if type(nested) in {list, tuple}:
        return type(nested)(map(shape, nested))
    return "generator" if type(nested) is GeneratorType else told(nested)


def flattened(module: ModuleType, written: Any, times: int) -> dict[str, Any]:
    """Flatten a structure, or a list that contains it several times. Return the items, and the structure afterwards."""
    nested = build(written, [])
    given = [nested] * times if times else nested
    return {"items": [told(item) for item in islice(module.flatten(given), MOST)], "after": shape(given)}


def asked(module: ModuleType, written: Any, asks: int) -> Any:
    """Call `next` so many times. Return what the call and each `next` read from the generators, and the items."""
    reads: list[str] = []
    flat = module.flatten(build(written, reads))
    if not hasattr(type(flat), "__next__"):
        return type(flat).__name__
    seen, came = ["".join(reads)], []
    for _ in range(asks):
        reads.clear()
        came.append(told(next(flat, "the end")))
        seen.append("".join(reads))
    return {"reads": seen, "came": came, "itself": iter(flat) is flat}


def until_the_error(module: ModuleType, written: Any) -> list[Any]:
    """Return the items, and the exception that ended the iteration."""
    came: list[Any] = []
    try:
        for item in islice(module.flatten(build(written, [])), MOST):
            came.append(told(item))  # noqa: PERF401 - the items before the error must stay
    except BaseException as error:  # noqa: BLE001 - any exception is recorded
        return [*came, f"{type(error).__name__}({', '.join(map(repr, error.args))})"]
    return [*came, "the end"]


def in_turns(module: ModuleType, nested: Any) -> list[Any]:
    """Flatten one structure with two iterators, in turns."""
    return list(islice(zip_longest(module.flatten(nested), module.flatten(nested)), MOST))


def huge(module: ModuleType, code: str) -> list[int]:
    """Flatten the structure of numbers that this code builds. Return the number of items and their checksum."""
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - the learner is shown exactly this code
    return summary(module.flatten(names["nested"]))


def summary(numbers: Iterator[int]) -> list[int]:
    """Return the number of items and a checksum that depends on their order."""
    found = array("q", numbers)
    return [len(found), zlib.crc32(found.tobytes())]
