"""Reads the folder of one kata, and the mutants in its `equivalent.toml` that no property can reject."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

from pytest_interview_kata.files.schema import Rule, matching
from pytest_interview_kata.model import EXAMPLES, PARTS, Kata, KataError, Level, Limits

from .tables import read_table, read_text, reading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Question

REQUIRED: Final = tuple(part.name for part in PARTS if part.is_required)
PROPERTY: Final = re.compile(r"\ndef test_(\w+)\(")  # a search for "^" would try every character
EXAMPLE: Final = re.compile("\n *>>> ")
CODE: Final = matching("[A-Z]+[0-9]+", "the code of a single ruff rule, such as 'PLR2004'")
DIGEST: Final = matching("[0-9a-f]{64}", "the SHA-256 of a stub in 64 hexadecimal digits")

WRITTEN: Final = Rule(str.strip, "a string that is not blank")


class Lint(NamedTuple):
    """The table `lint` of `kata.toml`."""

    select: tuple[Annotated[str, CODE], ...] = ()


class Settings(NamedTuple):
    """The contents of `kata.toml`; the fields are described in `Kata`."""

    title: str
    question: int
    level: Level
    extras: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    bans: tuple[str, ...] = ()
    limits: Limits = Limits()
    lint: Lint = Lint()
    old_stubs: tuple[Annotated[str, DIGEST], ...] = ()


def read_kata(folder: Path, pack: str, questions: Mapping[int, Question]) -> Kata:
    """Read one kata folder of a pack with these questions; raise `KataError` if the kata is broken."""
    with reading(folder):
        there = {entry.name for entry in os.scandir(folder) if entry.is_file()}
    for name in REQUIRED:
        if name not in there:
            raise KataError(f"The kata {folder} has no {name}: every kata needs {', '.join(REQUIRED)}.")
    if not folder.name.isidentifier():
        raise KataError(f"The kata folder {folder} must be named like a Python module: letters, digits and underscores.")
    path = folder / Kata.settings.name
    found = read_table(Settings, path)
    if found.question not in questions:
        known = ", ".join(map(str, questions)) or "none"
        raise KataError(f"{path}: question {found.question!r} is not in the pack's pack.toml, which has {known}.")
    _check_limits(path, found.limits)
    stub = read_text(folder / Kata.stub.name)
    return Kata(
        id=folder.name,
        pack=pack,
        folder=folder,
        title=found.title,
        question=questions[found.question],
        level=found.level,
        properties=_properties(folder / Kata.properties_file.name),
        examples=(EXAMPLES,) if EXAMPLE.search(f"\n{stub}") else (),
        extras=found.extras,
        modules=found.modules,
        bans=found.bans,
        lint=found.lint.select,
        limits=found.limits,
        old_stubs=found.old_stubs,
    )


def _check_limits(path: Path, limits: Limits) -> None:
    for name, value in ((limit.name, getattr(limits, limit.name)) for limit in fields(limits)):
        if value <= 0:
            raise KataError(f"{path}: limits.{name} is {value:g}, not a positive number.")


def _properties(path: Path) -> tuple[str, ...]:
    names = tuple(PROPERTY.findall(f"\n{read_text(path)}"))
    if not names:
        raise KataError(f"{path} contains no property: write at least one function `test_…(attempt, …)`.")
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise KataError(f"{path} defines test_{twice[0]} twice: rename one.")
    if EXAMPLES in names:
        raise KataError(f"{path} defines test_{EXAMPLES}: rename it, because this name means the examples of the brief.")
    return names


class Equivalent(NamedTuple):
    """A mutant that does the same as the solution."""

    label: Annotated[str, WRITTEN]
    reason: Annotated[str, WRITTEN]


class Equivalents(NamedTuple):
    """The contents of `equivalent.toml`."""

    all: str = ""
    """Why no mutants are tried, for example because the solution is a test suite; usually empty."""
    mutant: tuple[Equivalent, ...] = ()


def read_equivalents(path: Path) -> Equivalents:
    """Read an `equivalent.toml`, which may be missing; raise `KataError` if it is broken."""
    return read_table(Equivalents, path) if path.is_file() else Equivalents()
