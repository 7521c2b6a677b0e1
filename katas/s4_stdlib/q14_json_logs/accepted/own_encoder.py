"""A class for the context manager, `formatTime` with `gmtime`, and an encoder that walks through the values."""

import contextvars
import json
import logging
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

Fields = dict[str, object]
current: contextvars.ContextVar[Fields | None] = contextvars.ContextVar("current")
USUAL = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None)))


class JsonFormatter(logging.Formatter):
    """Formats each record as one line of JSON, with the bound fields."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        line: Fields = dict(current.get(None) or {})
        line.update((name, value) for name, value in record.__dict__.items() if name not in USUAL | {"asctime", "message"})
        line["time"] = self.formatTime(record)
        line["level"], line["logger"] = record.levelname, record.name
        try:
            line["message"] = record.getMessage()
        except Exception:
            line["message"] = record.msg if isinstance(record.msg, str) else safe_repr(record.msg)
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = self.describe(record.exc_info)
        return json.dumps(encodable(line, ()))

    def describe(self, exc_info: Any) -> dict[str, str]:
        """Return the type, text and traceback of an exception."""
        kind, error, _ = exc_info
        try:
            text = str(error)
        except Exception:
            text = "(the text of this exception cannot be shown)"
        return {"type": kind.__name__, "message": text, "traceback": self.formatException(exc_info)}


class Bound(AbstractContextManager[None]):
    """A block in which fields are bound."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields

    def __enter__(self) -> None:
        """Bind the fields in addition to those of the blocks around this one."""
        self.token = current.set((current.get(None) or {}) | self.fields)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Restore the fields of the blocks around this one."""
        current.reset(self.token)


def bound(**fields: object) -> AbstractContextManager[None]:
    """Bind fields to all records that are formatted inside the block."""
    return Bound(fields)


def encodable(value: Any, around: tuple[int, ...]) -> Any:
    """Return a copy that JSON can encode; `around` contains the ids of the containers around the value."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else repr(value)
    if id(value) in around or len(around) > 200:
        return "..."
    around = (*around, id(value))
    if isinstance(value, dict):
        return {k if isinstance(k, str) else safe_repr(k): encodable(v, around) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [encodable(each, around) for each in value]
    return safe_repr(value)


def safe_repr(value: object) -> str:
    """Return the `repr` of a value, or a text that says that it has none."""
    try:
        return repr(value)
    except Exception as error:
        return f"(no repr: {type(error).__name__})"
