"""A program that runs a counterexample under pdb, line by line, and stops where a line first calls the attempt's code.

As in an interactive interpreter, an exception is shown and the next line runs: a kata may expect the exception.

It runs in an ordinary process with the learner's terminal, without the walls of a player.
"""

from __future__ import annotations

import ast
import bdb
import importlib.util
import inspect
import json
import linecache
import pdb  # noqa: T100 - this is what the program is for
import sys
import traceback
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from types import FrameType, ModuleType

CODE: Final = "<counterexample>"
OWN: Final = ["__main__", "runpy", "importlib*"]
"""Modules that the debugger steps over."""


class Waiting:
    """A trace function that starts the debugger in the first function of a file that is called."""

    def __init__(self, filename: str) -> None:
        self._filename = filename
        self._debugger = pdb.Pdb(skip=OWN)
        self.reached = False
        """Whether a function of the file was called."""

    def __call__(self, frame: FrameType, _event: str, _argument: object) -> Any:
        """Start the debugger if this frame belongs to a function of the file; class bodies and modules do not count."""
        code = frame.f_code
        if code.co_filename != self._filename or not code.co_flags & inspect.CO_OPTIMIZED:
            return None
        self.reached = True
        sys.settrace(None)
        self._debugger.set_trace(frame)
        return self._debugger.trace_dispatch


def load(name: str, filename: str) -> ModuleType:
    """Import a file as a module of this name. Raise `ImportError` if its name is not that of a Python file."""
    spec = importlib.util.spec_from_file_location(name, filename)
    if spec is None or spec.loader is None:
        raise ImportError(filename)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(name: str, filename: str, code: str, expected: str, preparing: str) -> int:
    """Load the attempt, run the code under the debugger, and show what is expected. Return the exit status."""
    linecache.cache[CODE] = (len(code), None, code.splitlines(keepends=True), CODE)
    waiting = Waiting(filename)
    try:
        if preparing:
            load("scenarios", preparing).prepare()
        names = vars(load(name, filename))
        for statement, lines in syntax.statements(code):
            _echo(lines)
            _run(statement, names, waiting)
    except bdb.BdbQuit:
        return 0
    except BaseException as error:  # noqa: BLE001 - shown as an interpreter shows it
        _show(error)
    if expected:
        sys.stdout.write(f"expected: {expected}\n")
    if not waiting.reached:
        sys.stdout.write("No function of your file was called.\n")
    return 0


def _echo(lines: list[str]) -> None:
    text = "\n".join(lines).rstrip()
    sys.stdout.write(f">>> {text}\n".replace("\n", "\n... ", text.count("\n")))


def _run(statement: ast.stmt, names: dict[str, Any], waiting: Waiting) -> None:
    """Run a statement as an interactive interpreter does. Raise `BdbQuit` if the learner quits the debugger."""
    program = compile(ast.Interactive([statement]), CODE, "single")
    sys.settrace(waiting)
    try:
        exec(program, names)  # noqa: S102 - the learner's own code, and the counterexample
    except bdb.BdbQuit:
        raise
    except BaseException as error:  # noqa: BLE001 - shown as an interpreter shows it
        sys.settrace(None)
        _show(error)
    finally:
        sys.settrace(None)


def _show(error: BaseException) -> None:
    """Print a traceback without the frames of this program."""
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename in {__file__, importlib.util.__file__, "<frozen importlib._bootstrap>"}:
        trace = trace.tb_next
    while trace and trace.tb_frame.f_code.co_filename.startswith("<frozen importlib"):
        trace = trace.tb_next
    sys.stdout.flush()
    traceback.print_exception(error.with_traceback(trace))


if __name__ == "__main__":
    raise SystemExit(main(**json.loads(sys.argv[1])))
