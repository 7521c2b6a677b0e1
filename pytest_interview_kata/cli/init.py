"""`kata init`: makes a workspace, or adds what is missing in one."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.distribution import is_local, requirement
from pytest_interview_kata.model import KataError
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace.editing import README, SETTINGS, complete

from .call import JSON, Argument, Call, Command
from .editors import EDITORS, set_up_editor
from .excluding import exclude
from .locate import folders_of, inside, problems, quoted, shown
from .printing import Verbatim, complain
from .workflows import SERVICES, write_workflow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.workspace.editing import Completed


def run(call: Call) -> Iterator[str]:
    """Make or complete the workspace, and yield what is new, what existed before, and what to do next."""
    from .remembering import bank_of, want  # noqa: PLC0415 - slow, and most commands do not need it

    folder = (call.here / (call.options.folder or ".")).resolve()
    bundled, *named = call.packs
    only = [Path.cwd() / pack for pack in call.options.only]
    wanted = want(folder, [*named, *only], bundled=not only)
    bank = bank_of(wanted, bundled, [*named, *only])
    complain(*bank.problems)
    folders = folders_of(folder, wanted.now)
    if not folders:
        raise KataError(f"{wanted.file}: kata_paths is empty: add a folder for attempts.")
    done = complete(bank.katas, folder, folders, wanted.text())
    settings = list(wanted.remember())
    settings += exclude(folders[0], write=call.options.exclude)
    if call.options.editor:
        settings += set_up_editor(call.options.editor, folder, is_alone=not (folder / ".git").exists())
    workflow = write_workflow(call.options.ci, folder, requirement("all")) if call.options.ci else None
    data = {**_as_data(folder, done), "workflow": workflow and str(workflow), "settings": settings}
    yield from call.reply(data, (*summarize(folders[0], done), *map(Verbatim, settings), *_closing(folder, workflow)))


def _closing(folder: Path, workflow: Path | None) -> Iterator[str]:
    """Yield what a new workflow does, if there is one, and what to do next."""
    if workflow:
        yield f"Made {shown(workflow)}, which judges the katas on every push."
        yield from [LOCAL.format(requirement("all"))] if is_local() else []
    yield Verbatim(f"Next: {next_command(folder)}")


def summarize(attempts: Path, done: Completed) -> Iterator[str]:
    """Yield what is new in a workspace and what existed before."""
    katas = [path for path in done.made if path.is_relative_to(attempts)]
    if katas:
        yield f"Made {counted(len(katas), 'kata')} in {shown(attempts)}."
    for path in (path for path in done.made if path not in katas):
        yield f"Made {shown(path)}, {PURPOSES[path.name]}."
    if done.present:
        exist = "exists and was" if len(done.present) == 1 else "exist and were"
        yield f"{counted(len(done.present), 'kata')} already {exist} not changed."
    yield from (attempt.problem for attempt in done.present.values() if attempt.problem)


def _as_data(folder: Path, done: Completed) -> dict[str, object]:
    return {
        "workspace": str(folder),
        "made": [inside(folder, path) for path in done.made],
        "present": [inside(folder, attempt.path) for attempt in done.present.values()],
        "unreadable": problems(folder, done.present.values()),
    }


def next_command(folder: Path) -> str:
    """Return the command that judges a workspace from the current folder."""
    program = Path(sys.executable).with_name("pytest")
    on_path = shutil.which("pytest")
    if program.exists() and (on_path is None or not program.samefile(on_path)):  # the environment is not activated
        return f"{quoted(program)} --kata" if shown(folder) == "." else f"{quoted(program)} --kata {quoted(folder)}"
    return "pytest --kata" if shown(folder) == "." else f"cd {quoted(folder)} && pytest --kata"


PURPOSES: Final = {
    SETTINGS: "so that `pytest --kata` uses this folder as its root directory",
    README: "which sums up the commands and the rules",
}
"""What the files around the attempts are for, by their names."""
LOCAL: Final = (
    "The plugin was installed from a folder, so PyPI may not have this version: if so, replace `{}` in the workflow "
    "with the URL of a Git repository before you push."
)
"""What to change in a workflow if the plugin was installed from a folder of this machine."""
ONLY = "the folder of a pack of katas to use instead of the bundled one; may be repeated"
EXCLUDE = "in a repository, also write the settings that keep ruff, mypy, coverage, flake8 and pre-commit away from the katas"
INIT = Command(
    "init",
    "make a workspace, or add what is missing in one; existing files are not changed",
    run,
    (
        Argument("folder", metavar="DIR", nargs="?", help="the folder of the workspace (default: the current folder)"),
        Argument("--only", metavar="PATH", type=Path, action="append", default=[], help=ONLY),
        Argument("--exclude", action="store_true", help=EXCLUDE),
        Argument("--ci", choices=[*SERVICES], help="also write a workflow that judges the katas on every push"),
        Argument("--editor", choices=[*EDITORS], help="also write settings and tasks for an editor"),
        JSON,
    ),
)
