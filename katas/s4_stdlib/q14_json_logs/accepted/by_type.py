"""`singledispatch` converts values by their type; a class with a stack of tokens binds an immutable tuple of pairs."""

import json
import logging
import time
from contextlib import AbstractContextManager, ContextDecorator
from contextvars import ContextVar, Token
from functools import singledispatch
from typing import Any

Pairs = tuple[tuple[str, object], ...]
PAIRS: ContextVar[Pairs] = ContextVar("pairs", default=())
EMPTY = logging.LogRecord("", logging.INFO, "", 1, "", None, None)


class JsonFormatter(logging.Formatter):
    """Formats each record as one line of JSON, with the bound fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        pairs: dict[str, object] = dict(PAIRS.get())
        for name in vars(record).keys() - vars(EMPTY).keys() - {"message", "asctime", "exc_text"}:
            pairs[name] = getattr(record, name)
        clock = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        pairs |= {"time": f"{clock}.{int(record.msecs):03}+00:00", "level": record.levelname, "logger": record.name}
        try:
            pairs["message"] = record.getMessage()
        except Exception as wrong:
            pairs["message"] = f"{careful(str, record.msg)} ({type(wrong).__name__} for these arguments)"
        if record.exc_info and (error := record.exc_info[1]):
            trace = self.formatException(record.exc_info)
            pairs["error"] = {"type": type(error).__name__, "message": careful(str, error), "traceback": trace}
        return json.dumps({name: safe(value) for name, value in pairs.items()}, allow_nan=False)


class Binding(ContextDecorator, AbstractContextManager[None]):
    """Binds pairs while a block runs."""

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self.tokens: list[Token[Pairs]] = []

    def __enter__(self) -> None:
        self.tokens.append(PAIRS.set(PAIRS.get() + self.pairs))

    def __exit__(self, *_: object) -> None:
        PAIRS.reset(self.tokens.pop())


def bound(**fields: object) -> AbstractContextManager[None]:
    """Bind fields to all records that are formatted inside the block."""
    return Binding(tuple(fields.items()))


def careful(how: Any, value: object) -> str:
    """Return the text of a value, or a note if it has none."""
    try:
        return str(how(value))
    except Exception:
        return f"({type(value).__qualname__} without a text)"


def safe(value: object) -> object:
    """Return a value that can be encoded, even if this one contains itself."""
    try:
        return known(value)
    except RecursionError:
        return "(it contains itself)"


@singledispatch
def known(value: Any) -> object:
    """Return a value that can be encoded."""
    return careful(repr, value)


@known.register(str)
@known.register(int)
@known.register(type(None))
def _(value: object) -> object:
    return value


@known.register
def _(value: float) -> object:
    return repr(value) if value != value or abs(value) == float("inf") else value


@known.register(list)
@known.register(tuple)
def _(value: list[object]) -> object:
    return [known(each) for each in value]


@known.register(dict)
def _(value: dict[object, object]) -> object:
    return {key if isinstance(key, str) else careful(repr, key): known(each) for key, each in value.items()}
