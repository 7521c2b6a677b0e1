"""Hostile text, in every field of every file and in every path, is shown by every command and has no other effect."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.text import SENTENCE, harmless, sentence
from pytest_interview_kata.watch.screen import Screen
from tests.hostile import HOSTILE, MARKUP, NAME, OBEYED, SERVICE
from tests.sample_packs import NOTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KATA = "q01_double"
COMMANDS = (
    *(("list",), ("list", "--json"), ("next",), ("next", "--json"), ("show", KATA), ("show", KATA, "--json")),
    *(("hint", KATA), ("hint", KATA), ("hint", KATA), ("solution", KATA), ("solution", KATA, "--give-up")),
    *(("update",), ("reset", KATA), ("init",), ("init", "--ci", "github"), ("init", "--ci", "github"), ("update",)),
    *(("progress", "file"), ("progress", "file", "--json"), ("progress", "file", "--since", HOSTILE)),
    *(("merge", "file", "--as", form) for form in ("markdown", "html", "json", HOSTILE)),
    *(("show", HOSTILE), (HOSTILE,), ("list", HOSTILE), ("--pack", HOSTILE.replace("\0", ""), "list")),
)


def shown(words: tuple[str, ...], pack: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command and return its output, which must not contain anything that a terminal or a CI service obeys."""
    status = main([*words], pack)
    out, err = capsys.readouterr()
    assert status in {0, 1, 2}
    assert OBEYED.findall(out + err) == [], words
    assert not err or words[0] not in {"list", "next", "show"} or "Traceback" not in err
    return out + err


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def quoted(text: str = HOSTILE) -> str:
    """Return a string as JSON and TOML write it."""
    return json.dumps(text, ensure_ascii=True)


def in_pack(old: str) -> Callable[[Path, Path], None]:
    return lambda _, pack: change(pack / "pack.toml", f'"{old}"', quoted())


def in_kata(line: str) -> Callable[[Path, Path], None]:
    def plant(_: Path, pack: Path) -> None:
        path = pack / "s1_basics" / KATA / "kata.toml"
        key = line.partition(" ")[0]
        kept = [row for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith(f"{key} ")]
        path.write_text("\n".join([line, *kept]), encoding="utf-8")

    return plant


def in_file(name: str, text: str | bytes) -> Callable[[Path, Path], None]:
    def plant(workspace: Path, _: Path) -> None:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        (workspace / name).write_bytes(data)

    return plant


def in_notes(old: str) -> Callable[[Path, Path], None]:
    assert old in NOTES
    return lambda _, pack: change(pack / "s1_basics" / KATA / "notes.md", old, HOSTILE.replace("\r", ""))


def history(**fields: object) -> Callable[[Path, Path], None]:
    row = {"time": "2026-11-22T12:00:00Z", "commit": "a", "states": {"q": "todo"}, **fields}
    later = {**row, "time": "2026-11-23T12:00:00Z", "states": {}}
    return in_file("file", f"{json.dumps(row)}\n{json.dumps(later)}\n")


def report(section: dict[str, object] | None = None, question: dict[str, object] | None = None, **kata: str) -> str:
    totals = {"katas": 1, "solved": 1}
    asked = {"number": 1, "text": "?", "katas": [kata.get("id", "q")], **(question or {})}
    told = {"slug": "s", "title": "S", "totals": totals, "questions": [asked], **(section or {})}
    return json.dumps({"schema": 1, "totals": totals, "sections": [told], "katas": [{"id": "q", "state": "solved", **kata}]})


