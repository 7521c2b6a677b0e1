"""Cards for other programs: Anki's text format (https://docs.ankiweb.net/importing/text-files.html) and CSV."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from typing import TYPE_CHECKING, Final

from .deck import CardKind
from .markdown import as_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .deck import Card
    from .schedule import Due

DECK: Final = "Python interview"
HEADERS: Final = (
    *("separator:tab", "html:true", "notetype:Basic", f"deck:{DECK}"),
    *("guid column:1", "tags column:4"),
)
"""What Anki reads in the lines that start with `#`. The other columns are the fields of a note, in their order."""
MARK: Final = re.compile(r"^# Written by `kata export` ([0-9a-f]{64})\n", re.MULTILINE)
COLUMNS: Final = ("card", "kind", "section", "question", "kata", "front", "points", "back", "due", "reviews")


def as_anki(cards: Iterable[Card]) -> str:
    """Return cards as notes to import into Anki. A note has the id of its card, so importing it again updates it."""
    rows = [(card.id, _front(card), _back(card), " ".join(_tags(card))) for card in cards]
    body = "".join(f"#{header}\n" for header in HEADERS) + _table(rows, "\t")
    return f"# Written by `kata export` {_digest(body)}\n{body}"


def is_unchanged(text: str) -> bool:
    """Return whether a text is exactly what `as_anki` returns for some cards."""
    mark = MARK.match(text)
    return mark is not None and mark[1] == _digest(text[mark.end() :])


def as_csv(cards: Iterable[Card], due: Mapping[str, Due]) -> str:
    """Return cards as a table with a header; cards that are in use have the time when they are due, in ISO 8601."""
    return _table([COLUMNS, *(_row(card, due.get(card.id)) for card in cards)], ",")


def _row(card: Card, due: Due | None) -> Sequence[object]:
    question, kata = card.question, card.kata.id if card.kata else ""
    facts = (card.id, card.kind.value, question.section.slug, question.number, kata)
    when = due.time.isoformat() if due and due.time else ""
    return (*facts, card.front, "\n".join(card.points), card.back, when, len(due.ratings) if due else "")


def _front(card: Card) -> str:
    about = f"<p><small>{card.kata.id}</small></p>" if card.kata else ""
    return about + as_html(card.front)


def _back(card: Card) -> str:
    return as_html("\n".join(f"- {point}" for point in card.points)) + as_html(card.back)


def _tags(card: Card) -> Iterable[str]:
    """Return tags that Anki shows as a tree: `interview::s1_core::q05`."""
    pack = card.id.partition("/")[0] if card.kind is CardKind.QUESTION else card.kata.pack if card.kata else ""
    return f"{pack}::{card.question.section.slug}::q{card.question.number:02}", card.kind.value


def _table(rows: Iterable[Sequence[object]], delimiter: str) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return file.getvalue()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
