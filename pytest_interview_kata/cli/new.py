"""`kata new`: starts a kata or a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import read_bank

from .call import Argument, Call, Command
from .locate import quoted, shown
from .printing import Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST: Final = "basics/first"


def run(call: Call) -> Iterator[str]:
    """Write a kata, or a pack with a first kata; yield what was written and what to do next."""
    from pytest_interview_kata.authoring.scaffold import draft, new_kata, new_pack  # noqa: PLC0415 - other commands do not need it

    options = call.options
    pack, section, kata = _parts(call)
    _check_new(call, kata)
    files = draft(kata, call.here / options.solution if options.solution else None)
    if options.new_pack:
        pack = new_pack(pack, section)
        yield f"Made a pack in {shown(pack)}."
    folder = new_kata(pack, section, kata, files)
    yield f"Made {kata} in {shown(folder)}. Replace its contents step by step: the audit says what is wrong or missing."
    yield Verbatim(f"Next: kata audit {quoted(folder.parents[1])} --kata {kata}")


def _parts(call: Call) -> tuple[Path, str, str]:
    """Return the folder of the pack or of the new project, the section, and the id of the kata."""
    new_pack: Path | None = call.options.new_pack
    path = Path(call.options.kata or (FIRST if new_pack else ""))
    match path.parts:
        case (section, kata) if new_pack:
            return call.here / new_pack, section, kata
        case (_, *_, section, kata) if not new_pack:
            return call.here / path.parents[1], section, kata
    form = "SECTION/ID" if new_pack else "PACK/SECTION/ID, or --pack NAME for a new pack"
    raise KataError(f"`kata new {call.options.kata or ''}".rstrip() + f"` does not say which kata to make: write {form}.")


def _check_new(call: Call, kata: str) -> None:
    known = read_bank(call.packs).katas.get(kata)
    if known:
        raise KataError(f"{known.folder} has the id {kata!r}, and ids must be unique among all packs: choose another.")


KATA = Argument("kata", metavar="PACK/SECTION/ID", nargs="?", help="the folder of the new kata; SECTION/ID with --pack")
PACK = Argument("--pack", metavar="NAME", dest="new_pack", type=Path, help="make a new pack: a folder that pip can install")
FROM = Argument(
    "--from", metavar="FILE", dest="solution", type=Path, help="a solution: the stub and a property are made from it"
)
NEW = Command(
    "new", "for authors: start a kata or a pack that passes the audit; nothing is overwritten", run, (KATA, PACK, FROM)
)
