"""Turns the Markdown of cards into HTML: paragraphs, lists of one level, code blocks, code in backticks, and *words*."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE: Final = "```"
INDENT: Final = "    "
ITEM: Final = "- "
CODE: Final = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
WORD: Final = re.compile(r"(?<![\w*])\*(\w+)\*(?![\w*])")


def as_html(text: str) -> str:
    """Return the HTML of a text; any other Markdown is shown as it is written."""
    return "".join(_block(kind, [*lines]) for kind, lines in _blocks(text))


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of each paragraph (``), list (`-`) and code block (`    ` or a fence), without blank lines around it."""
    for (kind, _), rows in groupby(_kinds(text), key=lambda row: row[:2]):
        lines = [line for _, _, line in rows]
        if any(map(str.strip, lines)):
            yield kind, lines


def _kinds(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield each line with the kind of its block and the number of the block."""
    kind, number = "", 0
    for line in text.split("\n"):
        if line.startswith(FENCE):
            kind, number = ("" if kind == FENCE else FENCE), number + 1
            continue
        if kind == FENCE or (kind == INDENT and not line.strip()):
            pass  # a blank line does not end a code block
        elif line.startswith(INDENT) and kind != ITEM:
            kind = INDENT
        elif line.startswith(ITEM):
            kind = ITEM
        elif not line.strip():
            number, kind = number + 1, ""
        elif kind == INDENT:
            kind = ""
        yield kind, number, line


def _block(kind: str, lines: list[str]) -> str:
    if kind in {FENCE, INDENT}:
        code = "\n".join(line.removeprefix(INDENT) if kind == INDENT else line for line in lines).strip("\n")
        return f"<pre>{escape(code, quote=False)}</pre>"
    body = " ".join(map(str.strip, lines))
    if kind == ITEM:
        items = "\n".join(lines).removeprefix(ITEM).split(f"\n{ITEM}")
        return f"<ul>{''.join(f'<li>{_line(item)}</li>' for item in items)}</ul>"
    return f"<p>{_line(body)}</p>"


def _line(text: str) -> str:
    """Return one line of prose, in which code in backticks and emphasized words are marked."""
    parts = CODE.split(escape(" ".join(text.split()), quote=False))  # prose, backticks, code, prose, ...
    prose = [WORD.sub(r"<em>\1</em>", part) for part in parts[::3]]
    code = [f"<code>{part.strip()}</code>" for part in parts[2::3]]
    return "".join(map("".join, zip_longest(prose, code, fillvalue="")))
