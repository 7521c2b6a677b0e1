"""Runs an operation that follows a script, beside an attempt of q14_retry, and writes down in order what happens."""

from typing import Any


class Empty(Exception):  # noqa: N818 - as a name it says what is odd about it
    """An exception that is not true."""

    def __len__(self) -> int:
        """Make it false."""
        return 0


ERRORS: dict[str, type[BaseException]] = {
    error.__name__: error
    for error in (
        *(OSError, ConnectionError, TimeoutError, LookupError, KeyError, TypeError, ValueError, StopIteration, Exception),
        *(Empty, ExceptionGroup, KeyboardInterrupt, SystemExit, GeneratorExit),
    )
}
ENDLESS = 60
"""Tries after which an attempt that goes on and on is stopped."""


class Stopped(BaseException):
    """Ends an attempt that goes on and on."""


class Operation:
    """Raises or returns by a script, its last line again and again, and keeps what it raised."""

    def __init__(self, script: list[tuple[str, Any]], story: list[str]) -> None:
        self.script = script
        self.story = story
        self.raised: list[BaseException] = []
        self.args: list[tuple[Any, ...]] = []
        self.result: Any = None

    def __call__(self) -> Any:
        """Do what the script says."""
        number = len(self.raised)
        self.story.append(f"try {number + 1}")
        if number > ENDLESS:
            raise Stopped
        how, what = self.script[min(number, len(self.script) - 1)]
        if how == "returns":
            self.raised.append(Stopped())  # a place for each try
            self.result = what
            return what
        words = f"try {number + 1}"
        error = ExceptionGroup(words, [OSError()]) if what == "ExceptionGroup" else ERRORS[what](words)
        self.args.append(error.args)
        self.raised.append(error)
        raise error


def follow(module: Any, script: list[tuple[str, Any]], retry_on: list[str], options: dict[str, Any]) -> list[Any]:
    """Retry an operation that follows the script; give the story and, where it returned, whether by the very result."""
    story: list[str] = []
    operation = Operation(script, story)
    kinds = tuple(ERRORS[name] for name in retry_on)
    same: Any = None
    try:
        got = module.retry(operation, retry_on=kinds, sleep=lambda delay: story.append(f"sleep {float(delay)}"), **options)
    except BaseException as error:  # noqa: BLE001 - whatever comes is written down
        story.append(_ended(error, operation))
    else:
        story.append(f"returns {got!r}")
        same = got is operation.result
    return [story, same]


def nest(module: Any, outer: int, inner: int, delays: list[float]) -> list[str]:
    """Retry an operation that itself retries one which always fails."""
    story: list[str] = []
    failing = Operation([("raises", "TypeError")], story)

    def operation() -> Any:
        return module.retry(
            failing,
            attempts=inner,
            retry_on=(TypeError,),
            sleep=lambda delay: story.append(f"inner sleep {float(delay)}"),
            base_delay=delays[1],
        )

    try:
        module.retry(
            operation,
            attempts=outer,
            retry_on=(TypeError,),
            sleep=lambda delay: story.append(f"outer sleep {float(delay)}"),
            base_delay=delays[0],
        )
    except BaseException as error:  # noqa: BLE001 - whatever comes is written down
        story.append(_ended(error, failing))
    return story


def _ended(error: BaseException, operation: Operation) -> str:
    """Say which error it is: that of which try, or another one."""
    name = type(error).__name__
    for number, raised in enumerate(operation.raised, 1):
        if raised is error:
            changed = "" if error.args == operation.args[number - 1] else f", its args changed to {error.args}"
            return f"raises {name} of try {number}{changed}"
    return "is stopped" if isinstance(error, Stopped) else f"raises another {name}"
