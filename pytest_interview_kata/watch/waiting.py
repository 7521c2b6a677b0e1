"""A mypy that waits: started before it is wanted, since half of its time goes into starting."""

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
told = json.loads(sys.stdin.readline() or "null")
if told:
    os.chdir(told["folder"])
    sys.argv = ["mypy", *told["arguments"]]
    console_entry()
"""


class Waiting(Processes):
    """Programs as a run has them; whoever runs mypy gets the one that has been waiting, and the next begins to wait."""

    def __init__(self) -> None:
        super().__init__()
        self._next: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Start a mypy, unless one is waiting. Raises `Stopped` and `OSError`."""
        if self._next is None:
            command = [sys.executable, "-P", "-c", WAIT]
            self._next = self.start(command, stderr=-1, env=own_environment())

    def run(
        self,
        argv: Sequence[str],
        *,
        input: bytes = b"",  # noqa: A002 - subprocess calls it so
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        patience: Patience = lambda *_: "",
    ) -> tuple[int, bytes, bytes]:
        """Run a program to its end and return its exit status and what it wrote. Raises `Stopped`, `Cut` and `OSError`."""
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
