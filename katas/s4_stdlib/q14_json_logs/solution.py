"""A context variable holds the bound fields; values are converted to what JSON knows before they are dumped."""

import json
import logging
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from types import MappingProxyType

FIELDS: ContextVar[Mapping[str, object]] = ContextVar("FIELDS", default=MappingProxyType({}))
STANDARD = {*vars(logging.makeLogRecord({})), "message", "asctime"}


class JsonFormatter(logging.Formatter):
    """Formats each record as one line of JSON, with the bound fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        extra = {name: value for name, value in vars(record).items() if name not in STANDARD}
        fields = {**FIELDS.get(), **extra, **self.own(record)}
        return json.dumps({name: field(value) for name, value in fields.items()})

    def own(self, record: logging.LogRecord) -> dict[str, object]:
        """Return the keys that come from the record itself."""
        own: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": text(record.getMessage, text(lambda: str(record.msg), "")),
        }
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            trace = self.formatException(record.exc_info)
            own["error"] = {"type": type(error).__name__, "message": text(lambda: str(error), ""), "traceback": trace}
        return own


def bound(**fields: object) -> AbstractContextManager[None]:
    """Bind fields to all records that are formatted inside the block."""
    return binding(fields)


@contextmanager
def binding(fields: dict[str, object]) -> Iterator[None]:
    """Bind fields, and restore what was bound before."""
    token = FIELDS.set({**FIELDS.get(), **fields})
    try:
        yield
    finally:
        FIELDS.reset(token)


def text(show: Callable[[], str], otherwise: str) -> str:
    """Return what a function returns, or the other text if it raises."""
    with suppress(Exception):
        return show()
    return otherwise


def shown(value: object) -> str:
    """Return the `repr` of a value, or its class if there is none."""
    return text(lambda: repr(value), f"<{type(value).__name__} that cannot be shown>")


def field(value: object) -> object:
    """Return a value that JSON knows; one that contains itself is replaced as a whole."""
    try:
        return plain(value)
    except RecursionError:
        return shown(value)


def plain(value: object) -> object:
    """Replace everything that JSON does not know by its `repr`."""
    match value:
        case None | str() | int():
            return value
        case float() if math.isfinite(value):
            return value
        case dict():
            return {key if isinstance(key, str) else shown(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
    return shown(value)
