"""What mypy must know about `JsonFormatter` and `bound`; checked, never run."""

import logging
from typing import assert_type

from .solution import JsonFormatter, bound


def formatter_is_a_formatter(handler: logging.Handler, record: logging.LogRecord) -> None:
    """Pass the formatter to a handler of `logging`."""
    handler.setFormatter(JsonFormatter())
    assert_type(JsonFormatter().format(record), str)


def block_has_no_value() -> None:
    """Use `bound` in a `with` statement with fields of any type."""
    with bound(user="ann", attempt=3) as nothing:
        assert_type(nothing, None)  # type: ignore[func-returns-value, unused-ignore]


def fields_have_names() -> None:
    """Mypy must reject a field without a name."""
    bound("ann")  # type: ignore  # noqa: PGH003 - it depends on how `bound` is written
