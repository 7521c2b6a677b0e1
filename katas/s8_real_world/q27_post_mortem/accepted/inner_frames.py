"""Uses `inspect` for the frames and `contextlib` for the failures; the recursion carries a tuple of what was seen."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """How a call failed."""

    error: str
    text: str
    function: str | None
    line: int | None
    variables: dict[str, str]
    cause: "Report | None"


def post_mortem(call: Callable[[], object]) -> Report | None:
    try:
        call()
    except Exception as error:
        return examine(error, ())
    return None


def examine(error: BaseException, seen: tuple[int, ...]) -> Report:
    trace = error.__traceback__
    frames = inspect.getinnerframes(trace, context=0) if trace is not None else []
    function = frames[-1].function if frames else None
    line = frames[-1].lineno if frames else None
    values = frames[-1].frame.f_locals if frames else {}
    seen = (*seen, id(error))
    candidates = (error.__cause__, None if error.__suppress_context__ else error.__context__)
    cause = next((candidate for candidate in candidates if candidate is not None), None)
    return Report(
        error=type(error).__name__,
        text=shown(str, error),
        function=function,
        line=line,
        variables={name: shown(repr, values[name]) for name in values},
        cause=None if cause is None or id(cause) in seen else examine(cause, seen),
    )


@contextmanager
def failure_in(texts: list[str]) -> Iterator[None]:
    """Append the class of an exception to the texts."""
    try:
        yield
    except Exception as error:
        texts.append(f"<{error.__class__.__name__}>")


def shown(convert: Callable[[object], str], value: object) -> str:
    texts: list[str] = []
    with failure_in(texts):
        texts.append(convert(value))
    return texts[0]
