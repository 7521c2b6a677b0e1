"""Hostile text, in every file that a run reads and in every path, is shown in the terminal and in reports without effect."""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.hostile import HOSTILE, NAME, OBEYED
from tests.sample_packs import TINY

from .conftest import LARGEST

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Dojo, Ran

DOUBLE = f'''"""Double. {HOSTILE.replace(chr(0), "")}"""


def double(number: int) -> int:
    """Return twice the number."""
    print({HOSTILE!r})
    return {HOSTILE!r}
'''
FORMATS = ("markdown", "html", "json", "badge", "shields")
FILES = {"markdown": "r.md", "html": "r.html", "json": "r.json", "badge": "r.svg", "exercism": "results"}


@pytest.fixture
def hostile(dojo: Dojo) -> Dojo:
    """Return a workspace with hostile text in its pack, its attempts, its history and the report of an earlier run."""
    pack = dojo.folder / "pack"
    shutil.copytree(TINY, pack)
    table = (pack / "pack.toml").read_text(encoding="utf-8")
    text = re.sub(r'(title|text) = "[^"]*"', lambda found: f"{found[1]} = {json.dumps(HOSTILE)}", table)
    dojo.write("pack/pack.toml", re.sub(r'name = "[^"]*"', "name = 'tiny'", text, count=1))
    dojo.write("pyproject.toml", '[tool.pytest.ini_options]\nkata_packs = ["pack"]\n')
    dojo.attempt("t01_double", DOUBLE)
    dojo.attempt("t02_largest", LARGEST.format(f"raise type({HOSTILE!r}, (Exception,), {{}})({HOSTILE!r})"))
    dojo.write("baseline.json", json.dumps({"katas": [{"id": HOSTILE, "state": "solved"}]}))
    row = {"time": "2026-11-22T12:00:00Z", "commit": HOSTILE, "states": {"t01_double": HOSTILE, HOSTILE: "solved"}}
    dojo.write("history.jsonl", json.dumps(row) + "\n")
    return dojo


def check(ran: Ran) -> None:
    assert OBEYED.findall(ran.out + ran.err) == []
    assert "INTERNALERROR" not in ran.out + ran.err


def test_nothing_that_a_run_tells_is_obeyed(hostile: Dojo) -> None:
    written = [f"--kata-report={name}={path}" for name, path in FILES.items()]
    ran = hostile.pytest(
        "-rA", "-v", "--kata-baseline=baseline.json", "--kata-history=history.jsonl", "--kata-report=markdown", *written
    )

    check(ran)
    assert ran.states == {"t01_double": "failing", "t02_largest": "failing", "t03_nowhere": "skipped"}
    for path in (*(hostile.folder / name for name in FILES.values()), *(hostile.folder / "results").rglob("*.json")):
        if path.is_file():
            assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066]", path.read_text(encoding="utf-8")) == [], path
    assert "</script>" not in (hostile.folder / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "markdown"])
def test_no_report_that_is_printed_is_obeyed(hostile: Dojo, name: str) -> None:
    check(hostile.pytest(f"--kata-report={name}", "--kata-history=history.jsonl"))


def test_annotations_are_the_only_commands(hostile: Dojo) -> None:
    ran = hostile.pytest("--kata-report=github")

    commands = [line for line in ran.out.splitlines() if line.lstrip().startswith("::")]
    assert commands
    assert [line for line in commands if not re.match(r"::error file=katas/t1_numbers/t0\w+\.py,line=\d+,", line)] == []
    assert OBEYED.findall(re.sub(r"^::error file=.*$", "", ran.out, flags=re.MULTILINE)) == []


@pytest.mark.skipif(os.name == "nt", reason="no such names")
@pytest.mark.parametrize(
    ("name", "inside"),
    [
        *((name, True) for name in (NAME, "a\nb", "##[error]x", "\x1b[31m", "\u202e", os.fsdecode(b"\xff"))),
        *((name, False) for name in (NAME, "::error::x")),
    ],
    ids=range(8),
)
def test_a_path_that_would_be_obeyed_ends_the_run(dojo: Dojo, name: str, *, inside: bool) -> None:
    katas = dojo.folder / "katas"
    (katas / "t1_numbers").rename(katas / name) if inside else katas.rename(katas.with_name(name))
    dojo.write(
        "pyproject.toml",
        f"[tool.pytest.ini_options]\nkata_packs = [{json.dumps(str(TINY))}]\nkata_paths = [{json.dumps('katas' if inside else name)}]\n",
    )

    ran = dojo.pytest("-v")

    check(ran)
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert "contains characters that terminals or CI services interpret: rename the file or folder." in ran.err + ran.out


@pytest.mark.skipif(os.name == "nt", reason="no such names")
@pytest.mark.parametrize("what", ["kata_packs", "baseline", "report", "history", "twin"])
def test_a_path_in_an_error_is_not_obeyed(solved: Dojo, what: str, tmp_path: Path) -> None:
    words = {
        "baseline": [f"--kata-baseline={NAME}"],
        "report": [f"--kata-report={NAME}"],
        "history": [f"--kata-history={NAME}/x"],
    }
    if what == "kata_packs":
        solved.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = [{json.dumps(NAME)}]\n")
    if what == "history":
        solved.write(NAME, "")
    if what == "twin":
        (tmp_path / "katas" / NAME).mkdir()
        shutil.copy(tmp_path / solved.path("t01_double"), tmp_path / "katas" / NAME)

    ran = solved.pytest("--no-header", *words.get(what, []))

    check(ran)
    assert "error::x" in ran.out + ran.err
