"""Errors of the authors of a pack, as opposed to failures of an attempt.

An exception that ends a property is the pack's fault if it cannot depend on the attempt:

- it is raised while the properties or the scenarios are imported, or while the arguments of a property are drawn;
- Hypothesis raises it (`HypothesisException`), because a strategy or a setting is wrong;
- a line of the pack names something that does not exist: `NameError`, `ImportError`, or `AttributeError` for a module;
- `raises` is used in a way that can never hold (`Misused`);
- a property does not end, and has not called the attempt before.

The attempt may have caused any other exception: by a wrong return value, as in `result[0]`, or by what it did in a scenario.
Such an exception is the attempt's failure, unless the kata's own solution also raises an exception in the same case. A property
may also expect an exception whose class the stub does not name; if the solution does not raise it either, the pack is at fault.
The solution runs only when a counterexample is wanted. An attempt may also pretend that a scenario has failed; then the
solution shows that the scenario works.
"""

from __future__ import annotations

import dis
import linecache
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from hypothesis.errors import HypothesisException, StopTest

from pytest_interview_kata.model import Finding, Kata, Outcome
from pytest_interview_kata.results.faults import Frame, fault_of_pack
from pytest_interview_kata.sandbox.session import OutOfStep

from .misuse import Misused, calls_first, unnamed
from .overtime import Overtime
from .values import Raised, Unraised, frames_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, TracebackType

    from pytest_interview_kata.sandbox.messages import Error

SCENARIOS: Final = Kata.scenarios.name
RAISE: Final = dis.opmap["RAISE_VARARGS"]
"""The instruction of a `raise` statement."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An exception that is the pack's fault, or may be."""

    error: str
    frames: tuple[Frame, ...]
    """The frames of the pack, outermost first."""
    certain: bool = True

    def found(self, kata: str) -> tuple[Outcome, tuple[Finding, ...]]:
        """Return the outcome and findings of a property that cannot be judged because of this fault."""
        return Outcome.CRASHED, (fault_of_pack(kata, self.frames, self.error),)


def package_of(folder: Path) -> str:
    """Return the name of the package in which the modules of a kata's folder are imported."""
    return f"kata_{folder.name}"


def of_pack(error: BaseException, folder: Path, code: CodeType | None = None) -> Fault | None:
    """Return the fault if modules cannot be imported, or if the arguments of the property with this code cannot be drawn.

    Return None if the exception is an error of this package.
    """
    found = frames(error, folder)
    if code and not found and (isinstance(error, HypothesisException) or not isinstance(error, Exception)):
        found = ((Path(code.co_filename).name, code.co_firstlineno, code.co_name),)
    return Fault(text_of(error), found) if found else None


def is_signal(error: BaseException, folder: Path) -> bool:
    """Return whether an exception, such as `KeyboardInterrupt` after Ctrl-C, ends a search or the program.

    A `KeyboardInterrupt` from a `raise` statement of the pack does not. After Ctrl-C, it comes from no such statement.
    """
    if not isinstance(error, KeyboardInterrupt):
        return isinstance(error, StopTest | OutOfStep)
    *_, innermost = _trace(error.__traceback__)
    return not _is_of(innermost, folder) or innermost.tb_frame.f_code.co_code[innermost.tb_lasti] != RAISE


def of_property(error: BaseException, folder: Path) -> Fault | None:
    """Return the fault that the pack may have if a property raises an exception, or None if the attempt is to blame."""
    found = frames(error, folder)
    if not found:
        return None
    if wrong := calls_first(linecache.getline(str(folder / found[-1][0]), found[-1][1])):
        return Fault(wrong, found, certain=False)
    if not isinstance(error, Raised):
        return Fault(text_of(error), found, _is_certain(error, folder))
    if error.scenario is None:
        return None
    return Fault(str(error), (*found, *((SCENARIOS, *frame) for frame in error.scenario)), certain=False)


def of_expected(error: BaseException, folder: Path) -> Fault | None:
    """Return the fault that the pack may have if a property expects an exception whose class the stub does not name."""
    if not isinstance(error, Unraised) or not error.name or not (wrong := unnamed(error.name, folder / Kata.stub.name)):
        return None
    found = frames(error, folder) or ((Kata.properties_file.name, 0, ""),)  # no frames if a session asks at the end
    return Fault(wrong, found, certain=False)


def of_hang(error: Overtime, folder: Path, *, certain: bool) -> Fault | None:
    """Return the fault that the pack may have if a property does not end, or None if no line of the pack is running."""
    found = frames(error, folder)
    return Fault(text_of(error), found, certain) if found else None


def of_scenarios(error: Error) -> Fault:
    """Return the fault of scenarios that cannot be loaded into a player."""
    name, _, message, frames, _ = error
    inner = frames_of(frames) or ((0, ""),)
    return Fault(f"{name}: {message}" if message else name, tuple((SCENARIOS, *frame) for frame in inner))


def _is_certain(error: BaseException, folder: Path) -> bool:
    *_, innermost = _trace(error.__traceback__)
    code = innermost.tb_frame.f_code
    if isinstance(error, SyntaxError | Misused):
        return isinstance(error, Misused) or bool(_syntax_frame(error, folder))
    if not _is_of(innermost, folder) or isinstance(error, UnboundLocalError):
        return False
    if isinstance(error, AttributeError):
        return isinstance(error.obj, ModuleType)
    return isinstance(error, ImportError) or (isinstance(error, NameError) and error.name not in code.co_freevars)


def frames(error: BaseException, folder: Path) -> tuple[Frame, ...]:
    """Return the frames of the pack in a traceback, outermost first."""
    found = tuple(
        (_name_of(Path(entry.tb_frame.f_code.co_filename), folder), entry.tb_lineno, entry.tb_frame.f_code.co_name)
        for entry in _trace(error.__traceback__)
        if _is_of(entry, folder)
    )
    return found + (_syntax_frame(error, folder) if isinstance(error, SyntaxError) else ())


def _syntax_frame(error: SyntaxError, folder: Path) -> tuple[Frame, ...]:
    path = Path(error.filename or "")
    return ((_name_of(path, folder), error.lineno or 0, ""),) if path.is_relative_to(folder) else ()


def _name_of(path: Path, folder: Path) -> str:
    """Return the path of a file of the pack as messages show it: `properties.py` or `judge/rules.py`."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _trace(entry: TracebackType | None) -> Iterator[TracebackType]:
    while entry is not None:
        yield entry
        entry = entry.tb_next


def _is_of(entry: TracebackType, folder: Path) -> bool:
    # Hypothesis gives its own frames the file name of the property, but not its globals.
    return str(entry.tb_frame.f_globals.get("__name__", "")).partition(".")[0] == package_of(folder)


def text_of(error: BaseException) -> str:
    """Return the type and message of an exception, or only the message if it is a sentence of this package."""
    if isinstance(error, Overtime | Misused):
        return str(error)
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
