"""`kata stubs`: writes `attempt.pyi`, which declares the attempt's types for properties, or checks properties with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import missing, read_bank
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace import text

from .audit import KATA, selected
from .call import Argument, Call, Command
from .locate import shown
from .printing import Verbatim, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Kata


def run(call: Call) -> Iterator[str]:
    """Write `attempt.pyi` for the selected katas, or check their types. Raise `SystemExit` with status 1 if they are wrong."""
    katas = _selected(call)
    yield from _check(katas) if call.options.check else _write(katas)


def _selected(call: Call) -> Sequence[Kata]:
    folder: Path | None = call.options.folder
    if not (folder or call.options.check):
        raise KataError("`kata stubs` needs the folder of a pack, into which it writes: `kata stubs PACK`.")
    bank = read_bank([call.here / folder] if folder else call.packs)
    complain(*bank.problems)
    katas = selected(bank.katas.values(), call.options.katas)
    if not katas:
        raise KataError(f"No kata matches {' or '.join(call.options.katas or '*')}: `kata list` shows the ids.")
    return katas


def _write(katas: Sequence[Kata]) -> Iterator[str]:
    from pytest_interview_kata.authoring.typecheck import types_of  # noqa: PLC0415 - other commands do not need it

    for kata in katas:
        path, types = kata.attempt_types, types_of(kata)
        if not path.is_file() or path.read_text(encoding="utf-8") != types:
            text.replace(path, types)
            yield f"Wrote {shown(path)}."
    yield f"{counted(len(katas), 'kata')} up to date: in properties.py, write `from .attempt import Attempt`."


def _check(katas: Sequence[Kata]) -> Iterator[str]:
    from pytest_interview_kata.authoring.typecheck import type_errors  # noqa: PLC0415 - see above

    from .running import open_context  # noqa: PLC0415

    checked = [kata for kata in katas if not missing(kata)]
    with open_context() as context:
        errors = [*type_errors(checked, context)]
    yield from (Verbatim(str(error)) for error in errors)
    for kata in katas:
        if kata not in checked:
            yield f"{kata.id} is skipped: it needs {', '.join(missing(kata))}, which cannot be imported."
    yield f"{counted(len(checked), 'kata')} checked: {counted(len(errors), 'error') if errors else 'no error'}."
    if errors:
        raise SystemExit(1)


FOLDER = Argument(
    "folder", metavar="PACK", nargs="?", type=Path, help="the folder of the pack (default with --check: the bundled pack)"
)
CHECK = Argument(
    "--check", action="store_true", help="write nothing: run mypy on properties.py, judge/ and scenarios.py with these types"
)
STUBS = Command(
    "stubs", "for authors: write attempt.pyi, the types of the attempt for mypy and editors", run, (FOLDER, KATA, CHECK)
)
