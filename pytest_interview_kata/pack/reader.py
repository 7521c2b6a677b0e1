"""Reads packs: turns folders of katas into `Kata` objects; a broken kata is left out, and the bank says why."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.model import CONTENTS, Kata, KataError, Question, Section

from .kata import read_kata
from .tables import LeftOut, read_table, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MARKERS: Final = (Kata.settings, Kata.properties_file, Kata.solution, Kata.stub)
"""Any of these files makes a folder a kata, even an unfinished one."""
FOLDER: Final = re.compile(r"(?!\.\.?$)[^/\\\0]+")
NO_PACKS: Final = "There is no pack of katas: kata_bundled is false and kata_packs is empty. Add a pack to kata_packs."


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of katas, with their sections and questions."""

    name: str
    folder: Path
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    katas: tuple[Kata, ...]


class QuestionRow(NamedTuple):
    """A row of `questions` in `pack.toml`."""

    number: int
    section: str
    text: str


class Standard(NamedTuple):
    """The table `audit` of `pack.toml`: how many of these parts the audit requires of each kata."""

    accepted: int = 0
    mistakes: int = 1
    hints: int = 1
    follow_ups: int = 0
    discussion: bool = False


class Contents(NamedTuple):
    """The contents of `pack.toml`."""

    name: str = ""
    sections: tuple[Section, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    audit: Standard = Standard()


class UnknownKata(KataError):  # noqa: N818 - it is shown to people as a sentence
    """Raised for an id that no kata of the bank has."""


@dataclass(frozen=True)
class Bank:
    """All katas of all packs, in the order of the guides."""

    packs: tuple[Pack, ...]
    katas: Mapping[str, Kata]
    problems: tuple[LeftOut, ...] = ()

    def kata(self, name: str) -> Kata:
        """Return the kata with that id; raise `KataError` if it is left out (with the reason) or unknown (with similar ids)."""
        if name in self.katas:
            return self.katas[name]
        if broken := next((problem for problem in self.problems if problem.name == name), None):
            raise KataError(str(broken))
        near = get_close_matches(name, self.katas, n=3, cutoff=0.4)
        near += [known for known in self.katas if name and name in known and known not in near]
        hint = f"Did you mean {', '.join(near[:3])}?" if near else "`kata list` shows them all."
        raise UnknownKata(f"There is no kata {name!r}. {hint}")

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order of the guides."""
        return tuple(question for pack in self.packs for question in pack.questions)


def builtin() -> Path:
    """Return the folder of the bundled pack, in the package (wheel) or beside it (checkout); raise `KataError` if missing."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here / "katas", here.parent / "katas"):
        if (folder / CONTENTS).is_file():
            return folder
    raise KataError(f"The bundled katas are neither in {here / 'katas'} nor in {here.parent / 'katas'}: reinstall the plugin.")


def read_bank(folders: Iterable[Path]) -> Bank:
    """Read these packs without broken katas and katas whose id is taken; raise `KataError` if no pack can be read."""
    packs: list[Pack] = []
    problems: list[LeftOut] = []
    for folder in dict.fromkeys(Path(folder).resolve() for folder in folders):
        try:
            packs.append(read_pack(folder, problems))
        except KataError as error:
            problems.append(LeftOut(folder.name, str(error)))
    if not packs:
        reasons = [problem.reason for problem in problems]
        raise KataError(reasons[0] if reasons else NO_PACKS)
    katas: dict[str, Kata] = {}
    for kata in (kata for pack in packs for kata in pack.katas):
        first = katas.setdefault(kata.id, kata)
        if first is not kata:
            problems.append(
                LeftOut(kata.id, f"Two katas have the id {kata.id!r}: {first.folder} and {kata.folder}. Rename one folder.")
            )
    return Bank(tuple(packs), katas, tuple(problems))


def read_pack(folder: Path, problems: list[LeftOut]) -> Pack:
    """Read `pack.toml` and the kata folders; add broken katas to `problems`, and raise `KataError` for a broken pack."""
    path = folder / CONTENTS
    with reading(path):
        is_there = path.exists()
    if not is_there:
        inner = next(iter(sorted(folder.glob(f"*/{CONTENTS}"))), None)
        raise KataError(f"{folder} is not a pack of katas: {CONTENTS} is missing.{f' Use {inner.parent}.' if inner else ''}")
    contents = read_table(Contents, path)
    for section in contents.sections:
        if not FOLDER.fullmatch(section.slug):
            raise KataError(f"{path}: the slug {section.slug!r} is not the name of a folder.")
    _check_distinct(path, "section", [section.slug for section in contents.sections])
    _check_distinct(path, "question", [row.number for row in contents.questions])
    sections = {section.slug: section for section in contents.sections}
    questions = {row.number: _question(path, row, sections) for row in contents.questions}
    order = {question: index for index, question in enumerate(questions.values())}
    name = contents.name or folder.name
    katas = []
    for path in (path for path in sorted(folder.glob("*/*/")) if any((path / sign.name).is_file() for sign in MARKERS)):
        try:
            katas.append(read_kata(path, name, questions))
        except KataError as error:
            problems.append(LeftOut(path.name, str(error)))
    katas.sort(key=lambda kata: (order[kata.question], kata.id))
    return Pack(name, folder, contents.sections, tuple(order), tuple(katas))


def standard_of(kata: Kata) -> Standard:
    """Return what a kata's pack requires of its katas; raise `KataError` if `pack.toml` cannot be read."""
    return read_table(Contents, kata.folder.parents[1] / CONTENTS).audit


def _check_distinct(path: Path, kind: str, keys: list[Any]) -> None:
    for key, count in Counter(keys).items():
        if count > 1:
            raise KataError(f"{path} lists the {kind} {key!r} twice: remove one, or correct it.")


def _question(path: Path, row: QuestionRow, sections: Mapping[str, Section]) -> Question:
    if row.section not in sections:
        raise KataError(f"{path}: question {row.number} is in the unknown section {row.section!r}.")
    return Question(row.number, sections[row.section], row.text)


def missing(kata: Kata) -> tuple[str, ...]:
    """Return the names of the modules that a kata needs and that are not installed."""
    return tuple(module for module in kata.modules if not _is_installed(module))


def _is_installed(module: str) -> bool:
    with suppress(ImportError, ValueError):  # the package of a submodule is missing, or it is not a name of a module
        return find_spec(module) is not None
    return False


def needs(kata: Kata) -> str:
    """Return which modules that a kata needs are not installed, and how to install them, as a phrase; "" if none is missing."""
    modules = missing(kata)
    if not modules:
        return ""
    install = f": {install_command(kata.extras)}" if kata.extras else ", which is not installed"
    return f"needs {', '.join(modules)}{install}"
