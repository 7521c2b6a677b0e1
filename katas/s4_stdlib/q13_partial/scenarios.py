"""What must happen in the attempt's process: calls with keywords, and objects that are compared by identity."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

UNFIT = "TypeError: it does not fit"


def evaluate(module: ModuleType, setup: str, steps: list[str], *, told: bool) -> list[Any]:
    """Run some code and return the result of each step after it; with `told`, a `TypeError` is a result, too."""
    names: dict[str, Any] = {"partial": module.partial, "__name__": __name__}
    exec(setup, names)  # noqa: S102 - the learner is shown this very code
    return [_value(step, names, told=told) for step in steps]


def _value(step: str, names: dict[str, Any], *, told: bool) -> Any:
    try:
        return eval(step, names)  # noqa: S307 - see above
    except TypeError:
        if told:
            return UNFIT
        raise


class Odd:
    """A value that refuses every operation: it can only be stored and passed on."""

    __hash__ = None  # type: ignore[assignment] # like a list

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError("values must not be used")

    __eq__ = __bool__ = __copy__ = __deepcopy__ = __reduce_ex__ = _refuse


ITEMS: dict[str, Callable[[], Any]] = {
    "Odd()": Odd,
    "[]": list,
    "{}": dict,
    "set()": set,
    "bytearray()": bytearray,
}
"""What can be passed, by its code; each call makes a new object."""
ERRORS: dict[str, type[BaseException]] = {
    "LookupError": LookupError,
    "TypeError": TypeError,
    "KeyboardInterrupt": KeyboardInterrupt,
}


def carry(module: ModuleType, places: list[tuple[str, str]], end: str) -> tuple[list[int], Any]:
    """Pass objects as stored or later arguments; return which ones `func` gets, positional ones first, and how it ends."""
    items = [ITEMS[made]() for _, made in places]
    result = Odd()
    error = ERRORS[end]("here") if end else None
    arrived: list[int] = []

    def func(*args: Any, **kwargs: Any) -> Any:
        values = [*args, *(kwargs[name] for name in sorted(kwargs, key=_stored_first))]
        arrived.extend([*map(id, items), id(value)].index(id(value)) for value in values)
        if error is not None:
            raise error
        return result

    def _stored_first(name: str) -> tuple[bool, int]:
        number = int(name[1:])
        return "later" in places[number][0], number

    def picked(when: str) -> tuple[list[Any], dict[str, Any]]:
        mine = [(number, item) for number, item in enumerate(items) if when in places[number][0]]
        plain = [item for number, item in mine if "key" not in places[number][0]]
        return plain, {f"k{number}": item for number, item in mine if "key" in places[number][0]}

    args, kwargs = picked("stored")
    later, overrides = picked("later")
    bound = module.partial(func, *args, **kwargs)
    try:
        back = bound(*later, **overrides)
    except BaseException as caught:
        if not end:
            raise
        return arrived, (caught is error, None if caught.__cause__ is None else repr(caught.__cause__))
    return arrived, [] if end else (back is result, None)
