"""Functions that are decorated and called next to an attempt of q22_log_calls, and what happens in order.

A scenario returns a list of events. Each event is a tuple that starts with its kind: `("record", where, level, message, text)`
for a record that a logger let through, where `text` is the formatted record with its traceback; the calls add the other kinds.
`usage` is `None` for `@log_calls`, or the dict of its keyword arguments, in which a name represents a logger.
"""

import asyncio
import logging
import string
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

Usage = dict[str, Any] | None
Event = tuple[Any, ...]
Decorator = Callable[[Any], Any]


class Refused(Exception):  # noqa: N818 - it represents any exception class of a program
    """An exception that is not built in."""


ERRORS: dict[str, type[Exception]] = {
    error.__name__: error for error in (ValueError, KeyError, ZeroDivisionError, IndexError, StopIteration, Refused)
}


def at_the_top(function: Any) -> Any:
    """Return the function with the qualified name that it has at the top of a module, where learners paste it."""
    function.__qualname__ = function.__qualname__.rpartition("<locals>.")[2]
    return function


class Ear(logging.Handler):
    """Saves every record at the moment it is logged, as a handler that writes to a file does."""

    def __init__(self, events: list[Event], where: str = "") -> None:
        super().__init__()
        self.events = events
        self.where = where

    def emit(self, record: logging.LogRecord) -> None:
        """Save a record, except those of the event loop."""
        if record.name == "asyncio":
            return
        where = self.where or ("the function's module" if record.name == __name__ else record.name)
        try:
            message, text = record.getMessage(), logging.Formatter().format(record)
        except (TypeError, ValueError, KeyError) as error:
            self.events.append(("broken record", f"{record.msg!r} cannot be formatted with {record.args!r}: {error}"))
        else:
            self.events.append(("record", where, record.levelno, message, text))


@contextmanager
def listening(module: Any, usage: Usage) -> Iterator[tuple[Callable[[], Decorator], list[Event], Callable[[int], None]]]:
    """Yield a function that returns a decorator, the list of all events, and a function that sets the loggers' level."""
    events: list[Event] = []
    ears = {logging.getLogger(): Ear(events)}
    options = dict(usage or {})
    if "logger" in options:
        options["logger"] = given = logging.getLogger(options["logger"])
        given.propagate = False  # the handler of the root logger sees records of all other loggers
        ears[given] = Ear(events, "the logger that was passed")

    def enable(level: int) -> None:
        for logger in ears:
            logger.setLevel(level)

    enable(1)
    for logger, ear in ears.items():
        logger.addHandler(ear)
    try:
        yield (lambda: module.log_calls if usage is None else module.log_calls(**options)), events, enable
    finally:
        for logger, ear in ears.items():
            logger.removeHandler(ear)
        logging.getLogger(__name__).setLevel(logging.NOTSET)


def called(
    module: Any, usage: Usage, arguments: list[Any], keywords: dict[str, Any], *, result: Any, levels: list[int]
) -> list[Event]:
    """Call a function that returns a result, once for each level that the loggers are set to."""
    with listening(module, usage) as (decorator, events, enable):

        def answer(*args: Any, **kwargs: Any) -> Any:
            taken, given = [*args, *kwargs.values()], [*arguments, *keywords.values()]
            same = all(mine is theirs for mine, theirs in zip(taken, given, strict=False))
            events.append(("called", args, kwargs, same))
            return result

        enable(levels[0])  # as after `basicConfig`: what the decorator changes then stays
        decorated = decorator()(at_the_top(answer))
        events.append(("decorated",))
        for number, level in enumerate(levels):
            if number:
                enable(level)
            got = decorated(*arguments, **keywords)
            events.append(("returned", got, got is result))
    return events


def failed(module: Any, usage: Usage, error: str, words: list[Any], *, level: int) -> list[Event]:
    """Call a function that raises, while the loggers are set to this level."""
    with listening(module, usage) as (decorator, events, enable):
        enable(level)
        raised = ERRORS[error](*words)

        @decorator()
        @at_the_top
        def answer(question: Any) -> NoReturn:
            events.append(("called", question))
            raise raised

        try:
            events.append(("returned", answer("why")))
        except Exception as caught:  # noqa: BLE001 - every exception is saved
            events.append(("raised", caught is raised, *_facts(caught)))
    return events


