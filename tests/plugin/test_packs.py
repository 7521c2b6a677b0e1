"""Third-party packs: from a conftest.py, an installed distribution or a setting; and the messages for broken packs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sample_packs import TINY, copy_kata

from .conftest import PYTEST

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Dojo

HOOK = """
from pathlib import Path
import pytest

@pytest.hookimpl(optionalhook=True)
def pytest_kata_packs():
    return [Path(__file__).parent / {folder!r}]
"""


def bring_pack(target: Path, kata: str = "t01_double", **edits: str) -> Path:
    """Copy a kata of the tiny pack to another pack, under another name, with new texts of its TOML files."""
    target = target / "t1_numbers" / kata.replace("t0", "x0")
    folder = copy_kata(TINY / "t1_numbers" / kata, target, Numbers="Numbers of others", tiny="others")
    for file, content in edits.items():
        (folder / f"{file}.toml").write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def bare(dojo: Dojo) -> Dojo:
    """Return a workspace whose settings name no pack."""
    dojo.write("pyproject.toml", "[tool.pytest.ini_options]\n")
    shutil.rmtree(dojo.folder / "katas")
    source = (TINY / "t1_numbers" / "t01_double" / "solution.py").read_text(encoding="utf-8")
    dojo.write("katas/t1_numbers/x01_double.py", source)
    return dojo


def test_a_pack_in_a_conftest(bare: Dojo) -> None:
    bring_pack(bare.folder / "more")
    bare.write("conftest.py", HOOK.format(folder="more"))

    ran = bare.pytest()

    assert [kata["state"] for kata in ran.report["katas"] if kata["pack"] == "others"] == ["solved"]
    assert "Numbers of others" in ran.out


def test_a_pack_that_is_installed(bare: Dojo, tmp_path: Path) -> None:
    site = tmp_path / "site"
    bring_pack(site / "other_pack" / "katas")
    (site / "other_pack" / "__init__.py").write_text(HOOK.format(folder="katas"), encoding="utf-8")
    about = site / "other_pack-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: other-pack\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[pytest11]\nother_pack = other_pack\n", encoding="utf-8")
    (about / "RECORD").write_text("other_pack/__init__.py,,\n", encoding="utf-8")

    ran = bare.pytest(PYTHONPATH=str(site))

    assert [kata["state"] for kata in ran.report["katas"] if kata["pack"] == "others"] == ["solved"]
    assert "Numbers of others" in ran.out
    assert bare.plain("-p", "no:kata", PYTHONPATH=str(site)).status == 5


def test_a_pack_in_a_conftest_does_no_harm_without_us(bare: Dojo) -> None:
    bring_pack(bare.folder / "more")
    bare.write("conftest.py", HOOK.format(folder="more"))
    bare.write("test_own.py", "def test_own():\n    pass\n")

    assert "1 passed" in bare.plain("-p", "no:kata", "-W", "error").out


def test_a_check_and_a_report_of_others(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.write("conftest.py", EXTENSIONS)

    ran = dojo.pytest("--kata-report", "count=count.txt")

    assert ran.states["t01_double"] == "failing"
    assert "katas/t1_numbers/t01_double.py: it is too short" in ran.out
    assert (dojo.folder / "count.txt").read_text(encoding="utf-8") == "1 failing"


EXTENSIONS = """
from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.report import Format
from pytest_interview_kata.run.check import Check

def check(tasks, context):
    for task in tasks:
        yield Result(task.attempt.kata.id, "length", "length", Outcome.FAILED, (Finding("it is too short"),))

def pytest_kata_checks():
    return {"length": Check(lambda kata: ("length",), check)}

def pytest_kata_reports():
    return {"count": Format(lambda progress, meta: f"{progress.totals['failing']} failing")}
