"""What must happen beside the attempt: routers that live through several calls."""

from types import ModuleType
from typing import Any

Step = tuple[Any, ...]
"""Which router, `"add"` with a rule and an endpoint, or `"match"` with a path, or `"spoil"`: its values are cleared."""


def session(module: ModuleType, number: int, steps: list[Step]) -> list[Any]:
    """Do all steps with so many routers; give what each match gave, and what was raised."""
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
