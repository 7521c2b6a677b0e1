"""Run `process_all` in the attempt's process, and record what is read, called and logged.

A script says what the operation does at each call: `("gives", value)` or `("raises", name of the error)`.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

Script = list[tuple[str, Any]]


class Refused(Exception):  # noqa: N818 - any exception that is not in the standard library
    """An exception that is not in the standard library."""


class Stop(BaseException):
    """An exception that is not an `Exception`."""


ERRORS: dict[str, type[BaseException]] = {
    error.__name__: error
    for error in (
        *(ValueError, KeyError, OSError, AssertionError, StopIteration, RecursionError, Refused),
        *(MemoryError, EOFError, NotImplementedError, StopAsyncIteration, ImportError, UserWarning, Exception),
        *(KeyboardInterrupt, SystemExit, GeneratorExit, asyncio.CancelledError, Stop),
    )
}
GROUP = "ExceptionGroup"
SOURCES: dict[str, Callable[[list[Any]], Iterable[Any]]] = {
    "list": list,
    "tuple": tuple,
    "deque": deque,
    "iter": iter,
}
NAME = "till"


class Ear(logging.Handler):
    """Records what is logged at ERROR, with the text of a formatter."""

    def __init__(self, records: list[Any], story: list[str], owner: str, *, traces: bool) -> None:
        super().__init__()
        self.traces = traces
        self.records = records
        self.story = story
        self.owner = owner

    def emit(self, record: logging.LogRecord) -> None:
        """Store a record of level ERROR."""
        if record.levelno != logging.ERROR:
            return
        self.story.append("log")
        try:
            message, text = record.getMessage(), logging.Formatter().format(record) if self.traces else ""
        except (TypeError, ValueError, KeyError) as error:
            self.records.append((self.owner, f"a message that cannot be formatted: {error}", ""))
        else:
            self.records.append((self.owner, message, text))


SETTINGS = [
    *("log.level", "log.disabled", "log.propagate", "len(log.handlers)", "len(log.filters)"),
    *("logging.root.level", "len(logging.root.handlers)", "logging.root.manager.disable", "logging.raiseExceptions"),
    "__import__('warnings').showwarning.__module__",
]
"""The settings of the application, as expressions."""


@contextmanager
def listening(
    level: int, story: list[str], *, traces: bool = False, disabled: bool = False
) -> Iterator[tuple[logging.Logger, list[Any], list[Any]]]:
    """Yield a logger, a list of the records at ERROR, and a list of changed settings that is filled at the end."""
    records: list[Any] = []
    changed: list[Any] = []
    given, root = logging.Logger(NAME, level), logging.getLogger()  # noqa: LOG001 - it must not be found by its name
    given.disabled = disabled
    owners = {given: "logger", root: "another logger"}
    ears = {logger: Ear(records, story, owner, traces=traces) for logger, owner in owners.items()}
    before = _settings(given)
    for logger, ear in ears.items():
        logger.addHandler(ear)
    try:
        yield given, records, changed
    finally:
        for logger, ear in ears.items():
            logger.removeHandler(ear)
        after = _settings(given)
        changed += [(setting, after[setting], value) for setting, value in before.items() if after[setting] != value]
        root.setLevel(before["logging.root.level"])
        root.manager.disable = before["logging.root.manager.disable"]
        logging.raiseExceptions = before["logging.raiseExceptions"]
        logging.captureWarnings(False)


def _settings(given: logging.Logger) -> dict[str, Any]:
    names = {"log": given, "logging": logging}
    return {setting: eval(setting, names) for setting in SETTINGS}  # noqa: S307 - the learner is shown this very expression


class Operation:
    """An operation that follows the script, and records what it was called with."""

    def __init__(self, script: Script, items: list[Any], story: list[str]) -> None:
        self.script = script
        self.items = items
        self.story = story
        self.made: list[Any] = []
        self.very = True

    def __call__(self, item: Any) -> Any:
        """Return the next value of the script, or raise its next error."""
        number = len(self.made)
        self.story.append(f"call {number}")
        how, what = self.script[number]
        self.made.append(what if how == "gives" else _made(what))
        self.very = self.very and item is self.items[number]
        return self.made[-1] if how == "gives" else self.fail(self.made[-1])

    def fail(self, error: BaseException) -> Any:
        """Raise the error; the name of this function appears in the traceback."""
        raise error

    def index(self, thing: object) -> int:
        """Return the index of the call that produced this very object, or -1."""
        return next((index for index, made in enumerate(self.made) if made is thing), -1)


def _made(name: str) -> BaseException:
    return ExceptionGroup("50%", [ValueError()]) if name == GROUP else ERRORS[name]("50%")


def process(
    module: Any, script: Script, items: list[Any], source: str, level: int, *, traces: bool, disabled: bool
) -> dict[str, Any]:
    """Process these items, and return what happened."""
    story: list[str] = []
    operation = Operation(script, items, story)
    with listening(level, story, traces=traces, disabled=disabled) as (logger, records, changed):
        outcome = module.process_all(SOURCES[source](items), operation, logger)
    return {**_seen(outcome, operation), "records": records, "changed": changed}


def _seen(outcome: Any, operation: Operation) -> dict[str, Any]:
    failures = outcome.failures
    successes = [index for index, _ in enumerate(operation.made) if operation.script[index][0] == "gives"]
    return {
        "results": outcome.results,
        "very results": all(got is operation.made[index] for got, index in zip(outcome.results, successes, strict=False)),
        "failures": [(index, type(error).__name__) for index, error in failures],
        "very failures": [operation.index(error) for index, error in failures],
        "shapes": [type(failures).__name__, *{type(failure).__name__ for failure in failures}],
        "very items": operation.very,
    }


def cut_short(module: Any, script: Script, end: str | None) -> dict[str, Any]:
    """Process items from a source that records what is read and raises `end` at its end; return how it ended."""
    story: list[str] = []
    items = [f"item {'abcdefghijkl'[number]}" for number in range(len(script))]
    operation = Operation(script, items, story)
    last = ERRORS[end]("gone") if end else None

    class Source:
        def __init__(self) -> None:
            self.number = 0

        def __iter__(self) -> Iterator[str]:
            return self

        def __next__(self) -> str:
            number, self.number = self.number, self.number + 1
            if number < len(items):
                story.append(f"take {number}")
                return items[number]
            if "end" in story:
                raise StopIteration
            story.append("end")
            raise last or StopIteration

    with listening(logging.DEBUG, story) as (logger, records, _):
        try:
            module.process_all(Source(), operation, logger)
        except BaseException as error:  # noqa: BLE001 - every exception is recorded
            whose = "the source's" if error is last else "the operation's" if operation.index(error) >= 0 else "another"
            ended = f"{whose} {type(error).__name__}"
        else:
            ended = "an outcome"
    return {"ended": ended, "story": story, "messages": [record[1] for record in records]}
