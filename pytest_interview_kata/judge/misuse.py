"""Explains to the author of a pack how `raises` is used."""

from __future__ import annotations

import builtins
import re
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Kata

from .show import show

if TYPE_CHECKING:
    from pathlib import Path

MISSING: Final[Any] = ...
"""Replaces an argument that an author has left out."""
USE: Final = "write raises(ValueError, attempt.f, 1)"
CALLED: Final = re.compile(r"\braises\([^(),]+,\s*attempt\.\w+\(")
USE_LINES: Final = 'write session.raises(ValueError, "f(1)")'


class Misused(TypeError):  # noqa: N818 - it says what an author did
    """A property uses `raises` in a way that can never hold. The message says what to write instead."""


def expected(kind: Any) -> tuple[str, str]:
    """Return the name of an exception class, and its form in `Raised.bases`; `kind` is the class or its name.

    Raise `Misused` if `kind` is something else, or a class that no exception of an attempt can have.
    """
    if isinstance(kind, str):
        if _is_exception(getattr(builtins, kind, None)):
            raise Misused(f"raises({kind!r}, …) means a class of the attempt: write raises({kind}, …) for the built-in one")
        return kind, f".{kind}"
    if not _is_exception(kind):
        raise Misused(f"raises needs an exception class first, but got {_kind_of(kind)}: {USE}")
    name = str(kind.__name__)
    if kind.__module__ != "builtins":
        raise Misused(f"{name} is not a built-in exception, and not a class of the attempt: write raises({name!r}, …)")
    return name, name


def something_to_call(call: Any) -> None:
    """Raise `Misused` if `raises` got nothing to call. Anything else is accepted: it may be what the attempt returned."""
    if call is MISSING:
        raise Misused(f"raises makes the call itself, and cannot be used in `with`: {USE}")


def code_only(code: Any) -> None:
    """Raise `Misused` if `raises` of a session got no code."""
    if code is MISSING:
        raise Misused(f"raises of a session needs an exception class and code, and cannot be used in `with`: {USE_LINES}")
    if not isinstance(code, str):
        raise Misused(f"raises of a session needs code, and got {_kind_of(code)}: {USE_LINES}")


def unnamed(name: str, stub: Path) -> str:
    """Return an error message if a property expects an exception class that the stub never names, or ""."""
    if re.search(rf"\b{re.escape(name)}\b", stub.read_text(encoding="utf-8")):
        return ""
    return f"raises({name!r}, …): {Kata.stub.name} does not name this class: correct the name, or define it there"


def calls_first(line: str) -> str:
    """Return an error message if a line of a property calls the attempt before `raises` does, or ""."""
    return f"the call is made before raises, which makes the call itself: {USE}" if CALLED.search(line) else ""


def _is_exception(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseException)


def _kind_of(value: Any) -> str:
    if isinstance(value, type):
        return f"the class {value.__name__}"
    return "a function" if callable(value) else show(value, 80)
