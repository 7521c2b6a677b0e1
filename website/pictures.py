"""The command `python -m website.pictures`, which makes the pictures of the pages from real runs, for light and dark pages."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import drawing, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "pictures"
LIMIT: Final = 100_000
"""The maximum size of a picture in bytes."""


def main() -> int:
    """Make all pictures, or those that are named."""
    parser = argparse.ArgumentParser(prog="python -m website.pictures", description="Make the pictures of the pages.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(PICTURES)} (default: all)")
    parser.add_argument("--output", type=Path, default=FOLDER, help="the folder for the pictures (default: docs/pictures)")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in PICTURES]:
        parser.error(f"There is no picture {unknown[0]!r}: choose from {', '.join(PICTURES)}.")
    asked.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pictures-") as temporary:
        dojo = runs.demonstration(Path(temporary))
        for name in asked.names or PICTURES:
            for file, data in PICTURES[name](dojo):
                (asked.output / f"{name}-{file}").write_bytes(data)
                if len(data) > LIMIT:
                    sys.stderr.write(f"{name}-{file} has {len(data):,} bytes, more than {LIMIT:,}: show less.\n")
                    return 1
    return 0


def terminal(title: str, show: Callable[[Path], str]) -> Callable[[Path], Iterator[tuple[str, bytes]]]:
    """Return a function that yields what a command shows in a terminal, as SVG."""

    def drawn(dojo: Path) -> Iterator[tuple[str, bytes]]:
        text = show(dojo)
        yield from ((f"{name}.svg", drawing.svg(text, title, theme).encode()) for name, theme in drawing.THEMES.items())

    return drawn


def failure(dojo: Path) -> str:
    """Return the first failure of a run."""
    return between(runs.judged(dojo), r"^.*_{5} q04_chunked: \w+ _{5}", r"^.*(_{5}|={5}) ")


def report(dojo: Path) -> str:
    """Return the progress at the end of a run."""
    return between(runs.judged(dojo), r"^.*─ interview kata ─", r"^.*={5} ")


def watch(dojo: Path) -> str:
    """Return what `kata watch` shows after a file was saved."""
    return runs.watched(dojo)


def card(dojo: Path) -> str:
    """Return the score card of an interview."""
    return between(runs.interviewed(dojo), r"^Interview of ", r"^The full score card is in ").rstrip()


def page(dojo: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the HTML report in a browser, as PNG."""
    path = dojo / "progress.html"
    runs.judged(dojo, f"--kata-report=html={path}")
    yield from ((f"{scheme}.png", drawing.screenshot(path, scheme)) for scheme in ("light", "dark"))


def between(text: str, first: str, end: str) -> str:
    """Return the lines from the first one that matches a pattern to the one before the next that matches another."""
    start, *rest = dropwhile(lambda line: not re.match(first, line), text.splitlines())
    return "\n".join([start, *takewhile(lambda line: not re.match(end, line), rest)])


PICTURES: Final[Mapping[str, Callable[[Path], Iterator[tuple[str, bytes]]]]] = {
    "failure": terminal("pytest --kata", failure),
    "report": terminal("pytest --kata", report),
    "watch": terminal("kata watch", watch),
    "page": page,
    "card": terminal("kata interview", card),
}
"""For each picture, the function that yields its files."""


if __name__ == "__main__":
    sys.exit(main())
