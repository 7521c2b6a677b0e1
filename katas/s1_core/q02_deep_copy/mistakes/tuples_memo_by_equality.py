"""Remembers tuples by equality, so that (True,) becomes the (1,) that was met before."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    memo: dict[Any, Any] = {}

    def walk(here: Any) -> Any:
        if isinstance(here, tuple):
            try:
                return memo.setdefault(here, here)
            except TypeError:
                return tuple(walk(part) for part in here)
        if isinstance(here, (list, dict, set)):
            if id(here) in memo:
                return memo[id(here)]
            new: Any = type(here)()
            memo[id(here)] = new
            if isinstance(here, dict):
                for key, part in here.items():
                    new[key] = walk(part)
            elif isinstance(here, set):
                new.update(here)
            else:
                for part in here:
                    new.append(walk(part))
            return new
        return here

    result: T = walk(value)
    return result
