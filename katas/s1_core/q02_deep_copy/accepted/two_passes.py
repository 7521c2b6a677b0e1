"""Creates an empty copy of every mutable object first, then fills the copies."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    found: dict[int, Any] = {}
    todo: list[Any] = [value]
    while todo:
        thing = todo.pop()
        if isinstance(thing, list | dict | set):
            if id(thing) in found:
                continue
            found[id(thing)] = thing
        if isinstance(thing, list | tuple):
            todo.extend(thing)
        elif isinstance(thing, dict):
            todo.extend(thing.values())

    twins: dict[int, Any] = {key: type(thing)() for key, thing in found.items()}

    def twin(thing: Any) -> Any:
        if isinstance(thing, tuple):
            return tuple(twin(item) for item in thing)
        return twins.get(id(thing), thing)

    for key, thing in found.items():
        if isinstance(thing, list):
            twins[key][:] = [twin(item) for item in thing]
        elif isinstance(thing, dict):
            twins[key].update({name: twin(item) for name, item in thing.items()})
        else:
            twins[key] |= thing
    result: T = twin(value)
    return result
