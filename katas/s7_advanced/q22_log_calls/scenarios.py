"""Has functions decorated and called beside an attempt of q22_log_calls, and writes down in order what happens.

What happened is a list of events, each a tuple that starts with its kind: `("record", where, level, message, text)` for a
record that a logger let through, `text` being what a formatter makes of it with its traceback; the others are the calls'
own. How the decorator is used is `None` for `@log_calls`, or the dict of its keywords, with a logger by its name.
"""

import asyncio
import inspect
import logging
import string
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

Usage = dict[str, Any] | None
Event = tuple[Any, ...]


class Refused(Exception):  # noqa: N818 - it stands for any exception of one's own
    """An exception that the standard library does not know."""


ERRORS: dict[str, type[Exception]] = {
    error.__name__: error for error in (ValueError, KeyError, ZeroDivisionError, IndexError, StopIteration, Refused)
}


DEFINITIONS = (
    'def add(left: int, /, right: int = 2, *rest: str, flag: bool = False, **more: object) -> str:\n    """Add."""',
    'async def fetch(url: str, patience: float = 1.5) -> bytes:\n    """Fetch.\n\n    Slowly.\n    """',
    "def bare(a, b=None): ...",
)


class Ear(logging.Handler):
    """Writes down every record at the moment it is logged, as a handler that writes to a file does."""

    def __init__(self, events: list[Event], where: str = "") -> None:
        super().__init__()
        self.events = events
        self.where = where

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record down; the event loop's own don't count."""
        if record.name == "asyncio":
            return
        try:
            message, text = record.getMessage(), logging.Formatter().format(record)
        except (TypeError, ValueError, KeyError) as error:
            self.events.append(("broken record", f"{record.msg!r} cannot be formatted with {record.args!r}: {error}"))
        else:
            self.events.append(("record", self.where or record.name, record.levelno, message, text))


@contextmanager
def listening(module: Any, usage: Usage, threshold: int = 1) -> Iterator[tuple[Callable[[Any], Any], list[Event]]]:
    """Give the decorator as it is to be used, and the list to which all events go meanwhile."""
    events: list[Event] = []
    root, options = logging.getLogger(), dict(usage or {})
    if "logger" in options:
        given = logging.Logger(options["logger"], threshold)  # noqa: LOG001 - it has no parent that would hear it too
        given.addHandler(Ear(events, "the logger given"))
        options["logger"] = given
    level, ear = root.level, Ear(events)
    root.setLevel(threshold)
    root.addHandler(ear)
    try:
        yield (module.log_calls if usage is None else module.log_calls(**options)), events
    finally:
        root.removeHandler(ear)
        root.setLevel(level)


def called(
    module: Any, usage: Usage, arguments: list[Any], keywords: dict[str, Any], *, result: Any, threshold: int = 1
) -> list[Event]:
    """Call a function that gives a result; the first event tells its module."""
    with listening(module, usage, threshold) as (decorate, events):

        def answer(*args: Any, **kwargs: Any) -> Any:
            taken, given = [*args, *kwargs.values()], [*arguments, *keywords.values()]
            same = all(mine is theirs for mine, theirs in zip(taken, given, strict=False))
            events.append(("called", args, kwargs, same))
            return result

        events.append(("function", answer.__module__))
        decorated = decorate(answer)
        events.append(("decorated",))
        got = decorated(*arguments, **keywords)
        events.append(("returned", got, got is result))
    return events


def failed(module: Any, usage: Usage, error: str, words: list[Any]) -> list[Event]:
    """Call a function that raises."""
    with listening(module, usage) as (decorate, events):
        raised = ERRORS[error](*words)

        @decorate
        def answer(question: Any) -> NoReturn:
            events.append(("called", question))
            raise raised

        try:
            events.append(("returned", answer("why")))
        except Exception as caught:  # noqa: BLE001 - whatever comes is written down
            events.append(("raised", caught is raised, *_facts(caught)))
    return events


def _facts(error: Exception) -> Event:
    """Give what a caller can see of an exception: type, arguments, cause, notes, and the function that raised it."""
    trace, names = error.__traceback__, []
    while trace is not None:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    linked = error.__cause__ is not None or error.__suppress_context__
    return type(error).__name__, error.args, linked, getattr(error, "__notes__", []), names[-1]


def elsewhere(module: Any, usage: Usage, text: str) -> list[Event]:
    """Call a function that another module has defined."""
    with listening(module, usage) as (decorate, events):
        events.append(("returned", decorate(string.capwords)(text)))
    return events


def looks(module: Any, usage: Usage) -> list[tuple[str, list[Any], list[Any]]]:
    """Give the code of several functions, and name, docstring and signature of each, first plain and then decorated."""
    seen = []
    with listening(module, usage) as (decorate, _):
        for code in DEFINITIONS:
            names: dict[str, Any] = {"__name__": __name__}
            exec(code, names)  # noqa: S102 - so that the learner can be shown the very code
            function = names[[*names][-1]]
            seen.append((code, _look(function), _look(decorate(function))))
    return seen


def _look(function: Any) -> list[Any]:
    return [function.__name__, function.__doc__, str(inspect.signature(function))]


def methods(module: Any, usage: Usage, cents: int) -> list[Event]:
    """Call a method, a class method and a static method."""
    with listening(module, usage) as (decorate, events):

        class Till:
            @decorate
            def add(self, amount: int, *, note: str = "") -> int:
                events.append(("called", "add", self is till, amount, note))
                return amount + 1

            @classmethod
            @decorate
            def open(cls, amount: int) -> int:
                events.append(("called", "open", cls is Till, amount, ""))
                return amount + 2

            @staticmethod
            @decorate
            def round(amount: int) -> int:
                events.append(("called", "round", True, amount, ""))
                return amount + 3

        till = Till()
        events.append(("returned", till.add(cents, note="tip")))
        events.append(("returned", Till.open(cents)))
        events.append(("returned", till.round(cents)))
    return events


def awaited(module: Any, usage: Usage, question: Any, result: Any) -> list[Event]:
    """Call an async function that gives a result after a pause."""
    with listening(module, usage) as (decorate, events):

        @decorate
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
    with listening(module, usage) as (decorate, events):
        raised = ERRORS[error](*words)

        @decorate
        async def answer(question: Any) -> NoReturn:
            events.append(("called", question))
            await asyncio.sleep(0)
            raise raised

        async def main() -> None:
            try:
                events.append(("returned", await answer("why")))
            except Exception as caught:  # noqa: BLE001 - whatever comes is written down
                events.append(("raised", caught is raised, *_facts(caught)))

        asyncio.run(main())
    return events


def nested(module: Any, usage: Usage, level: int) -> list[Event]:
    """Call two functions that one decorator has decorated, and that call each other down to a multiple of ten."""
    with listening(module, usage) as (decorate, events):

        @decorate
        def north(level: int) -> Any:
            events.append(("called", "north", level))
            return ["north", west(level - 1)] if level % 10 else "north"

        @decorate
        def west(level: int) -> Any:
            events.append(("called", "west", level))
            return ["west", north(level - 1)] if level % 10 else "west"

        events.append(("returned", north(level)))
    return events
