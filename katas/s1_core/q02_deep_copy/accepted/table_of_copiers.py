"""A table has one function for each type, as in the standard library; tuples go into the memo, too."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")
Memo = dict[int, Any]


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    return cast(T, _copy(value, {}))


def _copy(value: Any, memo: Memo) -> Any:
    copier = COPIERS.get(type(value))
    if copier is None:
        return value
    if id(value) not in memo:
        copier(value, memo)
    return memo[id(value)]


def _copy_list(value: list[Any], memo: Memo) -> None:
    memo[id(value)] = copy = []
    copy += [_copy(item, memo) for item in value]


def _copy_dict(value: dict[Any, Any], memo: Memo) -> None:
    memo[id(value)] = copy = {}
    for key, item in value.items():
        copy[_copy(key, memo)] = _copy(item, memo)


def _copy_set(value: set[Any], memo: Memo) -> None:
    memo[id(value)] = {_copy(item, memo) for item in value}


def _copy_frozenset(value: frozenset[Any], memo: Memo) -> None:
    memo[id(value)] = frozenset(_copy(item, memo) for item in value)


def _copy_tuple(value: tuple[Any, ...], memo: Memo) -> None:
    copy = tuple(_copy(item, memo) for item in value)
    # A cycle may have led back here and copied this tuple meanwhile: that copy is already in use.
    memo.setdefault(id(value), copy)


COPIERS: dict[type, Callable[[Any, Memo], None]] = {
    list: _copy_list,
    dict: _copy_dict,
    set: _copy_set,
    frozenset: _copy_frozenset,
    tuple: _copy_tuple,
}
