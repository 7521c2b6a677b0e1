"""Keeps a mypy process that is started before it is needed, because starting takes half of its time."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks.mypy_run import COMMAND
from pytest_interview_kata.run.processes import Processes, own_environment

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.run.processes import Patience

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

    def run(
        self,
        argv: Sequence[str],
        *,
        input: bytes = b"",  # noqa: A002 - the name in subprocess
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        patience: Patience = lambda *_: "",
    ) -> tuple[int, bytes, bytes]:
        """Run a program to its end and return its exit status, output and errors. Raise `Stopped`, `Cut` or `OSError`."""
        process, self._next = self._next, None
        if process is None or tuple(argv[: len(COMMAND)]) != COMMAND:
            self._next = process
            return super().run(argv, input=input, cwd=cwd, env=env, patience=patience)
        order = {"folder": str(cwd), "arguments": [*argv[len(COMMAND) :]]}
        try:
            output, errors = self._talk(process, json.dumps(order).encode() + b"\n", patience)
        finally:
            process.kill()
            self._forget(process)
        self.check()
        self.prepare()
        return process.returncode, output, errors
