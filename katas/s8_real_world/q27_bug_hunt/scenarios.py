"""Makes calls on inventories in the attempt's process."""

import linecache
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


def play(module: ModuleType, story: list[tuple[int, str, list[Any]]], zone: str = "") -> list[Any]:
    """Make the calls of a story, each on the inventory with that number, and return the results."""
    with _machine_in(zone):
        return _play(module, story)


@contextmanager
def _machine_in(zone: str) -> Iterator[None]:
    """Set the time zone of the process for a while, where the platform allows it."""
    old = os.environ.get("TZ")
    if not zone or sys.platform == "win32":
        yield
        return
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ")
        if old is not None:
            os.environ["TZ"] = old
        time.tzset()


def _play(module: ModuleType, story: list[tuple[int, str, list[Any]]]) -> list[Any]:
    make = _afresh(module)["Inventory"]
    shops = [make(), make()]
    seen: list[Any] = []
    for shop, method, arguments in story:
        try:
            seen.append(getattr(shops[shop], method)(*arguments))
        except Exception as error:  # noqa: BLE001 - an exception is a result like any other
            seen.append(f"{type(error).__name__}: {error}" if method != "add" else _kind(error))
    return seen


def _kind(error: Exception) -> str:
    return "ValueError" if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"


def _afresh(module: ModuleType) -> dict[str, Any]:
    """Load the attempt again, so that an earlier story cannot affect this one."""
    made: dict[str, Any] = {"__name__": module.__name__}
    source = "".join(linecache.getlines(str(module.__file__)))
    exec(compile(source, str(module.__file__), "exec", dont_inherit=True), made)  # noqa: S102 - it is the attempt
    return made
