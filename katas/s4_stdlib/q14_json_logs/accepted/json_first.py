"""Tries `json.dumps` for each field and converts only those that it refuses; the fields form a `ChainMap`."""

import json
import logging
import traceback
from collections import ChainMap
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timezone
from itertools import chain
from typing import Any

BOUND: ContextVar[ChainMap[str, Any]] = ContextVar("BOUND")


def attempted(*ways: Callable[[], str]) -> str:
    """Return the result of the first of these functions that does not raise."""
    for way in ways:
        try:
            return way()
        except Exception:
            continue
    return "?"


def converted(value: Any) -> Any:
    """Return a value with everything replaced that JSON does not know."""
    if isinstance(value, dict):
        return {name(key): converted(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return list(map(converted, value))
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError):
        return attempted(lambda: repr(value), lambda: f"a {type(value)}")
    return value


def name(key: Any) -> str:
    """Return a key of a JSON object."""
    return key if isinstance(key, str) else attempted(lambda: repr(key))


def encoded(value: Any) -> str:
    """Return the JSON of a value."""
    return attempted(
        lambda: json.dumps(value, allow_nan=False),
        lambda: json.dumps(converted(value), allow_nan=False),
        lambda: json.dumps(repr(value)),
    )


class JsonFormatter(logging.Formatter):
    """Formats each record as one line of JSON, with the bound fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        ignored = set(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
        created = datetime.fromtimestamp(record.created, tz=timezone.utc)
        own: dict[str, Any] = {
            "time": f"{created:%Y-%m-%dT%H:%M:%S}.{created.microsecond // 1000:03}Z",
            "level": record.levelname,
            "logger": record.name,
            "message": attempted(record.getMessage, lambda: str(record.msg), lambda: repr(record.msg)),
        }
        if record.exc_info and (error := record.exc_info[1]) is not None:
            own["error"] = {
                "type": type(error).__name__,
                "message": attempted(lambda: str(error)),
                "traceback": "".join(traceback.format_exception(error)),
            }
        extra = {key: value for key, value in vars(record).items() if key not in ignored}
        fields = dict(chain(BOUND.get(ChainMap()).items(), extra.items(), own.items()))
        return "{" + ", ".join(f"{json.dumps(key)}: {encoded(value)}" for key, value in fields.items()) + "}"


@contextmanager
def bound(**fields: object) -> Generator[None]:
    """Bind fields to all records that are formatted inside the block."""
    before = BOUND.set(BOUND.get(ChainMap()).new_child(fields))
    try:
        yield
    finally:
        BOUND.reset(before)
