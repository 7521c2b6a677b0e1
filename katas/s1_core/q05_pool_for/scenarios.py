"""Calls `pool_for` in the process of the attempt and names the class that it returns."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any


def ask(module: Any, workload: str, lock: bool | None, named: bool) -> str:
    """Return the name of the class, or a description of any other result; a `lock` of None means the default."""
    keywords = {} if lock is None or not named else {"gil_enabled": lock}
    arguments = [workload] if lock is None or named else [workload, lock]
    got = module.pool_for(*arguments, **keywords)
    if not isinstance(got, type):
        return f"not a class but {'None' if got is None else 'an object of ' + type(got).__name__}"
    other = f"another class, {got.__module__}.{got.__qualname__}"
    return next((pool.__name__ for pool in (ThreadPoolExecutor, ProcessPoolExecutor) if got is pool), other)
