"""Splits Markdown at its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def split(text: str, mark: str) -> Iterator[tuple[str, str]]:
    """Yield the title and the text below each heading that starts with `mark`; code blocks contain no headings."""
    title, lines, fenced = "", list[str](), False
    for line in text.splitlines():
        fenced ^= line.lstrip().startswith("```")
        if line.startswith(mark) and not fenced:
            if title:
                yield title, "\n".join(lines).strip()
            title, lines = line.removeprefix(mark).strip(), []
        else:
            lines.append(line)
    if title:
        yield title, "\n".join(lines).strip()


def parts(text: str, headings: Sequence[str], where: str, what: str) -> Mapping[str, str]:
    """Return the text below each `##` heading; `what` names the kind of text.

    Raise `KataError`, which names `where`, if one of `headings` is missing or a heading occurs twice.
    """
    found: dict[str, str] = {}
    for title, body in split(text, "## "):
        if title in found:
            raise KataError(f"{where} has the heading '## {title}' twice: merge the two parts.")
        found[title] = body
    for heading in headings:
        if heading not in found:
            needed = ", ".join(f"## {name}" for name in headings)
            raise KataError(f"{where} has no heading '## {heading}': {what} need {needed}.")
    return found
