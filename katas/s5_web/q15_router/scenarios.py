"""Makes several calls of the same routers, in the process of the attempt."""

from types import ModuleType
from typing import Any

Step = tuple[Any, ...]
"""The number of a router, and `"add"` with rule and endpoint, `"match"` with a path, or `"spoil"`: match and clear the dict."""


def session(module: ModuleType, number: int, steps: list[Step]) -> list[Any]:
    """Create this number of routers, do all steps, and return the matches and the names of the exceptions."""
    routers = [module.Router() for _ in range(number)]
    seen: list[Any] = []
    for where, what, *arguments in steps:
        if what == "add":
            try:
                routers[where].add(*arguments)
            except ValueError:
                seen.append("ValueError")
            continue
        if what == "spoil":
            routers[where].match(*arguments)[1].clear()
            continue
        try:
            seen.append(routers[where].match(*arguments))
        except LookupError:
            seen.append("LookupError")
    return seen
