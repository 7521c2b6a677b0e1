"""The sources of the site: pages of katas, links that lead to pages instead of files, and the check of built pages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.pack.reader import builtin, read_bank
from website import catalogue, links, staging

if TYPE_CHECKING:
    from pytest_interview_kata.model import Kata

ROOT = Path(__file__).parents[2]
PACK = read_bank([builtin()]).packs[0]
PAGES = catalogue.pages(PACK)
BRIEF = """Write `f(*args)`. **It must not fail.** At most 2**60 calls, a_b_c, a < b.

    an | indented   <block>

>>> f(1)  # doctest: +ELLIPSIS
'<...>'

Details

- `a|b` is fine."""
MARKDOWN = """Write `f(*args)`. **It must not fail.** At most 2\\*\\*60 calls, a\\_b\\_c, a \\< b.

    an | indented   <block>

```pycon
>>> f(1)
'<...>'
```

### Details

- `a|b` is fine."""


def test_there_is_a_page_for_each_kata_and_a_table_of_all() -> None:
    assert set(PAGES) == {"catalogue/index.md", *(f"catalogue/{kata.id}.md" for kata in PACK.katas)}
    for kata in PACK.katas:
        assert f"| [{kata.name}]({kata.id}.md) |" in PAGES["catalogue/index.md"]


@pytest.mark.parametrize("kata", PACK.katas, ids=lambda kata: kata.id)
def test_a_page_has_the_brief_and_the_questions_without_their_answers(kata: Kata) -> None:
    page = PAGES[f"catalogue/{kata.id}.md"]
    notes = notes_of(kata)

    assert notes.follow_ups
    for question, answer in notes.follow_ups:
        assert catalogue.escaped(question) in page
        assert answer.splitlines()[0] not in page
    assert not any(hint.splitlines()[0] in page for hint in notes.hints)
    assert "# doctest" not in page
    assert "\n```pycon\n>>> " in page


def test_a_brief_as_markdown() -> None:
    assert catalogue.as_markdown(BRIEF) == MARKDOWN


def test_links_lead_to_pages_and_copies_of_files(tmp_path: Path) -> None:
    repository, target = tmp_path / "repository", tmp_path / "target"
    picture = (
        '<picture>\n<source media="(prefers-color-scheme: dark)" srcset="docs/a-dark.svg">\n'
        '<img alt="A run" src="docs/a-light.svg">\n</picture>'
    )
    texts = {
        "README.md": f"[a](docs/a.md#x) [b](src/b.json) [c](https://c.org) [d](#d) `[e](docs/a.md)`\n```\n[f](docs/a.md)\n```\n{picture}",
        "docs/a.md": "[home](../README.md) [gone](../gone.md)",
        "docs/a-dark.svg": "<svg/>",
        "docs/a-light.svg": "<svg/>",
        "src/b.json": "{}",
    }
    for name, text in texts.items():
        staging.write(repository / name, text)
    for name in staging.ROOT_PAGES:
        if name not in texts:
            staging.write(repository / name, "")
    staging.stage(repository, target)

    assert (target / "index.md").read_text() == (
        "[a](a.md#x) [b](files/src/b.json) [c](https://c.org) [d](#d) `[e](docs/a.md)`\n```\n[f](docs/a.md)\n```\n"
        "![A run](a-light.svg#only-light)\n![A run](a-dark.svg#only-dark)"
    )
    assert (target / "a.md").read_text() == "[home](index.md) [gone](../gone.md)"
    assert (target / "files" / "src" / "b.json").read_text() == "{}"


def test_every_page_is_in_the_navigation() -> None:
    navigation = tomllib.loads((ROOT / "website" / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    named = [page for row in navigation for entry in row.values() for page in pages(entry)]

    assert sorted(named) == sorted(
        ["catalogue/index.md", *staging.ROOT_PAGES.values(), *(path.name for path in ROOT.glob("docs/*.md"))]
    )


def pages(entry: str | list[dict[str, str]]) -> list[str]:
    return [entry] if isinstance(entry, str) else [page for row in entry for page in row.values()]


def test_broken_links_and_foreign_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text('<h1 id="here">B</h1>')
    (tmp_path / "a.html").write_text(
        '<a href="b.html#here"><a href="b.html#there"><a href="c.html"><a href="#a"><a href="https://a.org"><p id="a">'
        '<script src="//cdn.org/x.js"></script><img src="no.png"><img src="data:image/png;base64,"><link rel="next" href="c">'
    )

    assert links.problems(tmp_path) == [
        "a.html: //cdn.org/x.js is loaded from another host: put a copy into the site.",
        "a.html: no.png does not exist.",
        "a.html: the link b.html#there leads to a page without this anchor.",
        "a.html: the link c.html leads nowhere.",
    ]