"""


def test_a_check_of_others_may_be_a_remark(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.write("conftest.py", EXTENSIONS.replace(", check)", ", check, remark=True)"))

    ran = dojo.pytest()

    assert ran.states["t01_double"] == "polish"
    assert ran.checks("t01_double")["length"] == "failed"
    assert "double: it is too short" in ran.out


def test_a_check_that_breaks_is_no_fault_of_the_attempt(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.write("conftest.py", EXTENSIONS.replace("    for task in tasks:", "    for task in 1 / 0:"))

    ran = dojo.pytest()

    told = " ".join(ran.out.split())
    assert "the check 'length' failed (this is not the attempt's fault); please report: ZeroDivisionError" in told


@pytest.mark.parametrize("what", ["check", "report"])
def test_a_row_of_another_type(dojo: Dojo, what: str) -> None:
    dojo.write("conftest.py", f"def pytest_kata_{what}s():\n    return {{'count': print}}\n")

    ran = dojo.plain("--kata")

    assert ran.status == pytest.ExitCode.USAGE_ERROR
    row = {"check": "pytest_interview_kata.run.check.Check", "report": "pytest_interview_kata.report.Format"}[what]
    assert f"named 'count' is <built-in function print>, not a {row}: wrap its function in one." in ran.err


def test_two_reports_of_one_name(dojo: Dojo) -> None:
    dojo.write("conftest.py", "def pytest_kata_reports():\n    return {'json': print}\n")

    ran = dojo.plain("--kata")

    assert "Two plugins add a report format named 'json': remove or rename one of them." in ran.err


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda kata: (kata / "solution.py").unlink(), "has no solution.py: every kata needs"),
        (
            lambda kata: (kata / "kata.toml").write_text('title = "X"\nquestion = 1\nlevle = "core"\n'),
            "has the unknown key 'levle': did you mean 'level'?",
        ),
        (lambda kata: kata.rename(kata.with_name("t01_double")), "Two katas have the id 't01_double': "),
    ],
    ids=["no solution", "unknown key", "two of one id"],
)
@pytest.mark.parametrize("words", [(), ("-q",), ("-n", "2")], ids=["usual", "quiet", "xdist"])
def test_a_bad_kata_is_left_out_and_told_once(dojo: Dojo, edit: object, message: str, words: tuple[str, ...]) -> None:
    folder = bring_pack(dojo.folder / "more")
    kata = shutil.copytree(folder, folder.with_name("x01_twice"))
    edit(folder)  # type: ignore[operator]
    dojo.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = ['{TINY.as_posix()}', 'more']\n")
    dojo.double("return number * 2")

    ran = dojo.pytest(*words)

    assert (ran.status, ran.err) == (0, "")
    [line] = [line for line in ran.out.splitlines() if line.startswith("kata: ")]
    assert " is left out: " in line
    assert message in line
    assert [row["id"] for row in ran.report["katas"] if row["pack"] == "others"] == [kata.name]
    assert ran.states["t01_double"] == "solved"


def test_a_pack_that_is_none_is_left_out(dojo: Dojo) -> None:
    dojo.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = ['{TINY.as_posix()}', 'gone']\n")

    ran = dojo.pytest()

    gone = dojo.folder / "gone"
    assert ran.status == 0
    assert f"kata: gone is left out: {gone} is not a pack of katas: pack.toml is missing.\n" in ran.out


def test_without_the_bundled_pack(dojo: Dojo) -> None:
    dojo.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = ['{TINY.as_posix()}']\nkata_bundled = false\n")

    assert {row["pack"] for row in dojo.pytest().report["katas"]} == {"tiny"}


def test_without_any_pack(dojo: Dojo) -> None:
    dojo.write("pyproject.toml", "[tool.pytest.ini_options]\nkata_bundled = false\n")

    ran = dojo.plain("--kata")

    assert ran.status == 4
    assert ran.err.strip() == (
        "ERROR: There is no pack of katas: kata_bundled is false and kata_packs is empty. Add a pack to kata_packs."
    )


def test_packs_are_judged_from_anywhere(bare: Dojo, tmp_path: Path) -> None:
    bring_pack(bare.folder / "more")
    bare.write("conftest.py", HOOK.format(folder="more"))

    done = subprocess.run(
        [sys.executable, *PYTEST, "--kata", str(bare.folder)],
        cwd=tmp_path.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "passed" in done.stdout, done.stdout + done.stderr
