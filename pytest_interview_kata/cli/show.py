"""`kata show`: shows the brief of a kata and the signatures of its stub."""

from __future__ import annotations

import re
from itertools import pairwise
from textwrap import dedent, indent
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.report.terminal.prose import wrap
from pytest_interview_kata.workspace.handout import brief, signatures

from .call import ID_OR_NEXT, JSON, Call, Command
from .locate import shown
from .printing import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

    from .locate import Workspace


QUOTES: Final = '"""'
DIRECTIVE: Final = re.compile(" *# doctest:.*")
"""Matches options of examples, which are for doctest."""


def run(call: Call) -> Iterator[str]:
    """Yield what a learner needs to know to start the kata."""
    bank, workspace = call.bank_and_workspace()
    kata = call.kata(bank, workspace)
    return call.reply(as_data(kata), _lines(kata, workspace))


def as_data(kata: Kata) -> dict[str, Any]:
    """Return the brief as JSON data."""
    return {
        "id": kata.id,
        "title": kata.title,
        "question": kata.question.number,
        "text": kata.question.text,
        "level": kata.level.value,
        "minutes": kata.level.minutes,
        "extras": list(kata.extras),
        "bans": list(kata.bans),
        "brief": brief(kata),
        "signatures": list(signatures(kata)),
    }


def _lines(kata: Kata, workspace: Workspace | None) -> Iterator[str]:
    yield f"{kata.id}  ({kata.level}, about {kata.level.minutes} minutes)"
    yield f"Q{kata.question.number} {kata.question.text}\n"
    yield f"{DIRECTIVE.sub('', brief(kata))}\n"
    yield from _signatures(kata, width())
    if kata.bans:
        yield f"\nBanned: {', '.join(kata.bans)}"
    if kata.extras:
        yield f"\nInstall what it needs: {install_command(kata.extras)}"
    attempt = workspace.attempt(kata) if workspace else None
    yield f"\nYour file: {shown(attempt.path)}" if attempt else f"\nThe whole stub: {kata.stub}"


def _signatures(kata: Kata, width: int) -> Iterator[str]:
    """Yield the indented signatures of a kata; the paragraphs of docstrings are filled."""
    docstring: list[str] = []
    for before, line in pairwise(["@", *signatures(kata)]):
        if line and not line.startswith(" ") and not before.startswith("@"):
            yield ""
        docstring += [line] if docstring or line.lstrip().startswith(QUOTES) else []
        if not docstring:
            yield f"    {line}".rstrip()
        elif "".join(docstring).count(QUOTES) > 1:
            margin = " " * (4 + len(docstring[0]) - len(docstring[0].lstrip()))
            text = wrap(dedent("\n".join(docstring)).removesuffix(f"\n{QUOTES}"), width - len(margin))
            yield indent(text if text.endswith(QUOTES) else f"{text}\n{QUOTES}", margin)
            docstring = []


SHOW = Command("show", "show the brief of a kata", run, (ID_OR_NEXT, JSON))
