"""The audit of a pack's folder: finds katas that would be left out without a word."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.pack.reader import Pack


def misplaced(pack: Pack) -> Iterator[str]:
    """Yield a message if the pack has no kata, and for each folder with katas that is not the folder of a section."""
    elsewhere = sorted(chain(pack.folder.glob("*/kata.toml"), pack.folder.glob("*/*/*/kata.toml")))
    sections = {path.parts[-3] for path in pack.folder.glob("*/*/kata.toml")}
    if not (pack.katas or elsewhere or sections):
        yield f"{pack.folder} holds no kata: a kata is a folder <section>/<id> with a kata.toml."
    for path in elsewhere:
        yield f"{path.parent} is not read: put the kata into <section>/<id> of the pack."
    for name in sorted(sections - {section.slug for section in pack.sections}):
        yield f"{pack.folder / name} holds katas, but pack.toml lists no section {name!r}: add it, or rename the folder."
