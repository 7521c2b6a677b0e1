"""Class patterns choose how to copy, and a closure holds the memo."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    memo: dict[int, Any] = {}

    def copied(part: Any) -> Any:
        match part:
            case list() | dict() | set() if id(part) in memo:
                return memo[id(part)]
            case list():
                items: list[Any] = []
                memo[id(part)] = items
                for item in part:
                    items.append(copied(item))
                return items
            case dict():
                table: dict[Any, Any] = {}
                memo[id(part)] = table
                for key in part:
                    table[key] = copied(part[key])
                return table
            case set():
                memo[id(part)] = part.copy()
                return memo[id(part)]
            case tuple():
                return tuple(map(copied, part))
            case _:
                return part

    result: T = copied(value)
    return result
