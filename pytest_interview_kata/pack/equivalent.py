"""Reads a kata's `equivalent.toml`: the mutants of its solution that no property can reject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

from pytest_interview_kata.files.schema import Rule

from .tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN: Final = Rule(str.strip, "a string that says something")


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
