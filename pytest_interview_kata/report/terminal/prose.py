"""Wraps the prose of briefs, notes and messages at words. Code and examples keep their lines, unless they are too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import columns

from .code import break_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LABEL: Final = re.compile(r"^ *(?:(?:[-*]|\d+[.)]) +)?")
"""Matches the indentation of a paragraph, and the sign or number of an item."""
ITEM: Final = re.compile(r" *(?:[-*]|\d+[.)]) +\S")
WORD: Final = re.compile(r"(?:`[^`]*`|\S)+")
"""Matches a word; code between backticks is one word, so that it can be copied."""
FENCE: Final = "```"
EXAMPLE: Final = ">>> "
TABLE: Final = "|"
CODE: Final = ("    ", TABLE, "\t")
"""The beginnings of a line of code or of a table after an empty line."""


def wrap(text: str, width: int) -> str:
    """Fill each paragraph that has a line wider than `width` columns; other lines stay as they are."""
    return "\n".join(line for part in _parts(text.split("\n")) for line in _filled(part, width))


def _parts(lines: Sequence[str]) -> Iterator[str | list[str]]:
    """Yield the lines of each paragraph or item as a list, and every other line as a string."""
    paragraph: list[str] = []
    is_fenced = is_example = False
    for line in lines:
        is_fence = line.lstrip().startswith(FENCE)
        is_example = bool(line.strip()) and (is_example or line.lstrip().startswith(EXAMPLE))
        is_code = is_fenced or is_fence or is_example or not line.strip() or (not paragraph and line.startswith(CODE))
        is_fenced ^= is_fence
        if paragraph and (is_code or ITEM.match(line)):
            yield paragraph
            paragraph = []
        if is_code:
            yield line
        else:
            paragraph.append(line)
    yield from [paragraph] if paragraph else ()


def _filled(part: str | list[str], width: int) -> Iterator[str]:
    if isinstance(part, str):
        yield from [part] if columns(part) <= width or part.startswith(TABLE) else break_line(part, width)
    elif max(map(columns, part)) <= width:
        yield from part
    else:
        start, *more = part
        label = start[: len(start) - len(LABEL.sub("", start, count=1))]
        line = label
        for word in _words(" ".join([start[len(label) :], *more]), width - len(label)):
            if len(line) > len(label) and columns(f"{line} {word}") > width:
                yield line
                line = " " * len(label)
            line += word if len(line) == len(label) else f" {word}"
        yield line


def _words(text: str, room: int) -> Iterator[str]:
    for word in WORD.findall(text):
        yield from [word] if columns(word) <= room else word.split()