def _facts(error: Exception) -> Event:
    """Return what a caller sees of an exception: type, arguments, cause, notes, and the function that raised it."""
    trace, names = error.__traceback__, []
    while trace is not None:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    linked = error.__cause__ is not None or error.__suppress_context__
    return type(error).__name__, error.args, linked, getattr(error, "__notes__", []), names[-1]


def elsewhere(module: Any, usage: Usage, text: str) -> list[Event]:
    """Call two functions of two other modules that one decorator object decorates."""
    with listening(module, usage) as (decorator, events, _):
        log = decorator()
        events += [("returned", log(function)(text)) for function in (string.capwords, textwrap.dedent)]
    return events


def settings(module: Any, usage: Usage, level: int) -> list[list[Any]]:
    """Decorate and call a function; return the settings of its module's logger and of the other loggers before and after."""
    with listening(module, usage) as (decorator, _, enable):
        enable(level)
        names = [__name__, "", *({usage["logger"]} if usage and "logger" in usage else ())]
        before = [_settings(name) for name in names]

        @decorator()
        @at_the_top
        def answer() -> str:
            return "fig"

        answer()
        return [before, [_settings(name) for name in names]]


def _settings(name: str) -> list[Any]:
    logger = logging.getLogger(name)
    return [logger.level, logger.propagate, logger.disabled, len(logger.handlers), len(logger.filters)]


def methods(module: Any, usage: Usage, kind: str, cents: int) -> list[Event]:
    """Call a method, a class method or a static method."""
    with listening(module, usage) as (decorator, events, _):

        class Till(str):
            __slots__ = ()

            @decorator()
            @at_the_top
            def add(self, cents: int) -> int:
                events.append(("called", "add", cents, self is till))
                return cents + 1

            @classmethod
            @decorator()
            @at_the_top
            def open(cls, cents: int) -> int:
                events.append(("called", "open", cents, cls is Till))
                return cents + 1

            @staticmethod
            @decorator()
            @at_the_top
            def round(cents: int) -> int:
                events.append(("called", "round", cents, True))
                return cents + 1

        till = Till("drawer")
        method = {"add": till.add, "open": Till.open, "round": till.round}[kind]
        events.append(("returned", method(cents)))
    return events


def awaited(module: Any, usage: Usage, question: Any, result: Any) -> list[Event]:
    """Call an async function that returns a result after a pause."""
    with listening(module, usage) as (decorator, events, _):

        @decorator()
        @at_the_top
        async def answer(question: Any, *, tone: str) -> Any:
            events.append(("called", question, tone))
            await asyncio.sleep(0)
            events.append(("resumed",))
            return result

        async def main() -> None:
            coroutine = answer(question, tone="soft")
            events.append(("made",))
            got = await coroutine
            events.append(("returned", got, got is result))

        asyncio.run(main())
    return events


def awaited_in_vain(module: Any, usage: Usage, error: str, words: list[Any]) -> list[Event]:
    """Call an async function that raises after a pause."""
    with listening(module, usage) as (decorator, events, _):
        raised = ERRORS[error](*words)

        @decorator()
        @at_the_top
        async def answer(question: Any) -> NoReturn:
            events.append(("called", question))
            await asyncio.sleep(0)
            raise raised

        async def main() -> None:
            try:
                events.append(("returned", await answer("why")))
            except Exception as caught:  # noqa: BLE001 - every exception is saved
                events.append(("raised", caught is raised, *_facts(caught)))

        asyncio.run(main())
    return events


def nested(module: Any, usage: Usage, n: int) -> list[Event]:
    """Call two functions with one decorator object that call each other until `n` is a multiple of ten."""
    with listening(module, usage) as (decorator, events, _):
        log = decorator()

        @log
        def north(n: int) -> list[Any]:
            events.append(("called", "north", n))
            return [west(n - 1)] if n % 10 else []

        @log
        def west(n: int) -> list[Any]:
            events.append(("called", "west", n))
            return [north(n - 1)] if n % 10 else []

        events.append(("returned", north(n)))
    return events
