"""Exceptions of an attempt as plain data, however its classes define their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import Error, Line

MESSAGE: Final = 500
"""The maximum number of characters kept of an exception's message."""
FRAMES: Final = 12
"""The maximum number of the attempt's own frames that are reported, counted from the innermost."""


def describe(error: BaseException, filename: str) -> Error:
    """Return an exception as data, with the frames of the attempt's file. Raise anything if the attempt's classes do so."""
    kind = type(error)
    bases = [base.__name__ for base in kind.__mro__ if base.__module__ == "builtins"][:8]
    if isinstance(error, SyntaxError):
        line = error.lineno or 0
        return kind.__name__, bases, str(error.msg)[:MESSAGE], [(line, "")] if error.filename == filename else []
    try:
        text = str(error)[:MESSAGE]
    except BaseException:  # noqa: BLE001 - `__str__` may raise anything
        text = "(its message cannot be shown)"
    return str(kind.__name__)[:80], bases, text, _own_frames(error, filename)[-FRAMES:]


def _own_frames(error: BaseException, filename: str) -> list[Line]:
    frames: list[Line] = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            frames.append((trace.tb_lineno, trace.tb_frame.f_code.co_name))
        trace = trace.tb_next
    return frames
