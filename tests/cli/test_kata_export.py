"""`kata export`: what it writes, what it prints, and which files it does not replace."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.practice.events import NAME, Event, Kind, append_events

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Kata = Callable[..., CompletedProcess[str]]

NOTE = "q01_double/what-does-it-cost\t<p><small>q01_double</small></p><p>What does it cost?</p>\t<p>Nothing.</p>\t"


def test_a_file_for_anki_is_written_and_updated(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    done = kata("export", "--anki", "cards.txt")
    file = dojo / "cards.txt"

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "1 card in cards.txt. In Anki, choose File > Import; importing a newer file updates the notes.\n"
    assert NOTE in file.read_text(encoding="utf-8")
    notes = tiny_pack / "s1_basics" / "q01_double" / "notes.md"
    notes.write_text(notes.read_text(encoding="utf-8").replace("Nothing.", "A little."), encoding="utf-8")
    assert kata("export", "--anki", "cards.txt").returncode == 0
    assert NOTE.replace("Nothing.", "A little.") in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["--anki", "--csv"])
def test_a_file_of_the_learner_is_not_replaced(kata: Kata, dojo: Path, form: str) -> None:
    file = dojo / "cards.txt"
    kata("export", form, "cards.txt")
    mine = file.read_text(encoding="utf-8") + "mine\n"
    file.write_text(mine, encoding="utf-8")
    done = kata("export", form, "cards.txt")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"kata: {file} exists, and may contain changes of yours: use another name, or --force to replace it.\n"
    )
    assert file.read_text(encoding="utf-8") == mine
    assert kata("export", form, "cards.txt", "--force").returncode == 0
    assert "mine" not in file.read_text(encoding="utf-8")


def test_nothing_is_written_if_one_file_may_not_be_replaced(kata: Kata, dojo: Path) -> None:
    (dojo / "mine.csv").write_text("mine\n", encoding="utf-8")

    assert kata("export", "--anki", "cards.txt", "--csv", "mine.csv").returncode == 2
    assert not (dojo / "cards.txt").exists()


def test_the_table_says_when_cards_are_due(kata: Kata, dojo: Path) -> None:
    append_events(dojo / NAME, [Event("2026-11-01T08:00:00+00:00", "q01_double", Kind.RATED, 4)])
    rows = {row["card"]: row for row in csv.DictReader(io.StringIO(kata("export", "--csv", "-").stdout))}

    assert {name: (row["kind"], row["due"][:10], row["reviews"]) for name, row in rows.items()} == {
        "q01_double": ("kata", "2026-11-09", "1"),
        "q01_double/what-does-it-cost": ("follow-up", "", "0"),
        "q01_halve": ("kata", "", ""),
        "q02_greet": ("kata", "", ""),
    }


def test_it_can_be_printed_without_a_workspace(kata: Kata, home: Path) -> None:
    printed = kata("export", "--anki", "-").stdout
    kata("export", "--anki", "cards.txt")

    assert (home / "cards.txt").read_text(encoding="utf-8") == printed


def test_json(kata: Kata, dojo: Path) -> None:
    done = json.loads(kata("export", "--anki", "a.txt", "--csv", "b.csv", "--json").stdout)

    assert done == {
        "files": [
            {"format": "anki", "path": str(dojo / "a.txt"), "cards": 1},
            {"format": "csv", "path": str(dojo / "b.csv"), "cards": 4},
        ]
    }


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "There is nothing to write: name a file with --anki FILE or --csv FILE; `-` is the standard output."),
        (("--anki", "-", "--csv", "-"), "Only one thing can be written to the standard output: name a file instead of `-`."),
        (("--csv", "-", "--json"), "Only one thing can be written to the standard output: name a file instead of `-`."),
    ],
)
def test_a_call_that_makes_no_sense_is_one_sentence(kata: Kata, dojo: Path, words: tuple[str, ...], message: str) -> None:
    assert dojo.is_dir()
    assert (kata("export", *words).returncode, kata("export", *words).stderr) == (2, f"kata: {message}\n")


def test_a_folder_is_one_sentence(kata: Kata, dojo: Path) -> None:
    done = kata("export", "--anki", "katas")

    assert done.stderr == f"kata: {dojo / 'katas'} cannot be replaced (it is a directory): use another name.\n"
    done = kata("export", "--anki", "no/cards.txt")
    assert done.stderr.startswith(f"kata: {dojo / 'no' / 'cards.txt'} cannot be written (No such file or directory)")
