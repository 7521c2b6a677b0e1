"""What mypy must know about `retry`; this is checked, never run."""

import time
from typing import assert_type

from .solution import retry


def number() -> int:
    """Return a number, like an operation."""
    return 1


def result_keeps_its_type() -> None:
    """`retry` returns the type that the operation returns."""
    assert_type(retry(number, attempts=2, retry_on=(OSError, ValueError), sleep=time.sleep), int)
    assert_type(retry(str, attempts=2, retry_on=(), sleep=time.sleep, base_delay=1), str)


def sleep_is_needed() -> None:
    """Mypy must refuse a call without `sleep`."""
    retry(number, attempts=2, retry_on=(OSError,))  # type: ignore[call-arg]


def operation_is_called() -> None:
    """Mypy must refuse an operation that cannot be called."""
    retry(1, attempts=2, retry_on=(OSError,), sleep=time.sleep)  # type: ignore[arg-type]


def only_exceptions_are_retried() -> None:
    """Mypy must refuse a `KeyboardInterrupt` in `retry_on`, and types that are not exceptions."""
    retry(number, attempts=2, retry_on=(KeyboardInterrupt,), sleep=time.sleep)  # type: ignore[arg-type]
    retry(number, attempts=2, retry_on=(int,), sleep=time.sleep)  # type: ignore[arg-type]
