"""Reads packs: turns folders of katas into `Kata` objects; a broken kata is left out, and the bank says why."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, fields
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Kata, KataError, Level, Limits, Pack, Question, Section

from .tables import LeftOut, check_keys, read_text, read_toml, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REQUIRED: Final = ("kata.toml", "stub.py", "solution.py", "properties.py", "notes.md")
OPTIONAL: Final = ("scenarios.py", "typing_tests.py", "cases.json", "equivalent.toml", "accepted", "mistakes", "mistakes.md")
SIGNS: Final = ("kata.toml", "properties.py", "solution.py", "stub.py")
"""Any of these files makes a folder a kata, even an unfinished one."""
KEYS: Final = {
    "title": str,
    "question": int,
    "level": str,
    "extras": list,
    "modules": list,
    "bans": list,
    "limits": dict,
    "lint": dict,
    "old_stubs": list,
}
RULE: Final = re.compile(r"[A-Z]+[0-9]+")
SHAPE: Final = "sections are tables with slug and title, questions are tables with number, section and text"
NO_PACKS: Final = "No pack of katas is left: kata_bundled is false and kata_packs names none; name one there."
DIGEST: Final = re.compile(r"[0-9a-f]{64}")
PROPERTY: Final = re.compile(r"^def test_(\w+)\(", re.MULTILINE)


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
        raise KataError(f"There is no kata {name!r}. {hint}")

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order of the guides."""
        return tuple(question for pack in self.packs for question in pack.questions)


def builtin() -> Path:
    """Return the folder of the bundled pack, in the package (wheel) or beside it (checkout); raise `KataError` if missing."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here / "katas", here.parent / "katas"):
        if (folder / "pack.toml").is_file():
            return folder
    raise KataError(f"The bundled katas are neither in {here / 'katas'} nor in {here.parent / 'katas'}: reinstall the plugin.")


def read_bank(folders: Iterable[Path]) -> Bank:
    """Read these packs, except what is broken and katas whose id is taken; raise `KataError` if no pack can be read."""
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
                LeftOut(kata.id, f"Two katas are called {kata.id!r}: {first.folder} and {kata.folder}. Rename one folder.")
            )
    return Bank(tuple(packs), katas, tuple(problems))


def read_pack(folder: Path, problems: list[LeftOut]) -> Pack:
    """Read `pack.toml` and the kata folders; add broken katas to `problems`, and raise `KataError` for a broken pack."""
    path = folder / "pack.toml"
    table = read_toml(path, f"{folder} is not a pack of katas")
    try:
        sections = tuple(Section(slug=row["slug"], title=row["title"]) for row in table.get("sections", ()))
        by_slug = {section.slug: section for section in sections}
        questions = tuple(_question(row, by_slug, folder) for row in table.get("questions", ()))
        by_number = {question.number: question for question in questions}
        order = {question: place for place, question in enumerate(questions)}
    except (AttributeError, KeyError, TypeError):
        raise KataError(f"{path}: {SHAPE}.") from None
    name = str(table.get("name", folder.name))
    katas = []
    for path in (path for path in sorted(folder.glob("*/*/")) if any((path / sign).is_file() for sign in SIGNS)):
        try:
            katas.append(read_kata(path, name, by_number))
        except KataError as error:
            problems.append(LeftOut(path.name, str(error)))
    return Pack(name, folder, sections, questions, tuple(sorted(katas, key=lambda kata: (order[kata.question], kata.id))))


def _question(row: Mapping[str, Any], sections: Mapping[str, Section], folder: Path) -> Question:
    if row.get("section") not in sections:
        raise KataError(
            f"{folder / 'pack.toml'}: question {row.get('number')!r} is in the unknown section {row.get('section')!r}."
        )
    return Question(number=row["number"], section=sections[row["section"]], text=row["text"])


def read_kata(folder: Path, pack: str, questions: Mapping[int, Question]) -> Kata:
    """Read one kata folder of a pack with these questions; raise `KataError` if the kata is broken."""
    with reading(folder):
        there = {entry.name for entry in os.scandir(folder) if entry.is_file()}
    for name in REQUIRED:
        if name not in there:
            raise KataError(f"The kata {folder} has no {name}: add it, every kata needs {', '.join(REQUIRED)}.")
    if not folder.name.isidentifier():
        raise KataError(f"The kata folder {folder} must be named like a Python module: letters, digits and underscores.")
    path = folder / "kata.toml"
    table = read_toml(path, f"{folder} is not a kata")
    check_keys(path, table, KEYS)
    for key in ("title", "question", "level"):
        if key not in table:
            raise KataError(f"{path} lacks {key!r}: title, question and level are needed.")
    if table["question"] not in questions:
        raise KataError(
            f"{path}: question {table['question']!r} is not in the pack's pack.toml, which has {_listed(questions)}."
        )
    if table["level"] not in list(Level):
        raise KataError(f"{path}: level {table['level']!r} is not one of {', '.join(Level)}.")
    read_text(folder / "stub.py")
    limits = table.get("limits", {})
    check_keys(path, limits, dict.fromkeys((f.name for f in fields(Limits)), (int, float)))
    return Kata(
        id=folder.name,
        pack=pack,
        folder=folder,
        title=table["title"],
        question=questions[table["question"]],
        level=Level(table["level"]),
        properties=_properties(folder / "properties.py"),
        extras=tuple(table.get("extras", ())),
        modules=tuple(table.get("modules", ())),
        bans=tuple(table.get("bans", ())),
        limits=Limits(**limits),
        lint=_rules(path, table.get("lint", {})),
        old_stubs=_digests(path, table.get("old_stubs", [])),
    )


def missing(kata: Kata) -> tuple[str, ...]:
    """Return the names of the modules that a kata needs and that are not installed."""
    return tuple(module for module in kata.modules if find_spec(module) is None)


def needs(kata: Kata) -> str:
    """Return which modules of a kata are not installed and how to install them, as a phrase; "" if none is missing."""
    modules = missing(kata)
    if not modules:
        return ""
    install = f': pip install "pytest-interview-kata[{",".join(kata.extras)}]"' if kata.extras else ", which is not installed"
    return f"needs {', '.join(modules)}{install}"


def _rules(path: Path, table: Mapping[str, Any]) -> tuple[str, ...]:
    check_keys(path, table, {"select": list})
    for rule in table.get("select", ()):
        if not isinstance(rule, str) or not RULE.fullmatch(rule):
            raise KataError(f"{path}: {rule!r} is not a ruff rule code: list single codes such as 'PLR2004'.")
    return tuple(table.get("select", ()))


def _digests(path: Path, found: list[Any]) -> tuple[str, ...]:
    for one in found:
        if not isinstance(one, str) or not DIGEST.fullmatch(one):
            raise KataError(f"{path}: {one!r} in old_stubs is not the SHA-256 of a stub: write 64 hexadecimal digits.")
    return tuple(found)


def _properties(path: Path) -> tuple[str, ...]:
    names = tuple(PROPERTY.findall(read_text(path)))
    if not names:
        raise KataError(f"{path} holds no property: write at least one function `test_…(attempt, …)`.")
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise KataError(f"{path} has two properties called test_{twice[0]}: the second hides the first, rename one.")
    return names


def _listed(questions: Mapping[int, Question]) -> str:
    return ", ".join(map(str, questions)) or "none"
