"""The `kata` command: what learners and authors of packs do apart from running `pytest --kata`."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import builtin
from pytest_interview_kata.run.signals import Ended, raising

from .arguments import read_call
from .printing import complain, say

if TYPE_CHECKING:
    from pathlib import Path

STREAMS: Final = {"stdin": "r", "stdout": "w", "stderr": "w"}
"""The standard streams, in the order of their file descriptors, and how they are opened."""


def main(argv: list[str] | None = None, bundled: Path | None = None) -> int:
    """Run one command and return its exit status: 2, with a message on stderr, for errors that the user can fix.

    `argv` are the arguments after `kata`, by default the arguments of this process;
    `bundled` is the folder of the bundled pack, by default the one in this distribution.
    """
    _replace_closed_streams()
    try:
        with raising():
            return _run(sys.argv[1:] if argv is None else argv, bundled)
    except KataError as error:
        complain(error)
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if _is_closed_pipe(error):
            return _fall_silent()
        complain(f"{error.filename or 'A file'} cannot be used ({error.strerror}).")
    return 2


def _run(argv: list[str], bundled: Path | None) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        call = read_call(argv, bundled or builtin())
        for line in call.command.run(call):
            say(line)
    except SystemExit as stop:  # a command's own exit status, or argparse has printed help, the version or an error
        sys.stdout.flush()
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _replace_closed_streams() -> None:
    """Replace standard streams that were closed before the start, as by `<&-`, by the null device: Python has None for them."""
    for name, mode in STREAMS.items():
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115 - for as long as this process lives
            os.set_inheritable(stream.fileno(), True)  # as standard streams are
            setattr(sys, name, stream)


def _is_closed_pipe(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL and not error.filename)


def _fall_silent() -> int:
    """Redirect stdout to the null device: its reader has closed the pipe, and flushing stdout at exit would fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
