"""The pictures of the pages: those that are committed, and how they are drawn."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

pytest.importorskip("rich")
from website import drawing, pictures, runs

ROOT = Path(__file__).parents[2]
PICTURES = sorted(pictures.FOLDER.iterdir())


def test_every_picture_is_there_for_light_and_dark_pages() -> None:
    names = {path.name.rpartition("-")[0] for path in PICTURES}

    assert names == set(pictures.PICTURES)
    assert len(PICTURES) == 2 * len(names)


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_loads_nothing(path: Path) -> None:
    data = path.read_bytes()

    assert len(data) < pictures.LIMIT
    if path.suffix == ".svg":
        ET.fromstring(data)
        assert not re.search(rb"url\((?!#)|@font-face|href=", data)


@pytest.mark.parametrize("scheme", drawing.THEMES)
def test_a_terminal_is_drawn_with_its_colours(scheme: str) -> None:
    drawn = drawing.svg("\x1b[31mred\x1b[0m <plain>\n", "a title", drawing.THEMES[scheme])
    words = ["".join(text.itertext()).replace("\xa0", " ") for text in ET.fromstring(drawn).iter() if "text" in text.tag]

    assert {"red", " <plain>", "a title"} <= {word.rstrip("\n") for word in words}
    assert "@font-face" not in drawn
    assert {"light": "#b3261e", "dark": "#ff8a80"}[scheme] in drawn


@pytest.mark.parametrize("scheme", drawing.THEMES)
def test_colours_have_enough_contrast(scheme: str) -> None:
    theme = drawing.THEMES[scheme]
    drawn = drawing.svg("\x1b[2mdim\x1b[0m plain\n", "a title", theme)
    colours = [
        *map(bytes.fromhex, re.findall(r"-r\d \{ fill: #(\w{6})", drawn)),
        *(theme.ansi_colors[number] for number in range(8)),
    ]

    assert len(colours) == 2 + 8
    assert all(contrast(tuple(colour), tuple(theme.background_color)) >= 4.5 for colour in colours)


def test_the_last_line_is_not_cut_off() -> None:
    drawn = ET.fromstring(drawing.svg("one\nlast_line\n", "a title", drawing.THEMES["light"]))
    [visible] = [
        each for each in drawn.iter() if each.tag.endswith("clipPath") and str(each.get("id")).endswith("clip-terminal")
    ]
    [last] = [each for each in drawn.iter() if "".join(each.itertext()) == "last_line"]

    assert float(str(last.get("y"))) + 20 < float(str(visible[0].get("height")))


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the contrast of two colours, as WCAG defines it."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, ...]) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_part_of_the_output_is_cut_out() -> None:
    text = "=== start ===\n__ a __\none\ntwo\n__ b __\nthree\n"

    assert pictures.between(text, "__ a", "__ ") == "__ a __\none\ntwo"


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
def test_pictures_are_made_from_real_runs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "website.pictures", "failure", "watch", "card", "--output", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"{name}-{scheme}.svg" for name in ("card", "failure", "watch") for scheme in ("dark", "light")
    ]
    drawn = {path.stem: path.read_text(encoding="utf-8").replace("&#160;", " ") for path in tmp_path.iterdir()}
    assert "chunked([1, 2, 3], 0)" in drawn["failure-light"]
    assert "expected  a ValueError" in drawn["failure-dark"]
    assert "q04_chunked  failing" in drawn["watch-light"]
    assert "looking for" not in drawn["watch-dark"]
    assert "Interview of 2026-11-30, 25 minutes: " in drawn["card-light"]
    assert "Work on:" in drawn["card-light"]
    assert "not repaired" not in drawn["card-dark"]


PARTS = [("spoken", ""), ("coding", "q10_find_missing"), ("debugging", "q01_weak_registry"), ("follow-ups", "")]


@pytest.mark.parametrize(
    ("number", "part", "suitable"),
    [
        (0, PARTS[0], True),
        (1, ("coding", "q18_test_the_cart"), False),
        (2, ("testing", "q08_money"), False),
        (3, ("spoken", ""), False),
    ],
)
def test_an_interview_for_the_picture_asks_for_programs(number: int, part: tuple[str, str], suitable: bool) -> None:  # noqa: FBT001
    rows = [{"kind": kind, "kata": kata} for kind, kata in [*PARTS[:number], part, *PARTS[number + 1 :]]]

    assert runs.is_suitable(rows) is suitable


def test_an_unknown_picture_is_named() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "website.pictures", "nothing"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert "There is no picture 'nothing': choose from failure, report, watch, page, card." in done.stderr
