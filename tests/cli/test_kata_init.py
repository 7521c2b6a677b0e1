"""`kata init`: what it creates, what it does not change, and what it refuses."""

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli.locate import quoted
from tests.sample_packs import copy_kata

Kata = Callable[..., CompletedProcess[str]]
PLACES = ("s1_basics/q01_double.py", "s1_basics/q01_halve.py", "s2_more/q02_greet.py")


def test_makes_a_workspace_and_says_what_is_next(kata: Kata, home: Path) -> None:
    assert kata("init", "deep/my dojo").stdout == (
        f"Made 3 katas in {Path('deep/my dojo/katas')}.\n"
        f"Made {Path('deep/my dojo/pyproject.toml')}, so that `pytest --kata` uses this folder as its root directory.\n"
        f"Made {Path('deep/my dojo/README.md')}, which sums up the commands and the rules.\n"
        f"Next: cd {quoted(home / 'deep/my dojo')} && pytest --kata\n"
    )
    attempts = home / "deep" / "my dojo" / "katas"
    assert tuple(path.relative_to(attempts).as_posix() for path in sorted(attempts.rglob("*.py"))) == PLACES


def test_hands_out_the_stubs_to_the_byte(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    assert kata("init").returncode == 0
    made = (dojo / "katas/s1_basics/q01_double.py").read_bytes()
    assert made == (tiny_pack / "s1_basics/q01_double/stub.py").read_bytes()


def test_settings_make_the_folder_the_root(dojo: Path) -> None:
    settings = tomllib.loads((dojo / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings == {"tool": {"pytest": {"ini_options": {"minversion": "8.4"}}}}


def test_the_readme_sums_up_the_rules_and_is_kept(kata: Kata, home: Path) -> None:
    (home / "own").mkdir()
    (home / "own" / "README.md").write_text("mine\n", encoding="utf-8")
    assert "README" not in kata("init", "own").stdout
    assert "README" in kata("init", "new").stdout
    assert (home / "own" / "README.md").read_text(encoding="utf-8") == "mine\n"
    assert "An attempt is one file." in (home / "new" / "README.md").read_text(encoding="utf-8")


def test_touches_nothing_that_is_there(kata: Kata, home: Path) -> None:
    started, settings = home / "katas" / "q01_double.py", home / "pyproject.toml"
    started.parent.mkdir()
    started.write_text("x = 1\n", encoding="utf-8")
    settings.write_text("# mine\n", encoding="utf-8")
    assert kata("init").stdout == ("Made 2 katas in katas.\n1 kata already exists and was not changed.\nNext: pytest --kata\n")
    assert (started.read_text(encoding="utf-8"), settings.read_text(encoding="utf-8")) == ("x = 1\n", "# mine\n")
    assert not (home / "katas" / "s1_basics" / "q01_double.py").exists()


@pytest.mark.parametrize("name", ["Q01_double.py", "q01_DOUBLE.PY"])
def test_a_name_with_other_capital_letters_is_not_taken_for_another_file(kata: Kata, home: Path, name: str) -> None:
    path = home / "katas" / "s1_basics" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine\n", encoding="utf-8")
    ran = kata("init")

    assert ran.returncode == 2
    assert ran.stderr == (
        f"kata: {path} is not an attempt, because its name has other capital letters: rename it to q01_double.py.\n"
    )
    assert [entry.name for entry in path.parent.iterdir()] == [name]


def test_twice_is_as_good_as_once(kata: Kata, dojo: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in dojo.rglob("*") if path.is_file()}
    assert kata("init").stdout == "3 katas already exist and were not changed.\nNext: pytest --kata\n"
    assert {path: path.stat().st_mtime_ns for path in dojo.rglob("*") if path.is_file()} == before


def test_says_what_is_in_the_way_of_an_attempt(kata: Kata, home: Path) -> None:
    folder = home / "katas" / "s1_basics" / "q01_double.py"
    folder.mkdir(parents=True)
    assert (
        f"{folder} cannot be read (it is a directory): correct it, or move it away and run `kata init`.\n"
        in kata("init").stdout
    )


def test_directory_option_is_where_it_starts(kata: Kata, home: Path) -> None:
    assert kata("-C", "a", "init", "b").returncode == 0
    assert (home / "a" / "b" / "katas").is_dir()


def test_refuses_a_file(kata: Kata, home: Path) -> None:
    (home / "dojo").touch()
    done = kata("init", "dojo")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"kata: {home / 'dojo'} is a file, not a folder.\n"


def test_refuses_to_nest(kata: Kata, dojo: Path) -> None:
    inside = dojo / "katas" / "s1_basics"
    message = f"kata: {inside} is inside the attempts of the workspace {dojo}: run `kata init` in {dojo}.\n"
    assert kata("init", inside).stderr == message


def test_refuses_the_home_of_a_pack(kata: Kata, home: Path) -> None:
    message = f"kata: {home / 'katas'} is a pack of katas, not a folder for attempts: name another folder.\n"
    (home / "katas").mkdir()
    (home / "katas" / "pack.toml").touch()
    assert kata("init").stderr == message


@pytest.mark.skipif(os.name == "nt", reason="Windows has another reason for it")
def test_says_what_it_can_not_write(kata: Kata, home: Path) -> None:
    (home / "katas").mkdir()
    (home / "katas" / "s2_more").touch()
    done = kata("init")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"kata: {home / 'katas/s2_more/q02_greet.py'} cannot be written (File exists): fix that, or use another folder.\n"
    )


def test_a_second_pack_joins_the_bundled_one(kata: Kata, home: Path, tiny_pack: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    copy_kata(tiny_pack / "s1_basics" / "q01_double", more / "s1_own" / "q07_triple", s1_basics="s1_own", tiny="own")
    assert kata("--pack", more, "init").returncode == 0
    assert (home / "katas" / "s1_own" / "q07_triple.py").is_file()
