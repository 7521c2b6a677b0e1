"""Reads packs: folders of katas become `Kata` data; whatever is wrong with one is said in a `KataError`."""

from __future__ import annotations

import os
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, fields
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .model import Kata, KataError, Level, Limits, Pack, Question, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REQUIRED: Final = ("kata.toml", "stub.py", "solution.py", "properties.py", "notes.md")
OPTIONAL: Final = ("scenarios.py", "typing_tests.py", "cases.json", "equivalent.toml", "accepted", "mistakes")
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
DIGEST: Final = re.compile(r"[0-9a-f]{64}")
PROPERTY: Final = re.compile(r"^def test_(\w+)\(", re.MULTILINE)


@dataclass(frozen=True)
class Bank:
    """Every kata of every pack, in the order of the guides."""

    packs: tuple[Pack, ...]
    katas: Mapping[str, Kata]

    def kata(self, name: str) -> Kata:
        """Give the kata of that id; an unknown one is a `KataError` that names the nearest."""
        if name in self.katas:
            return self.katas[name]
        near = get_close_matches(name, self.katas, n=3, cutoff=0.4)
        near += [known for known in self.katas if name and name in known and known not in near]
        hint = f"Did you mean {', '.join(near[:3])}?" if near else "`kata list` shows them all."
        raise KataError(f"There is no kata {name!r}. {hint}")

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order of the guides."""
        return tuple(question for pack in self.packs for question in pack.questions)


def builtin() -> Path:
    """Give the folder of the bundled pack: inside the package in a wheel, beside it in a checkout."""
    here = Path(__file__).resolve().parent
    for folder in (here / "katas", here.parent / "katas"):
        if (folder / "pack.toml").is_file():
            return folder
    raise KataError(f"The bundled katas are neither in {here / 'katas'} nor in {here.parent / 'katas'}: reinstall the plugin.")


def read_bank(folders: Iterable[Path]) -> Bank:
    """Read these packs; two katas of one id are a `KataError` that names both folders."""
    packs = tuple(read_pack(folder) for folder in dict.fromkeys(Path(folder).resolve() for folder in folders))
    katas: dict[str, Kata] = {}
    for kata in (kata for pack in packs for kata in pack.katas):
        if kata.id in katas:
            raise KataError(f"Two katas are called {kata.id!r}: {katas[kata.id].folder} and {kata.folder}. Rename one folder.")
        katas[kata.id] = kata
    return Bank(packs, katas)


def read_pack(folder: Path) -> Pack:
    """Read a pack's `pack.toml` and all its kata folders."""
    table = _toml(folder / "pack.toml", f"{folder} is no pack of katas")
    sections = tuple(Section(slug=row["slug"], title=row["title"]) for row in table.get("sections", ()))
    by_slug = {section.slug: section for section in sections}
    questions = tuple(_question(row, by_slug, folder) for row in table.get("questions", ()))
    name = table.get("name", folder.name)
    by_number = {question.number: question for question in questions}
    order = {question: place for place, question in enumerate(questions)}
    katas = [read_kata(path.parent, name, by_number) for path in sorted(folder.glob("*/*/kata.toml"))]
    katas += [read_kata(path, name, by_number) for path in sorted(folder.glob("*/*/")) if _forgot_toml(path)]
    return Pack(name, folder, sections, questions, tuple(sorted(katas, key=lambda kata: (order[kata.question], kata.id))))


def _forgot_toml(folder: Path) -> bool:
    return (folder / "properties.py").is_file() and not (folder / "kata.toml").is_file()


def _question(row: Mapping[str, Any], sections: Mapping[str, Section], folder: Path) -> Question:
    if row.get("section") not in sections:
        raise KataError(
            f"{folder / 'pack.toml'}: question {row.get('number')!r} stands in the unknown section {row.get('section')!r}."
        )
    return Question(number=row["number"], section=sections[row["section"]], text=row["text"])


def read_kata(folder: Path, pack: str, questions: Mapping[int, Question]) -> Kata:
    """Read one kata folder of a pack with these questions."""
    there = {entry.name for entry in os.scandir(folder) if entry.is_file()}
    for name in REQUIRED:
        if name not in there:
            raise KataError(f"The kata {folder} has no {name}: add it, every kata needs {', '.join(REQUIRED)}.")
    if not folder.name.isidentifier():
        raise KataError(f"The kata folder {folder} must be named like a Python module: letters, digits and underscores.")
    path = folder / "kata.toml"
    table = _toml(path, f"{folder} is no kata")
    _check_keys(path, table, KEYS)
    for key in ("title", "question", "level"):
        if key not in table:
            raise KataError(f"{path} lacks {key!r}: title, question and level are needed.")
    if table["question"] not in questions:
        raise KataError(
            f"{path}: question {table['question']!r} is not in the pack's pack.toml, which has {_listed(questions)}."
        )
    if table["level"] not in list(Level):
        raise KataError(f"{path}: level {table['level']!r} is none of {', '.join(Level)}.")
    limits = table.get("limits", {})
    _check_keys(path, limits, dict.fromkeys((f.name for f in fields(Limits)), (int, float)))
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
    """Name the modules that a kata needs and that are not installed."""
    return tuple(module for module in kata.modules if find_spec(module) is None)


def needs(kata: Kata) -> str:
    """Say what a kata lacks here and how to get it; "" where nothing is missing."""
    modules = missing(kata)
    if not modules:
        return ""
    install = f': pip install "pytest-interview-kata[{",".join(kata.extras)}]"' if kata.extras else ", which is not installed"
    return f"needs {', '.join(modules)}{install}"


def _rules(path: Path, table: Mapping[str, Any]) -> tuple[str, ...]:
    _check_keys(path, table, {"select": list})
    for rule in table.get("select", ()):
        if not isinstance(rule, str) or not RULE.fullmatch(rule):
            raise KataError(f"{path}: {rule!r} is no rule of ruff: write codes one by one, such as 'PLR2004'.")
    return tuple(table.get("select", ()))


def _digests(path: Path, found: list[Any]) -> tuple[str, ...]:
    for one in found:
        if not isinstance(one, str) or not DIGEST.fullmatch(one):
            raise KataError(f"{path}: {one!r} in old_stubs is not the SHA-256 of a stub: write 64 hexadecimal digits.")
    return tuple(found)


def _properties(path: Path) -> tuple[str, ...]:
    names = tuple(PROPERTY.findall(path.read_text(encoding="utf-8")))
    if not names:
        raise KataError(f"{path} holds no property: write at least one function `test_…(attempt, …)`.")
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise KataError(f"{path} has two properties called test_{twice[0]}: the second hides the first, rename one.")
    return names


def _check_keys(path: Path, table: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}."
            raise KataError(f"{path} has the unknown key {key!r}: {hint}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise KataError(f"{path}: {key!r} has the wrong kind of value, {value!r}.")


def _toml(path: Path, otherwise: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KataError(f"{otherwise}: it has no {path.name}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KataError(f"{path} is not valid TOML: {error}.") from None


def _listed(questions: Mapping[int, Question]) -> str:
    return ", ".join(map(str, questions)) or "none"
