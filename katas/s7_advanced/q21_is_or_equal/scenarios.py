"""Calls that run next to the attempt, where objects keep their identity. Every call creates its variables anew."""

from collections import deque
from collections.abc import Callable, Collection, Iterable
from types import ModuleType
from typing import Any, Final

CLASSES: Final = {
    "Always()": "class Always:\n    __eq__ = lambda *_: True\n",
    "Truthy()": "class Truthy:\n    __eq__ = lambda *_: 'yes'\n",
    "Never()": "class Never:\n    __eq__ = lambda *_: False\n",
    "Loud()": "class Loud:\n    __eq__ = __hash__ = __bool__ = None\n",
}
VARIABLES: Final = {
    "a": "[]",
    "b": "[]",
    "nan": "float('nan')",
    "nan2": "float('nan')",
    "one": "1",
    "yes": "True",
    "real": "1.0",
    "no": "False",
    "none": "None",
    "empty": "{}",
    "word": "''.join(['n', 'o'])",
    "same": "''.join(['n', 'o'])",
    "pair": "tuple([1, 2])",
    "twin": "tuple([True, 2])",
    "always": "Always()",
    "other": "Always()",
    "truthy": "Truthy()",
    "never": "Never()",
    "loud": "Loud()",
}
"""The code of each variable; no two variables hold the same object."""
KINDS: Final[dict[str, Callable[[Iterable[Any]], Any]]] = {"list": list, "tuple": tuple, "deque": deque}


def code(names: Iterable[str]) -> str:
    """Return the code that creates these variables."""
    lines = [(name, VARIABLES[name]) for name in dict.fromkeys(names)]
    classes = dict.fromkeys(CLASSES[made] for _, made in lines if made in CLASSES)
    return "".join([*classes, *(f"{name} = {made}\n" for name, made in lines)])


def made(names: Collection[str]) -> dict[str, Any]:
    """Create these variables."""
    found: dict[str, Any] = {"__name__": __name__}
    exec(code(names), found)  # noqa: S102 - the very code that is shown
    return {name: found[name] for name in names}


def _name(found: dict[str, Any], value: object) -> str:
    return next((name for name, known in found.items() if known is value), f"another object, a {type(value).__name__}")


def count_objects(module: ModuleType, names: list[str], kind: str) -> Any:
    """Return the count for a sequence of these variables."""
    found = made(names)
    return module.count_objects(KINDS[kind](found[name] for name in names))


def position(module: ModuleType, names: list[str], target: str, kind: str) -> Any:
    """Return the position of an object in a sequence of these variables."""
    found = made([*names, target])
    return module.position(KINDS[kind](found[name] for name in names), found[target])


def setting(module: ModuleType, options: dict[str, str], name: str, default: str | None) -> Any:
    """Look up a name in options that hold these variables; return the name of the variable that holds the result."""
    found = made([*options.values(), *([] if default is None else [default])])
    given = [] if default is None else [found[default]]
    return _name(found, module.setting({key: found[value] for key, value in options.items()}, name, *given))
