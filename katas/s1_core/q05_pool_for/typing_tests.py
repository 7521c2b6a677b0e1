"""What mypy must know about `pool_for`; checked, never run."""

from concurrent.futures import Executor

from .solution import pool_for


def result_is_a_class_of_executors() -> None:
    """Return a class of executors."""
    kind: type[Executor] = pool_for("io")
    with kind() as pool:
        pool.submit(print)


def lock_can_be_named() -> None:
    """Accept `gil_enabled` as a keyword argument, as a positional argument, or not at all."""
    kinds: list[type[Executor]] = [pool_for("cpu"), pool_for("cpu", False), pool_for("io", gil_enabled=False)]
    kinds.clear()
