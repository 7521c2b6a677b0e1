"""The `kata` command: all that a learner does besides running `pytest --kata`."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import builtin
from pytest_interview_kata.run.signals import Ended, raising

from .arguments import read_call
from .printing import complain, say

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["main"]


def main(argv: list[str] | None = None, bundled: Path | None = None) -> int:
    """Run one command and give its exit status, or 2 for what a person can put right, said on stderr.

    `argv` is what follows `kata`, by default what this process was started with;
    `bundled` is the pack that is always there, by default the one in this distribution.
    """
    try:
        with raising():
            return _run(sys.argv[1:] if argv is None else argv, bundled)
    except KataError as error:
        return _complain(str(error))
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if _is_closed_pipe(error):
            return _fall_silent()
        return _complain(f"{error.filename or 'A file'} can't be used ({error.strerror}).")


def _run(argv: list[str], bundled: Path | None) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        call = read_call(argv, bundled or builtin())
        for line in call.command.run(call):
            say(line)
    except SystemExit as stop:  # a command's own status, or argparse has printed help, the version or what is wrong
        sys.stdout.flush()
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _complain(message: str) -> int:
    complain(message)
    return 2


def _is_closed_pipe(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL and not error.filename)


def _fall_silent() -> int:
    """Let what is still buffered go nowhere when Python ends: whoever read our output has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
