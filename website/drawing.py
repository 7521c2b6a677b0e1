"""Pictures of terminals and pages."""

from __future__ import annotations

import io
import re
import shutil
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from .runs import WIDTH

if TYPE_CHECKING:
    from pathlib import Path

FONT_FACE: Final = re.compile(r"@font-face \{[^}]*\}\s*")
FONTS: Final = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace"
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
)


def _theme(background: str, foreground: str, *colours: str) -> TerminalTheme:
    back, front, *ansi = [(red, green, blue) for red, green, blue in map(bytes.fromhex, (background, foreground, *colours))]
    return TerminalTheme(back, front, ansi)


THEMES: Final = {
    "light": _theme("f6f8fa", "0f1419", "24292f", "b3261e", "116329", "7d4e00", "0550ae", "6639ba", "0f5f6b", "57606a"),
    "dark": _theme("0d1117", "e6edf3", "8b949e", "ff8a80", "5bd075", "e3b341", "79c0ff", "d2a8ff", "66d9e8", "c9d1d9"),
}
"""Colours with enough contrast for text, in the order black, red, green, yellow, blue, magenta, cyan, white."""


def svg(text: str, title: str, theme: TerminalTheme) -> str:
    """Return text with escape codes for colours as the picture of a terminal. It loads no fonts."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(text.rstrip("\n")), soft_wrap=True)
    console.print()  # the picture ends at the baseline of its last line, so underscores would be cut off
    drawn = console.export_svg(title=title, theme=theme, unique_id=re.sub(r"\W+", "-", title))
    return FONT_FACE.sub("", drawn).replace("Fira Code, monospace", FONTS).replace("Fira Code", FONTS)


def browser_path() -> str | None:
    """Return the path of a Chromium, or None if there is none."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def screenshot(page: Path, scheme: str) -> bytes:
    """Return the top of a page in a browser with a light or a dark colour scheme."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this picture needs it

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=browser_path(), args=[*QUIET])
        context = opened.new_context(color_scheme=scheme, viewport={"width": 900, "height": 700}, offline=True)  # type: ignore[arg-type]
        shown = context.new_page()
        shown.goto(page.as_uri())
        return shown.screenshot()
