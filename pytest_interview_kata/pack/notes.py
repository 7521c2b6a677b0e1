"""Reads a kata's `notes.md`: hints in order, follow-up questions with answers, and the discussion of the solutions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pytest_interview_kata.model import Kata

from . import headings
from .tables import read_text

NEEDED: Final = ("Hints",)
ITEM: Final = re.compile(r"^\d+[.)] +", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Notes:
    """The contents of a kata's `notes.md`."""

    hints: tuple[str, ...]
    """The hints, from a first idea to almost the whole solution."""
    follow_ups: tuple[tuple[str, str], ...]
    """Questions that an interviewer asks next, with their answers."""
    discussion: str
    """A comparison of the solutions."""


def notes_of(kata: Kata) -> Notes:
    """Return the notes of a kata; raise `KataError` if they are broken."""
    return read_notes(read_text(kata.notes), str(kata.notes))


def read_notes(text: str, where: str = Kata.notes.name) -> Notes:
    """Parse notes; raise `KataError`, which names `where`, if there is no heading for hints, or a heading occurs twice."""
    parts = headings.parts(text, NEEDED, where, "notes")
    follow_ups = tuple(headings.split(parts.get("Follow-ups", ""), "### "))
    return Notes(_hints(parts["Hints"]), follow_ups, parts.get("Discussion", ""))


def _hints(text: str) -> tuple[str, ...]:
    starts = [match.start() for match in ITEM.finditer(text)] + [len(text)]
    items = [text[start:end] for start, end in pairwise(starts)]
    return tuple(_dedented(ITEM.sub("", item, count=1)) for item in items)


def _dedented(item: str) -> str:
    first, *rest = item.rstrip().splitlines()
    indent = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
    return "\n".join([first, *(line[indent:] for line in rest)])
