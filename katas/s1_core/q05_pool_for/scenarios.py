"""Tells which class an attempt of q05_pool_for gives."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any


def ask(module: Any, workload: str, lock: bool | None, named: bool) -> str:
    """Give the name of the class, or say what has come instead; None leaves the lock to its default."""
    keywords = {} if lock is None or not named else {"gil_enabled": lock}
    arguments = [workload] if lock is None or named else [workload, lock]
    got = module.pool_for(*arguments, **keywords)
    if not isinstance(got, type):
        return f"no class but {'None' if got is None else 'an object of ' + type(got).__name__}"
    other = f"another class, {got.__module__}.{got.__qualname__}"
    return next((pool.__name__ for pool in (ThreadPoolExecutor, ProcessPoolExecutor) if got is pool), other)
