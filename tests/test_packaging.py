"""The contents of the wheel, and that an installed wheel works."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the unpacked wheel."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def tracked(*folders: str) -> set[str]:
    """Return the files of the project that git tracks or would add."""
    listed = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", *folders]
    names = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split("\n")
    return {name for name in names if name and (ROOT / name).is_file()}


def test_the_wheel_carries_every_file_of_every_kata_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    katas = {f"pytest_interview_kata/{name}" for name in tracked("katas")}
    assert names == katas | tracked("pytest_interview_kata")


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [metadata] = [archive.read(name).decode() for name in archive.namelist() if name.endswith("/METADATA")]
        [entries] = [archive.read(name).decode() for name in archive.namelist() if name.endswith("/entry_points.txt")]

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"Version: {project['version']}\n" in metadata
    assert "kata = pytest_interview_kata.plugin" in entries
    assert "\nkata = pytest_interview_kata.cli:main" in entries
    assert "\npytest-interview-kata = pytest_interview_kata.cli:main" in entries


def run(installed: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); import pytest_interview_kata as p;"
        f"assert p.__file__.startswith({str(installed)!r}), p.__file__; import runpy; sys.argv = {list(words)!r};"
    )
    start = (
        "from pytest_interview_kata.cli import main; sys.exit(main())"
        if words[0] == "kata"
        else "runpy.run_module('pytest', run_name='__main__')"
    )
    return subprocess.run([sys.executable, "-P", "-c", code + start], cwd=cwd, capture_output=True, text=True, check=False)


def test_init_and_a_verdict_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    made = run(installed, tmp_path, "kata", "init", "dojo")
    assert made.returncode == 0, made.stderr
    attempts = {path.stem for path in (tmp_path / "dojo" / "katas").glob("*/*.py")}
    assert attempts == {path.parent.name for path in (ROOT / "katas").glob("*/*/kata.toml")}
    solution = installed / "pytest_interview_kata" / "katas" / "s3_coding" / "q09_reverse_words" / "solution.py"
    (tmp_path / "dojo" / "katas" / "s3_coding" / "q09_reverse_words.py").write_bytes(solution.read_bytes())

    ran = run(installed, tmp_path / "dojo", "pytest", "--kata")

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1/" in ran.stdout
    assert "✓ reverse_words" in ran.stdout