LONG = HOSTILE + "x" * (1 << 20)
PLACES: dict[str, Callable[[Path, Path], None]] = {
    "pack.toml: name": in_pack("tiny"),
    "pack.toml: title": in_pack("Basics"),
    "pack.toml: question": in_pack("What is arithmetic?"),
    "pack.toml: section": lambda _, pack: change(pack / "pack.toml", 'section = "s1_basics"', f"section = {quoted()}"),
    "pack.toml: no TOML": lambda _, pack: change(pack / "pack.toml", "name", HOSTILE),
    "kata.toml: title": in_kata(f"title = {quoted()}"),
    "kata.toml: long title": in_kata(f"title = {quoted(LONG)}"),
    "kata.toml: level": in_kata(f"level = {quoted()}"),
    "kata.toml: extras": in_kata(f"extras = [{quoted()}]"),
    "kata.toml: modules": in_kata(f"modules = [{quoted(SERVICE)}]\nextras = [{quoted(MARKUP)}]"),
    "kata.toml: bans": in_kata(f"bans = [{quoted()}]"),
    "kata.toml: lint": in_kata(f"lint = {{ select = [{quoted()}] }}"),
    "kata.toml: old_stubs": in_kata(f"old_stubs = [{quoted()}]"),
    "kata.toml: key": in_kata(f"{quoted()} = 1"),
    "kata.toml: key of limits": in_kata(f"limits = {{ {quoted()} = 1 }}"),
    "notes.md: hint": in_notes("Twice is two times."),
    "notes.md: follow-up": in_notes("What does it cost?"),
    "notes.md: answer": in_notes("Nothing."),
    "notes.md: discussion": in_notes("Both are fine."),
    "notes.md: heading": lambda _, pack: change(pack / "s1_basics" / KATA / "notes.md", "## Hints", f"## {HOSTILE}"),
    "stub.py": lambda _, pack: change(pack / "s1_basics" / KATA / "stub.py", "Double a number.", HOSTILE.replace("\\", "")),
    "solution.py": lambda _, pack: change(pack / "s1_basics" / KATA / "solution.py", "Double a number.", HOSTILE),
    "pyproject.toml: kata_packs": in_file("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = [{quoted()}]"),
    "pyproject.toml: no TOML": in_file("pyproject.toml", f"x = {HOSTILE}"),
    ".kata.json: names": in_file(
        "katas/.kata.json",
        json.dumps({"format": 1, "stubs": {HOSTILE: HOSTILE}, "hints": {HOSTILE: 3}, "gave_up": [HOSTILE], HOSTILE: HOSTILE}),
    ),
    ".kata.json: stubs": in_file("katas/.kata.json", json.dumps({"format": 1, "stubs": {KATA: HOSTILE, "::error::x": ""}})),
    ".kata.json: solved": in_file("katas/.kata.json", json.dumps({"format": 1, "solved": {KATA: HOSTILE}})),
    ".kata.json: long": in_file("katas/.kata.json", json.dumps({"format": 1, HOSTILE: LONG})),
    ".kata.json: wrong": in_file("katas/.kata.json", json.dumps({"format": 1, "stubs": {KATA: [HOSTILE]}})),
    ".kata.json: half a pair": in_file("katas/.kata.json", json.dumps({"format": 1, "hints": {"\ud800": 1}})),
    ".kata.json: not JSON": in_file("katas/.kata.json", HOSTILE),
    "attempt": in_file(f"katas/s1_basics/{KATA}.py", f'"""{HOSTILE}"""\n'),
    "attempt: not UTF-8": in_file(f"katas/s1_basics/{KATA}.py", b"\x1b\xff\n::error::x"),
    "history: kata": history(states={HOSTILE: "solved"}),
    "history: state": history(states={"q": HOSTILE}),
    "history: long": history(states={LONG: LONG}),
    "history: commit": history(commit=HOSTILE),
    "history: time": history(time="2026-11-22\x1b12:00:00Z"),
    "history: half a pair": history(states={"\ud800": "solved"}),
    "history: not JSON": in_file("file", HOSTILE),
    "report: id": in_file("file", report(id=HOSTILE)),
    "report: state": in_file("file", report(state=HOSTILE)),
    "report: slug": in_file("file", report({"slug": HOSTILE})),
    "report: title": in_file("file", report({"title": HOSTILE})),
    "report: long title": in_file("file", report({"title": LONG})),
    "report: text": in_file("file", report(question={"text": HOSTILE})),
    "report: number": in_file("file", report(question={"number": HOSTILE})),
    "report: schema": in_file("file", json.dumps({"schema": HOSTILE})),
    "report: half a pair": in_file("file", report(state="\ud800")),
}


