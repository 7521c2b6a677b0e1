"""What must happen in the attempt's process: mappings of several kinds, and values that refuse every operation."""

from collections import ChainMap, OrderedDict, UserDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType, ModuleType
from typing import Any


class Settings(Mapping[str, Any]):
    """A mapping and nothing else: not a dict, and without `copy`, `update` and `|`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data

    def __getitem__(self, key: str) -> Any:
        """Return the value of a key."""
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        """Return an iterator over the keys."""
        return iter(self._data)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._data)


class Odd:
    """A value that refuses every operation: it can only be stored and passed on."""

    __hash__ = None  # type: ignore[assignment] # like a list

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError("values must not be used")

    __eq__ = __bool__ = __copy__ = __deepcopy__ = __reduce_ex__ = _refuse


KINDS: dict[str, Callable[[dict[str, Any]], Mapping[str, Any]]] = {
    "dict": dict,
    "ChainMap": ChainMap,
    "MappingProxyType": MappingProxyType,
    "UserDict": UserDict,
    "OrderedDict": OrderedDict,
    "defaultdict": lambda items: defaultdict(int, items),
    "Settings": Settings,
}


def configured(module: ModuleType, kinds: list[str], mappings: list[dict[str, Any]], overrides: dict[str, Any]) -> Any:
    """Return the result of a call with mappings of these kinds."""
    return module.configure(*_made(kinds, mappings), **overrides)


def _made(kinds: list[str], mappings: list[dict[str, Any]]) -> list[Mapping[str, Any]]:
    return [KINDS[kind](dict(items)) for kind, items in zip(kinds, mappings, strict=False)]


def left(
    module: ModuleType, kinds: list[str], mappings: list[dict[str, Any]], overrides: dict[str, Any], *, stray: bool
) -> dict[str, Any]:
    """Return the result of a call, the mappings after it, and the mappings after the result has been cleared."""
    inputs = _made(kinds, mappings)
    result: Any = None
    with suppress(*([Exception] if stray else [])):
        result = module.configure(*inputs, **overrides)
    seen = {"result": dict(result) if type(result) is dict else result, "inputs": [dict(each) for each in inputs]}
    if type(result) is dict:
        result.clear()
    return seen | {"later": [dict(each) for each in inputs]}


def carried(module: ModuleType, layers: list[str], *, override: bool) -> dict[str, Any]:
    """Return the mapping that each value is from: 0 for the defaults, 1 for the first layer, -1 for the overrides."""
    mappings = [{key: Odd() for key in keys} for keys in ["ab", *layers]]
    overrides = {"a": Odd()} if override else {}
    result = module.configure(*mappings, **overrides)
    known = [*enumerate(mappings), (-1, overrides)]
    return {
        key: next((number for number, mapping in known if key in mapping and mapping[key] is value), "elsewhere")
        for key, value in result.items()
    }
