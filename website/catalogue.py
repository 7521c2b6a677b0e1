"""The pages about the katas of a pack: one for each kata, and a table of all."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.cli.show import DIRECTIVE
from pytest_interview_kata.files.distribution import DISTRIBUTION
from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.workspace.handout import brief, signatures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytest_interview_kata.model import Kata, Question
    from pytest_interview_kata.pack.reader import Pack

FOLDER: Final = "catalogue"
EXAMPLES: Final = re.compile(r"^>>> .*?(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)
LABEL: Final = re.compile(r"^(\w+)$", re.MULTILINE)
"""Matches a line that names the part of a brief below it, such as Details."""
MARKUP: Final = re.compile(r"(`[^`]*`|(?<!\S)\*\*\w[^*]*\*\*(?!\w))")
"""Matches what briefs mark: code and bold text."""
SPECIAL: Final = re.compile(r"[*_<|]")
INTRODUCTION: Final = """# All katas

Each kata is a file with a description, which is called its *brief*, and an unfinished program. `kata show ID` prints the same
brief in the terminal, and `kata open ID` opens the file in your editor. The level says how long a prepared candidate needs:
5 minutes for a warm-up, 15 for a core kata, 30 for a deep one.
"""


def pages(pack: Pack) -> Mapping[str, str]:
    """Return the sources of the pages of a pack by their paths."""
    katas = {f"{FOLDER}/{kata.id}.md": "\n\n".join(_kata(kata)) + "\n" for kata in pack.katas}
    return {f"{FOLDER}/index.md": "\n".join(_index(pack)), **katas}


def _index(pack: Pack) -> Iterator[str]:
    yield INTRODUCTION
    for section, katas in groupby(pack.katas, lambda kata: kata.question.section):
        yield f"## {section.title}\n"
        for question, group in groupby(katas, lambda kata: kata.question):
            yield f"### {_asked(question)}\n"
            yield "| kata | what it is about | level | needs |\n| --- | --- | --- | --- |"
            yield from (
                f"| [{kata.name}]({kata.id}.md) | {escaped(kata.title)} | {kata.level} | {_needs(kata)} |" for kata in group
            )
            yield ""


def _kata(kata: Kata) -> Iterator[str]:
    yield f"# {escaped(kata.title)}"
    yield f"**{_asked(kata.question)}** ({escaped(kata.question.section.title)})"
    yield "\n".join(f"- {name}: {value}" for name, value in _facts(kata))
    yield "## The brief"
    yield as_markdown(brief(kata).removeprefix(kata.question.text).strip())
    yield "## What you start from"
    yield "\n".join(["```python", *signatures(kata), "```"])
    if follow_ups := notes_of(kata).follow_ups:
        yield "## What the interviewer asks next"
        yield "\n".join(f"- {escaped(question)}" for question, _ in follow_ups)
        yield f"`kata solution {kata.name}` shows the answers once the kata is solved."


def _facts(kata: Kata) -> Iterator[tuple[str, str]]:
    yield "Name", f"`{kata.id}`, or `{kata.name}`"
    yield "Level", f"{kata.level}, about {kata.level.minutes} minutes"
    yield "Needs", _needs(kata) or "the standard library only"
    if kata.extras:
        yield "Install", f'`pip install "{DISTRIBUTION}[{",".join(kata.extras)}]"`'
    if kata.bans:
        yield "Banned", ", ".join(f"`{ban}`" for ban in kata.bans)
    yield "Start", f"`kata open {kata.name}`"


def _needs(kata: Kata) -> str:
    return ", ".join(f"`{name}`" for name in kata.extras or kata.modules)


def _asked(question: Question) -> str:
    return f"Q{question.number} {escaped(question.text)}"


def as_markdown(text: str) -> str:
    """Return a brief as Markdown: its examples as code, its labels as headings."""
    parts = []
    end = 0
    for match in EXAMPLES.finditer(text):
        parts += [_prose(text[end : match.start()]), f"```pycon\n{DIRECTIVE.sub('', match[0])}\n```"]
        end = match.end()
    return "".join([*parts, _prose(text[end:])]).strip()


def _prose(text: str) -> str:
    """Return prose in which only code between backticks or with four spaces before it may contain markup."""
    lines = LABEL.sub(r"### \1", text).split("\n")
    return "\n".join(line if line.startswith("    ") else escaped(line) for line in lines)


def escaped(text: str) -> str:
    """Return text whose characters mean themselves in Markdown, except code between backticks and bold sentences."""
    return "".join(part if index % 2 else SPECIAL.sub(r"\\\g<0>", part) for index, part in enumerate(MARKUP.split(text)))
