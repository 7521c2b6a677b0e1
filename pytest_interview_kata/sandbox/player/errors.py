"""Exceptions of an attempt as plain data, even if their classes misbehave when they are converted to strings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import modules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from pytest_interview_kata.sandbox.messages import Error

MESSAGE: Final = 500
"""The maximum number of characters kept of an exception's message."""
BASES: Final = 12
"""The maximum number of types in an exception's MRO that are reported."""
FRAMES: Final = 12
"""The maximum number of the attempt's own frames that are reported, counted from the innermost."""


def describe(error: BaseException, filename: str, scenarios: str = "") -> Error:
    """Return an exception as data, with the traceback's frames in the file `filename`.

    The frames in the file `scenarios` are included if the exception was raised there or in lines of a session. This function
    raises what the exception's class raises when its name or its bases are read.
    """
    kind = type(error)
    bases = [base.__name__ if base.__module__ == "builtins" else f".{base.__name__}"[:80] for base in kind.__mro__[:BASES]]
    if isinstance(error, SyntaxError):
        own, other = ([(error.lineno or 0, "")] if error.filename == name else [] for name in (filename, scenarios))
        return kind.__name__, bases, str(error.msg)[:MESSAGE], own, other or ([] if error.filename == modules.SESSION else None)
    try:
        text = str(error)[:MESSAGE]
    except BaseException:  # noqa: BLE001 - `__str__` may raise anything
        text = "(its message cannot be shown)"
    frames = [*_frames(error.__traceback__)]
    own, other = ([(line, function) for file, line, function in frames if file == name] for name in (filename, scenarios))
    innermost = frames[-1][0] if frames else ""
    return (
        str(kind.__name__)[:80],
        bases,
        text,
        own[-FRAMES:],
        other[-FRAMES:] if innermost in (scenarios, modules.SESSION, modules.__file__) else None,
    )


def line_of_session(error: BaseException) -> int:
    """Return the line of a session that led to an exception, or 0."""
    return next((line for file, line, _ in _frames(error.__traceback__) if file == modules.SESSION), 0)


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int, str]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno, trace.tb_frame.f_code.co_name
        trace = trace.tb_next
