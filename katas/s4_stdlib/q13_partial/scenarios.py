"""What must happen beside the attempt: calls with keywords, and objects that are known again."""

from types import ModuleType
from typing import Any

UNFIT = "TypeError: it does not fit"


def evaluate(module: ModuleType, setup: str, steps: list[str], *, told: bool) -> list[Any]:
    """Run some code and give what each step after it gives; a TypeError is told by its name, or goes on."""
    names: dict[str, Any] = {"partial": module.partial, "__name__": __name__}
    exec(setup, names)  # noqa: S102 - so that the learner can be shown the very code
    return [_value(step, names, told=told) for step in steps]


def _value(step: str, names: dict[str, Any], *, told: bool) -> Any:
    try:
        return eval(step, names)  # noqa: S307 - see above
    except TypeError:
        if told:
            return UNFIT
        raise


class Odd:
    """A value that can be held and nothing else."""

    __hash__ = None  # type: ignore[assignment] # as lists have it

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError("nothing must be asked of a value")

    __eq__ = __bool__ = __copy__ = __deepcopy__ = __reduce_ex__ = _refuse


class StopError(LookupError):
    """An exception of one's own."""


def carry(module: ModuleType, places: list[str], end: str) -> dict[str, Any]:
    """Send objects through by several ways; tell which arrived, positional ones first, and what came out."""
    items = [Odd() for _ in places]
    result, error, interrupt = Odd(), StopError("here"), KeyboardInterrupt()
    refusal = TypeError("here")
    arrived: list[int] = []

    def func(*args: Any, **kwargs: Any) -> Any:
        values = [*args, *(kwargs[name] for name in sorted(kwargs, key=_stored_first))]
        arrived.extend(next((number for number, item in enumerate(items) if item is value), -1) for value in values)
        if end != "return":
            raise {"raise": error, "interrupt": interrupt, "refuse": refusal}[end]
        return result

    def _stored_first(name: str) -> tuple[bool, int]:
        number = int(name[1:])
        return "later" in places[number], number

    def picked(when: str) -> tuple[list[Any], dict[str, Any]]:
        mine = [(number, item) for number, item in enumerate(items) if when in places[number]]
        plain = [item for number, item in mine if "key" not in places[number]]
        return plain, {f"k{number}": item for number, item in mine if "key" in places[number]}

    args, kwargs = picked("stored")
    later, overrides = picked("later")
    bound = module.partial(func, *args, **kwargs)
    try:
        out = "returned" if bound(*later, **overrides) is result else "another object"
    except StopError as caught:
        out = "raised" if caught is error and caught.__cause__ is None else "another exception"
    except TypeError as caught:
        if end != "refuse":
            raise
        out = "refused" if caught is refusal and caught.__cause__ is None else "another exception"
    except KeyboardInterrupt as caught:
        out = "interrupted" if caught is interrupt else "another exception"
    return {"arrived": arrived, "out": out}
