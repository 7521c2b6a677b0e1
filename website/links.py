"""Checks built pages: their links lead to pages and anchors that exist, and they load nothing from other hosts."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOADED: Final = {"script": "src", "img": "src", "source": "srcset", "iframe": "src", "link": "href"}
"""The attributes of elements whose target a browser loads without being asked."""
PAGES_ELSEWHERE: Final = {"canonical", "next", "prev", "alternate"}
"""Kinds of `<link>` that a browser does not load."""


@dataclass(slots=True)
class Page(HTMLParser):
    """The anchors and links of a page."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the anchors and targets of an element."""
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if LOADED.get(tag) in values and values.get("rel") not in PAGES_ELSEWHERE:
            self.loaded.append(values[LOADED[tag]])


def problems(site: Path) -> list[str]:
    """Return a sentence about each link of a site that leads nowhere, and each file that it loads from another host."""
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
    return [f"{path.relative_to(site)}: {problem}" for path in pages for problem in _problems(path, pages, site)]


def _read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _problems(path: Path, pages: dict[Path, Page], site: Path) -> Iterator[str]:
    for link in pages[path].loaded:
        if urlsplit(link).netloc:
            yield f"{link} is loaded from another host: put a copy into the site."
        elif not link.startswith("data:") and not _target(path, link, site).is_file():
            yield f"{link} does not exist."
    for link in pages[path].links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = _target(path, parts.path, site) if parts.path else path
        if not target.is_file():
            yield f"the link {link} leads nowhere."
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
            yield f"the link {link} leads to a page without this anchor."


def _target(path: Path, link: str, site: Path) -> Path:
    name = unquote(urlsplit(link).path)
    target = (site / name.lstrip("/") if name.startswith("/") else path.parent / name).resolve()
    return target / "index.html" if target.is_dir() else target
