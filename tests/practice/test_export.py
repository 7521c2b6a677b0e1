"""Cards for Anki are read back by the rules of Anki's manual, and cards as CSV by Python's reader."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.practice.deck import Card, CardKind, cards_of
from pytest_interview_kata.practice.export import COLUMNS, as_anki, as_csv, is_unchanged
from pytest_interview_kata.practice.markdown import as_html

if TYPE_CHECKING:
    from pathlib import Path

ANSWER = '## Answer\n\nYou "say"\tso.\n\n## Points\n\n- One.\n- `a < b`\n\n## Traps\n\n- No.\n'


@pytest.fixture
def cards(tiny_pack: Path) -> list[Card]:
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(ANSWER, encoding="utf-8")
    return [card for card in cards_of(read_bank([tiny_pack])) if card.kind is not CardKind.KATA]


def imported(text: str) -> tuple[dict[str, str], list[list[str]]]:
    """Return headers and records: lines that start with # are headers or comments; fields may be quoted and span lines."""
    lines = text.split("\n")
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    headers = dict(line[1:].split(":", 1) for line in lines[:first] if ":" in line)
    rows = csv.reader(io.StringIO("\n".join(lines[first:])), delimiter="\t", strict=True)
    return headers, [row for row in rows if not row[0].startswith("#")]


def test_anki_reads_the_notes(cards: list[Card]) -> None:
    headers, rows = imported(as_anki(cards))

    assert headers == {
        "separator": "tab",
        "html": "true",
        "notetype": "Basic",
        "deck": "Python interview",
        "guid column": "1",
        "tags column": "4",
    }
    assert rows == [
        [
            "tiny/q01",
            "<p>What is arithmetic?</p>",
            '<ul><li>One.</li><li><code>a &lt; b</code></li></ul><p>You "say" so.</p><p>Traps:</p><ul><li>No.</li></ul>',
            "tiny::s1_basics::q01 question",
        ],
        [
            "q01_double/what-does-it-cost",
            "<p><small>q01_double</small></p><p>What does it cost?</p>",
            "<p>Nothing.</p>",
            "tiny::s1_basics::q01 follow-up",
        ],
    ]


def test_every_card_of_the_bank_is_a_note_of_its_own() -> None:
    cards = [card for card in cards_of(read_bank([builtin()])) if card.kind is not CardKind.KATA]
    _, rows = imported(as_anki(cards))

    assert [len(row) for row in rows] == [4] * len(cards)
    assert len({row[0] for row in rows}) == len(cards)
    assert all(front and back for _, front, back, _ in rows)
    assert not [row[0] for row in rows if "`" in row[2] + row[1]]


def test_a_change_of_the_file_is_noticed(cards: list[Card]) -> None:
    written = as_anki(cards)

    assert is_unchanged(written)
    assert is_unchanged(as_anki(cards[:1]))
    assert not is_unchanged(f"{written}mine\tfront\tback\t\n")
    assert not is_unchanged(written.replace("Nothing.", "A lot."))
    assert not is_unchanged("mine\tfront\tback\t\n")


def test_a_table_has_all_facts(cards: list[Card]) -> None:
    header, question, follow_up = csv.reader(io.StringIO(as_csv(cards, {})), strict=True)

    assert tuple(header) == COLUMNS
    assert question == [
        *("tiny/q01", "question", "s1_basics", "1", "", "What is arithmetic?"),
        *("One.\n`a < b`", 'You "say"\tso.\n\nTraps:\n\n- No.', "", ""),
    ]
    assert follow_up[4:8] == ["q01_double", "What does it cost?", "", "Nothing."]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\nline.\n\nTwo *really*.", "<p>One line.</p><p>Two <em>really</em>.</p>"),
        (
            "Use `x[*a]`, `<b>` & *args, **kwargs.",
            "<p>Use <code>x[*a]</code>, <code>&lt;b&gt;</code> &amp; *args, **kwargs.</p>",
        ),
        ("``a `b` c``", "<p><code>a `b` c</code></p>"),
        ("- a\n  b\n- c\n\nd", "<ul><li>a b</li><li>c</li></ul><p>d</p>"),
        ("a:\n\n    >>> x\n    1\n\n    >>> y\n\nb", "<p>a:</p><pre>&gt;&gt;&gt; x\n1\n\n&gt;&gt;&gt; y</pre><p>b</p>"),
        ("a:\n\n```python\nif a:\n\n    b\n```\nc", "<p>a:</p><pre>if a:\n\n    b</pre><p>c</p>"),
        ("A lone ` stays. <script>", "<p>A lone ` stays. &lt;script&gt;</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert as_html(text) == html
