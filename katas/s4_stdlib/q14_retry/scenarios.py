"""Run an operation that follows a script in the attempt's process, and record in order what happens."""

import select
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import walk_tb
from types import FrameType
from typing import Any


class Empty(Exception):  # noqa: N818 - the name says what is special about it
    """An exception that is falsy."""

    def __len__(self) -> int:
        """Return 0, so that the exception is falsy."""
        return 0


ERRORS: dict[str, type[BaseException]] = {
    error.__name__: error
    for error in (
        *(OSError, ConnectionError, TimeoutError, LookupError, KeyError, TypeError, ValueError, StopIteration, Exception),
        *(Empty, ExceptionGroup, KeyboardInterrupt, SystemExit, GeneratorExit),
    )
}
ENDLESS = 60
"""The number of calls after which an endless attempt is stopped."""


class Stopped(BaseException):
    """Ends an endless attempt."""


class Operation:
    """An operation that follows a script, repeats its last entry, and keeps what it raised.

    Its story has the calls as a `Mock` object shows them.
    """

    def __init__(self, script: list[tuple[str, Any]], story: list[str], *, one: bool = False) -> None:
        self.script = script
        self.story = story
        self.one = one
        self.raised: list[BaseException] = []
        self.result: Any = None

    def __call__(self) -> Any:
        """Do what the script says."""
        number = len(self.raised)
        self.story.append("call.work()")
        if number > ENDLESS:
            raise Stopped
        how, what = self.script[min(number, len(self.script) - 1)]
        if how == "returns":
            self.raised.append(Stopped())  # one entry for each call
            self.result = what
            return what
        error = self.raised[0] if self.one and self.raised else _made(what)
        self.raised.append(error)
        raise error


def _made(what: str) -> BaseException:
    name, _, cause = what.partition(" from ")
    error = ExceptionGroup("down", [OSError()]) if name == "ExceptionGroup" else ERRORS[name]("down")
    if cause:
        error.__cause__ = error.__context__ = ERRORS[cause]("below")
    return error


@contextmanager
def watched(story: list[str]) -> Iterator[None]:
    """Also record what waits without `sleep`."""

    def look(frame: FrameType, event: str, thing: Any) -> None:
        if event == "c_call" and thing in (time.sleep, select.select):
            story.append(f"waits by {thing.__module__}.{thing.__name__}")
        elif event == "call" and frame.f_code is threading.Condition.wait.__code__:
            story.append("waits for a condition")

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)


def follow(module: Any, script: list[tuple[str, Any]], retry_on: list[str], options: dict[str, Any], *, one: bool) -> list[Any]:
    """Retry an operation that follows the script; return the events, and whether the very result was returned."""
    story: list[str] = []
    operation = Operation(script, story, one=one)
    kinds = tuple(ERRORS[name] for name in retry_on)
    same: Any = None
    try:
        with watched(story):
            got = module.retry(
                operation, retry_on=kinds, sleep=lambda delay, /: story.append(f"call.sleep({float(delay)})"), **options
            )
    except BaseException as error:  # noqa: BLE001 - every exception is recorded
        story.append(_ended(error, operation))
    else:
        story.append(f"returns {got!r}")
        same = got is operation.result
    return [story, same]


def nest(module: Any, outer: int, inner: int, delays: list[float]) -> list[str]:
    """Retry an operation that itself retries another one, which always fails; return the events."""
    story: list[str] = []
    failing = Operation([("raises", "TypeError")], story)

    def operation() -> Any:
        return module.retry(
            failing,
            attempts=inner,
            retry_on=(TypeError,),
            sleep=lambda delay, /: story.append(f"call.inner({float(delay)})"),
            base_delay=delays[1],
        )

    try:
        module.retry(
            operation,
            attempts=outer,
            retry_on=(TypeError,),
            sleep=lambda delay, /: story.append(f"call.outer({float(delay)})"),
            base_delay=delays[0],
        )
    except BaseException as error:  # noqa: BLE001 - every exception is recorded
        story.append(_ended(error, failing))
    return story


def _ended(error: BaseException, operation: Operation) -> str:
    """Return which exception it is, from which call, and how it was changed."""
    name = type(error).__name__
    for number, raised in reversed([*enumerate(operation.raised, 1)]):
        if raised is error:
            return f"raises the {name} of call {number}{_changed(error)}"
    return "is stopped" if isinstance(error, Stopped) else f"raises another {name}"


def _changed(error: BaseException) -> str:
    if error.args[:1] != ("down",) or len(error.args) != 1 + isinstance(error, ExceptionGroup):
        return f", its args changed to {error.args}"
    if vars(error):
        return f", with {vars(error)}"
    codes = [frame.f_code for frame, _ in walk_tb(error.__traceback__)]
    return "" if Operation.__call__.__code__ in codes else ", without the traceback of the operation"
