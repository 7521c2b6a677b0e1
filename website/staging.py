"""Copies the pages of the repository into the sources of the site, and rewrites their links."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ROOT_PAGES: Final = {
    "README.md": "index.md",
    "SECURITY.md": "security.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "CODE_OF_CONDUCT.md": "conduct.md",
}
"""The pages at the root of the repository, by their names in the site."""
FILES: Final = "files"
"""The folder of the site for files that pages link to and that are not pages."""
LINK: Final = re.compile(r"(\]\()(?!https?:|#)([^)\s#]+)")
PICTURE: Final = re.compile(
    r'<picture>\s*<source [^>]*srcset="(?P<dark>[^"]+)"[^>]*>\s*<img (?P<rest>[^>]*)src="(?P<light>[^"]+)"[^>]*>\s*</picture>'
)
CODE: Final = re.compile(r"(^```.*?^```$|`[^`\n]+`)", re.MULTILINE | re.DOTALL)


def stage(root: Path, target: Path) -> None:
    """Write the sources of the pages of a repository, and the files that they link to, into an empty folder."""
    placed = {root / name: page for name, page in ROOT_PAGES.items()}
    placed |= {
        path: path.relative_to(root / "docs").as_posix() for path in sorted((root / "docs").rglob("*")) if path.is_file()
    }
    for path, page in placed.items():
        if path.suffix == ".md":
            write(target / page, _rewritten(path, page, placed, root, target))
        else:
            write_bytes(target / page, path.read_bytes())


def write(path: Path, text: str) -> Path:
    """Write a text file, whose folder may be missing; return its path."""
    return write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> Path:
    """Write a file, whose folder may be missing; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _rewritten(path: Path, page: str, placed: Mapping[Path, str], root: Path, target: Path) -> str:
    """Return the text of a page with links to the pages and files of the site instead of those of the repository."""

    def moved(name: str) -> str:
        linked = (path.parent / name).resolve()
        place = placed.get(linked)
        if place is None and linked.is_file():
            place = f"{FILES}/{linked.relative_to(root).as_posix()}"
            write_bytes(target / place, linked.read_bytes())
        return name if place is None else os.path.relpath(place, os.path.dirname(page)).replace(os.sep, "/")  # noqa: PTH120

    def shown(match: re.Match[str]) -> str:
        alt = re.search(r'alt="([^"]*)"', match[0])
        text, dark, light = alt[1] if alt else "", moved(match["dark"]), moved(match["light"])
        return f"![{text}]({light}#only-light)\n![{text}]({dark}#only-dark)"

    def outside_code(text: str) -> str:
        return PICTURE.sub(shown, LINK.sub(lambda match: match[1] + moved(match[2]), text))

    parts = CODE.split(path.read_text(encoding="utf-8"))
    return "".join(part if index % 2 else outside_code(part) for index, part in enumerate(parts))
