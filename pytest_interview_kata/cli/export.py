"""`kata export`: writes the questions and follow-up questions for Anki, or all cards as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files import read_text, why
from pytest_interview_kata.model import KataError
from pytest_interview_kata.practice.deck import CardKind, cards_of
from pytest_interview_kata.practice.export import as_anki, as_csv, is_unchanged
from pytest_interview_kata.practice.schedule import schedule_of
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace import text

from .call import JSON, Argument, Call, Command
from .locate import shown
from .printing import Verbatim, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.practice.schedule import Due

    from .locate import Workspace

STDOUT: Final = "-"
MOST: Final = 64 << 20
"""The maximum size of a file that is compared before it is replaced, in bytes."""
FORMS: Final = ("anki", "csv")


def run(call: Call) -> Iterator[str]:
    """Write the files, or yield the content of one. Raise `KataError` if a file exists that this command may not replace."""
    wanted: dict[str, str] = {form: name for form in FORMS if (name := getattr(call.options, form)) is not None}
    printed = [form for form, name in wanted.items() if name == STDOUT]
    if not wanted:
        raise KataError("There is nothing to write: name a file with --anki FILE or --csv FILE; `-` is the standard output.")
    if len(printed) + call.options.json > 1:
        raise KataError("Only one thing can be written to the standard output: name a file instead of `-`.")
    bank, workspace = call.bank_and_workspace()
    cards = [*cards_of(bank)]
    chosen = {"anki": [card for card in cards if card.kind is not CardKind.KATA], "csv": cards}
    texts = {form: as_anki(chosen[form]) if form == "anki" else as_csv(cards, _due(bank, workspace)) for form in wanted}
    paths = {form: call.here / name for form, name in wanted.items() if name != STDOUT}
    for path in paths.values():
        _check(path, force=call.options.force)
    for form, path in paths.items():
        text.replace(path, texts[form])
    rows = [{"format": form, "path": str(path), "cards": len(chosen[form])} for form, path in paths.items()]
    yield from (Verbatim(texts[form].removesuffix("\n")) for form in printed)
    if call.options.json or not printed:
        lines = (f"{counted(len(chosen[form]), 'card')} in {shown(path)}. {ADVICE[form]}" for form, path in paths.items())
        yield from call.reply({"files": rows}, lines)


def _due(bank: Bank, workspace: Workspace | None) -> Mapping[str, Due]:
    """Return when each card in use is due, by the id of the card."""
    found = schedule_of(bank, workspace.folder, complain) if workspace else None
    return {row.card.id: row for row in found.rows} if found else {}


def _check(path: Path, *, force: bool) -> None:
    """Raise `KataError` if a file exists and may have been changed since this command wrote it."""
    if force or not path.exists():
        return
    try:
        if is_unchanged(read_text(path, MOST)):
            return
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be replaced ({why(error)}): use another name.") from None
    raise KataError(f"{path} exists, and may contain changes of yours: use another name, or --force to replace it.")


ADVICE: Final = {
    "anki": "In Anki, choose File > Import; importing a newer file updates the notes.",
    "csv": "Open it in a spreadsheet as UTF-8, separated by commas.",
}
ARGUMENTS: Final = (
    Argument("--anki", metavar="FILE", help="write the questions and follow-up questions as text for Anki; `-` prints it"),
    Argument("--csv", metavar="FILE", help="write all cards, and when they are due, as comma-separated values; `-` prints it"),
    Argument("--force", action="store_true", help="replace a file even if it may contain changes"),
    JSON,
)
EXPORT = Command("export", "write the cards of `kata review` for Anki or as CSV", run, ARGUMENTS)