@pytest.mark.parametrize("where", PLACES)
def test_no_text_in_a_file_is_obeyed(where: str, dojo: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    PLACES[where](dojo, tiny_pack)
    told = "".join(shown(words, tiny_pack, capsys) for words in COMMANDS)
    assert "Traceback" not in told


def as_workspace(home: Path, pack: Path) -> tuple[Path, Path]:
    return home.rename(home.with_name(NAME)), pack


def as_pack(home: Path, pack: Path) -> tuple[Path, Path]:
    return home, pack.rename(pack.with_name(NAME))


def as_folder_of_attempts(home: Path, pack: Path) -> tuple[Path, Path]:
    (home / "katas" / "s1_basics").rename(home / "katas" / NAME)
    return home, pack


def as_twin(home: Path, pack: Path) -> tuple[Path, Path]:
    folder = home / "katas" / NAME
    folder.mkdir()
    (folder / f"{KATA}.py").write_text("", encoding="utf-8")
    return home, pack


def as_bytes(home: Path, pack: Path) -> tuple[Path, Path]:
    (home / "katas" / "s1_basics").rename(home / "katas" / os.fsdecode(b"\xff\x1b"))
    return home, pack


@pytest.mark.skipif(os.name == "nt", reason="no such names")
@pytest.mark.parametrize("rename", [as_workspace, as_pack, as_folder_of_attempts, as_twin, as_bytes])
def test_no_path_is_obeyed(
    rename: Callable[[Path, Path], tuple[Path, Path]],
    dojo: Path,
    tiny_pack: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for make in (history(), in_file(f"{NAME}.json", report()), in_file("file", report())):
        make(dojo, tiny_pack)
    (dojo / "katas" / "s1_basics" / "q01_halve.py").write_bytes(b"\xff")
    workspace, pack = rename(dojo, tiny_pack)
    monkeypatch.chdir(workspace)
    words = [("merge", f"{NAME}.json", "--as", form) for form in ("markdown", "html", "json")]
    more = [
        ("progress", f"{NAME}.json"),
        ("progress", NAME),
        ("merge", NAME),
        ("merge", f"{NAME}*"),
        ("init", NAME),
        ("-C", NAME, "update"),
    ]
    told = "".join(shown(each, pack, capsys) for each in (*COMMANDS, *words, *more))
    assert "Traceback" not in told


def test_watch_shows_nothing_that_is_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    screen.show(screen.prose(HOSTILE, NAME))
    assert OBEYED.findall(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "text", [HOSTILE, NAME, "\ud800\x00", "\n\n::error::x", "a ##[b] ###[c", ":::error::", LONG], ids=range(7)
)
def test_what_is_escaped_once_stays_as_it_is(text: str) -> None:
    for escape in (harmless, sentence):
        assert OBEYED.findall(escape(text)) == []
        assert escape(escape(text)) == escape(text)
    assert "\n" not in sentence(text)
    assert len(sentence(text)) < 2 * SENTENCE


def test_json_stays_the_same_json() -> None:
    told = {"##[a]": "::b\n::c ##[d]", "e": ["\x1b"]}
    for indent in (None, 1):
        assert json.loads(harmless(json.dumps(told, indent=indent))) == told


def test_what_is_harmless_is_shown_as_it_is() -> None:
    text = "a::b\n    x[::2]\n# [c] #[d]\n## [e]\té 中 🙂"
    assert harmless(text) == text
    assert re.fullmatch(r"a::b\\n.*\\té 中 🙂", sentence(text))
