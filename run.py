"""Sets up a virtual environment in .venv, and runs one of these commands in it.

python run.py dojo   makes a workspace in ./dojo and shows your progress
python run.py demo   the same with three attempts: one solved, one failing, one that needs polish
python run.py test   runs every check of the project; with --quick, all but the audit of each kata
python run.py site   builds the documentation in build/site

On Linux and macOS, `sh run dojo` does the same.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(__file__).resolve().parent
BIN = HOME / ".venv" / ("Scripts" if os.name == "nt" else "bin")
WITH_UV = "Installing the plugin and what the katas need into .venv with uv. This takes some seconds..."
WITH_PIP = "Installing the plugin and what the katas need into .venv. The first time, this takes about a minute..."
GO_ON = "\nTo go on, paste these lines. They open the next kata in your editor, and judge your files whenever you save:\n\n"


class Failed(Exception):  # noqa: N818 - it is not an error of this program
    """A program ended with an exit status other than 0."""


def main(argv: list[str]) -> int:
    """Run the command that the arguments name, and return its exit status."""
    here = Path.cwd()
    if sys.version_info < (3, 11):  # noqa: UP036 - older ones can start this file
        say("Python 3.11 or newer is needed; PYTHON=... names one.")
        return 1
    command = COMMANDS.get(argv[0] if argv else "")
    if command is None:
        sys.stderr.write((__doc__ or "").partition("\n\n")[2])
        return 2
    os.chdir(HOME)
    try:
        return command(here, argv[1:])
    except Failed as failed:
        return int(str(failed))


def dojo(here: Path, _: list[str]) -> int:
    """Make a workspace, judge what is in it, and print the commands with which to go on."""
    set_up(".[all,watch]")
    say("Making a workspace in dojo, and judging what is in it...")
    need(BIN / "kata", "init", "--json", "dojo", output=subprocess.DEVNULL)  # its output is for the owner of a repository
    status = start(BIN / "pytest", "--kata", "--quiet", "dojo")  # without a line for each kata
    sys.stdout.write(GO_ON + "".join(f"  {line}\n" for line in pasted(here, windows=os.name == "nt")))
    return status


def demo(_: Path, __: list[str]) -> int:
    """Make and judge a workspace with three attempts."""
    set_up(".[all]")
    return start(BIN / "kata", "demo")


def test(_: Path, words: list[str]) -> int:
    """Run ruff, mypy and the tests; the words are arguments for pytest."""
    quick = ["-m", "not slow"] if words[:1] == ["--quick"] else []
    set_up(".[all,dev]")
    # Hundreds of processes import the package, and PYTHONDONTWRITEBYTECODE may be set.
    need(BIN / "python", "-m", "compileall", "-qq", "pytest_interview_kata")
    need(BIN / "ruff", "check")
    need(BIN / "ruff", "format", "--check")
    with beside(BIN / "mypy") as types:  # it uses one processor, without its cache for as long as hundreds of tests
        tests = start(BIN / "pytest", "--numprocesses", "auto", "--dist", "load", *quick, *words[1 if quick else 0 :])
    return tests or types.returncode


def site(_: Path, words: list[str]) -> int:
    """Build the documentation."""
    set_up(".[docs]")
    return start(BIN / "python", "-m", "website", *words)


COMMANDS = {"dojo": dojo, "demo": demo, "test": test, "site": site}


def set_up(what: str) -> None:
    """Install the project with these extras into .venv: with uv if it is there, because that is much faster."""
    python = BIN / ("python.exe" if os.name == "nt" else "python")
    uv = shutil.which("uv")
    if uv and subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0:
        say(WITH_UV)
        if not python.exists():
            need(uv, "venv", "--quiet", "--python", sys.executable, ".venv")
        # Players never write bytecode: without --compile-bytecode, each of them would compile pandas or Django again.
        need(uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", python, "--editable", what)
        return
    if not python.exists():
        say("Making a virtual environment in .venv...")
        need(sys.executable, "-m", "venv", ".venv")
    say(WITH_PIP)
    need(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", what)


def pasted(here: Path, *, windows: bool) -> list[str]:
    """Return the commands that open the next kata, as they are called from a folder.

    On Windows, they work in cmd and PowerShell, and need no script that PowerShell may refuse to run.
    """
    dojo = os.path.relpath(HOME / "dojo", here)
    if windows:
        kata = r"..\.venv\Scripts\kata"
        return [f'cd "{dojo}"' if " " in dojo else f"cd {dojo}", f"{kata} open", f"{kata} watch"]
    activate = os.path.relpath(HOME / ".venv" / "bin" / "activate", here)
    return [f". {shlex.quote(activate)}", f"cd {shlex.quote(dojo)}", "kata open", "kata watch"]


def need(*words: str | Path, output: int | None = None) -> None:
    """Run a program; raise `Failed` if its exit status is not 0."""
    status = start(*words, output=output)
    if status:
        raise Failed(status)


@contextmanager
def beside(*words: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program while a block runs; then wait for its end and print its output."""
    sys.stdout.flush()
    with TemporaryFile() as output, subprocess.Popen([str(word) for word in words], stdout=output, stderr=output) as process:
        yield process
        while process.returncode is None:
            with suppress(KeyboardInterrupt):  # the program received it, too
                process.wait()
        output.seek(0)
        sys.stdout.buffer.write(output.read())


def start(*words: str | Path, output: int | None = None) -> int:
    """Run a program to its end, also after Ctrl-C, which it receives as well; return its exit status."""
    sys.stdout.flush()
    try:
        process = subprocess.Popen([str(word) for word in words], stdout=output)
    except OSError:
        return 127
    while True:
        try:
            status = process.wait()
        except KeyboardInterrupt:
            continue
        return status if status >= 0 else 128 - status


def say(text: str) -> None:
    """Print what happens on stderr."""
    sys.stderr.write(f"run: {text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
