"""Keeps a mypy process that is started before it is needed, because starting takes half of its time."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.checks.mypy_run import COMMAND
from pytest_interview_kata.run.processes import Processes, own_environment

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

WAIT: Final = """
import json, os, sys
from mypy.__main__ import console_entry
order = json.loads(sys.stdin.readline() or "null")
if order:
    os.chdir(order["folder"])
    sys.argv = ["mypy", *order["arguments"]]
    console_entry()
"""


class Waiting(Processes):
    """The programs of a run, with a mypy that is started in advance: `run` uses it and then starts the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._next: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Start a mypy, unless one is waiting. Raise `Stopped` if the run was stopped, or `OSError`."""
        if self._next is None:
            command = [sys.executable, "-P", "-c", WAIT]
            self._next = self.start(command, stderr=-1, env=own_environment())

    def run(self, argv: Sequence[str], **options: Any) -> tuple[int, bytes, bytes]:
        """Run a program as `Processes.run` does; after mypy, start the next one."""
        ran = super().run(argv, **options)
        if _is_mypy(argv):
            self.prepare()
        return ran

    def _program(self, argv: Sequence[str], message: bytes, options: dict[str, Any]) -> tuple[subprocess.Popen[bytes], bytes]:
        if self._next is None or not _is_mypy(argv):
            return super()._program(argv, message, options)
        process, self._next = self._next, None
        order = {"folder": str(options["cwd"]), "arguments": [*argv[len(COMMAND) :]]}
        return process, json.dumps(order).encode() + b"\n"


def _is_mypy(argv: Sequence[str]) -> bool:
    return tuple(argv[: len(COMMAND)]) == COMMAND
