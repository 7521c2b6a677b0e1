"""Follows the chain of exceptions; of each, it keeps strings only, so nothing but the report survives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from traceback import walk_tb


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
    """Make the call, and return a report if it fails."""
    try:
        call()
    except Exception as error:
        return _report(error, {id(error)})
    return None


def _report(error: BaseException, seen: set[int]) -> Report:
    function: str | None = None
    line: int | None = None
    variables: Mapping[str, object] = {}
    for frame, number in walk_tb(error.__traceback__):
        function, line, variables = frame.f_code.co_name, number, frame.f_locals
    cause, following = None, _following(error)
    if following is not None and id(following) not in seen:
        cause = _report(following, seen | {id(following)})
    shown = {name: _safe(repr, value) for name, value in variables.items()}
    return Report(type(error).__name__, _safe(str, error), function, line, shown, cause)


def _following(error: BaseException) -> BaseException | None:
    if error.__cause__ is not None or error.__suppress_context__:
        return error.__cause__
    return error.__context__


def _safe(describe: Callable[[object], str], value: object) -> str:
    try:
        return describe(value)
    except Exception as error:
        return f"<{type(error).__name__}>"
