"""`kata completion` in real shells."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.files.distribution import install_command

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("argcomplete")
Kata = Callable[..., CompletedProcess[str]]
BASH = """
eval "$(kata completion bash)"
COMP_LINE={line!r}; COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9
_python_argcomplete kata
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
FISH = "kata completion fish | source; complete -C {line!r}"
ZSH = """
autoload -Uz compinit; compinit -D -u
eval "$(kata completion zsh)"
_describe() {{ eval "printf '%s\\n' \\"\\${{$2[@]}}\\"" }}
autoload -Uz is-at-least
BUFFER={line!r}; CURSOR=${{#BUFFER}}; words=({line!r})
words=(${{(z)BUFFER}}); _python_argcomplete
"""
SHELLS = {"bash": (BASH, "-c"), "zsh": (ZSH, "-fc"), "fish": (FISH, "-c")}


@pytest.fixture
def completed(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Return a function that returns how a shell completes a line."""
    program = tmp_path / "bin" / "kata"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m pytest_interview_kata "$@"\n')
    program.chmod(0o755)

    def complete(shell: str, line: str) -> list[str]:
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not installed")
        script, option = SHELLS[shell]
        path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
        done = subprocess.run(
            [shell, option, script.format(line=line)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return [line.partition("\t")[0].partition(":")[0].strip() for line in done.stdout.splitlines()]

    return complete


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("kata sh", ["show"]),
        ("kata watch q04_countdown q04_c", ["q04_chunked", "q04_countdown"]),
        ("kata show q04_c", ["q04_chunked", "q04_countdown"]),
        ("kata debug q02_d", ["q02_deep_copy"]),
        ("kata debug q02_copy_kind ex", ["examples"]),
        ("kata solution --give", ["--give-up"]),
        ("kata list --level war", ["warm-up"]),
        ("kata list --section s1_core --extra dj", ["django"]),
        ("kata review --question Q26", ["Q26"]),
        ("kata interview --section s8", ["s8_real_world"]),
    ],
)
def test_a_line_is_completed(completed: Callable[[str, str], list[str]], shell: str, line: str, found: list[str]) -> None:
    assert completed(shell, line) == found


def test_without_argcomplete_it_names_the_extra(kata: Kata, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete.shell_integration", None)
    ran = kata("completion", "bash")
    assert ran.returncode == 2
    assert install_command(["completion"]) in ran.stderr
