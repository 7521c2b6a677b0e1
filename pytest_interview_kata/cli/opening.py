"""`kata open`: opens an attempt in the editor that the user has chosen, or in the default editor of the platform."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.run.signals import Ended

from .call import ID_OR_NEXT, Call, Command
from .locate import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

VARIABLES: Final = ("VISUAL", "EDITOR")
PLATFORM: Final[Mapping[str, Sequence[tuple[str, ...]]]] = {"darwin": [("open", "-t")], "win32": [("notepad",)]}
"""The default editor of each platform that has one."""
DESKTOP: Final = ("DISPLAY", "WAYLAND_DISPLAY")
"""Environment variables. On platforms that are not in `PLATFORM`, a desktop session sets one of these."""
USUAL: Final = (("sensible-editor",), ("editor",), ("nano",), ("vi",))


def run(call: Call) -> Iterator[str]:
    """Yield what is opened, and open it. Raise `KataError` if there is no attempt, or no editor that can be started."""
    workspace, kata = call.kata_here()
    yield from edit(workspace.need_attempt(kata).path)


def edit(path: Path) -> Iterator[str]:
    """Yield what is opened, and open it. Raise `KataError` if there is no editor that can be started, or if it fails."""
    editor, origin = _editor(path)
    yield f"Opening {shown(path)} with {' '.join(editor)}."
    try:
        status = run_in_terminal([*editor, str(path)])
    except OSError as error:
        how = f"correct {origin}" if origin else "set EDITOR to the command of another editor"
        raise KataError(f"{editor[0]!r} cannot be started ({error.strerror}): {how}.") from None
    if status:
        raise KataError(f"{editor[0]} ended with status {status}; the file is {shown(path)}.")


def _editor(path: Path) -> tuple[Sequence[str], str]:
    """Return the command of the editor, and the environment variable that it comes from, if any, else an empty string."""
    for variable in VARIABLES:
        if os.environ.get(variable, "").strip():
            return _words(variable), variable
    is_desktop = any(os.environ.get(name) for name in DESKTOP)
    candidates = PLATFORM.get(sys.platform, [*([("xdg-open",)] if is_desktop else []), *USUAL])
    for command in candidates:
        if shutil.which(command[0]):
            return command, ""
    raise KataError(f"There is no editor to open {shown(path)} with: set EDITOR to the command of one, such as `nano`.")


def _words(variable: str) -> Sequence[str]:
    value = os.environ[variable]
    if os.name == "nt":  # on Windows, backslashes separate folders
        return [word.strip('"') for word in shlex.split(value, posix=False)]
    try:
        return shlex.split(value)
    except ValueError as error:
        raise KataError(f"{variable} is {value!r}, which is not a command ({error}): correct it.") from None


def run_in_terminal(command: Sequence[str]) -> int:
    """Run a program in the user's terminal and return its exit status. Ctrl-C is ignored here, because the program gets it."""
    from subprocess import Popen  # noqa: PLC0415 - slow, and most commands do not need it

    with Popen(command) as process:
        while True:
            try:
                return process.wait()
            except Ended:
                process.terminate()
                raise
            except KeyboardInterrupt:
                continue


OPEN = Command("open", "open your file in an editor: $VISUAL, $EDITOR, or the usual one of the platform", run, (ID_OR_NEXT,))
