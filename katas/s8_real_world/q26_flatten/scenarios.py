"""What must happen beside the attempt: generators cannot cross, nor can structures of that size.

A structure is written as data: lists and tuples stand for themselves, `{"gen": [...]}` for a generator, `{"odd": 1}` for an
object that refuses nearly everything. `{"gen": [...], "error": "KeyError"}` is a generator that ends with an error.
"""

import zlib
from array import array
from collections.abc import Iterator
from itertools import cycle, islice, zip_longest
from types import GeneratorType, ModuleType
from typing import Any, NoReturn

ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind
    for kind in (TypeError, ValueError, KeyError, AttributeError, RuntimeError, RecursionError, GeneratorExit)
}
MOST = 500
"""Items beyond which nobody goes on asking."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Odd:
    """An item that can be held and nothing else."""

    def __init__(self, number: int) -> None:
        self.number = number

    def _refuse(self, *_: object) -> NoReturn:
        raise ArithmeticError("an item was asked")

    __eq__ = __bool__ = __hash__ = _refuse


def build(written: Any, reads: list[str], letters: Iterator[str] | None = None) -> Any:
    """Make the structure that is written here; its generators, lettered from left to right, note each item that is read."""
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
    """Tell of an item as data."""
    return {"odd": item.number} if type(item) is Odd else item


def shape(nested: Any) -> Any:
    """Tell of a structure as data, leaving its generators alone."""
    if type(nested) in {list, tuple}:
        return type(nested)(map(shape, nested))
    return "generator" if type(nested) is GeneratorType else told(nested)


def flattened(module: ModuleType, written: Any, times: int) -> dict[str, Any]:
    """Flatten a structure, or a list of the same one several times; give the items, and the structure afterwards."""
    nested = build(written, [])
    given = [nested] * times if times else nested
    return {"items": [told(item) for item in islice(module.flatten(given), MOST)], "after": shape(given)}


def asked(module: ModuleType, written: Any, asks: int) -> Any:
    """Ask so many times; give what had been read of the generators at the call and at each request, and what came."""
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
    """Give what came, and the error that ended it."""
    came: list[Any] = []
    try:
        for item in islice(module.flatten(build(written, [])), MOST):
            came.append(told(item))  # noqa: PERF401 - what came before the error must stay
    except (Exception, GeneratorExit) as error:  # noqa: BLE001 - whatever comes is written down
        return [*came, f"{type(error).__name__}({', '.join(map(repr, error.args))})"]
    return [*came, "the end"]


def in_turns(module: ModuleType, nested: Any) -> list[Any]:
    """Flatten one structure twice, in turns."""
    return list(islice(zip_longest(module.flatten(nested), module.flatten(nested)), MOST))


def huge(module: ModuleType, code: str) -> list[int]:
    """Flatten what this code makes, all of it numbers; tell how many came, and their checksum."""
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - so that the learner can be shown the very code
    return summary(module.flatten(names["nested"]))


def summary(numbers: Iterator[int]) -> list[int]:
    """Count numbers and give a checksum, in which their order counts."""
    found = array("q", numbers)
    return [len(found), zlib.crc32(found.tobytes())]
