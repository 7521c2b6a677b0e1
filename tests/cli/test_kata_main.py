"""The command line as a whole: where it looks for workspaces, its error messages, and its exit status."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli.arguments import COMMANDS
from pytest_interview_kata.cli.locate import quoted
from tests.sample_packs import copy_kata

Kata = Callable[..., CompletedProcess[str]]
PROGRAM = (
    "import pathlib, sys; from pytest_interview_kata.cli import main; sys.exit(main(sys.argv[2:], pathlib.Path(sys.argv[1])))"
)


@pytest.mark.parametrize(("name", "shown"), [("pytest-interview-kata", "pytest-interview-kata"), ("anything", "kata")])
def test_usage_shows_the_name_it_was_called_by(kata: Kata, monkeypatch: pytest.MonkeyPatch, name: str, shown: str) -> None:
    monkeypatch.setattr(sys, "argv", [f"/somewhere/{name}.exe", "--help"])
    assert kata("list", "--help").stdout.startswith(f"usage: {shown} list ")


def test_the_package_is_a_program_too(dojo: Path) -> None:
    command = [sys.executable, "-m", "pytest_interview_kata", "next", "--json"]
    done = subprocess.run(command, cwd=dojo, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["workspace"]) == (0, str(dojo)), done.stderr


@pytest.mark.skipif(os.name == "nt", reason="uses sh")
@pytest.mark.parametrize(
    ("line", "status", "shown"),
    [
        ("review <&-", 0, "No card is in use yet"),
        ("interview <&-", 2, "kata: An interview needs a terminal"),
        ("list >&-", 0, ""),
        ("show nope 2>&-", 2, ""),
    ],
)
def test_standard_streams_may_be_closed(dojo: Path, tiny_pack: Path, line: str, status: int, shown: str) -> None:
    command = ["sh", "-c", f'"$0" -c "$1" "$2" {line}', sys.executable, PROGRAM, str(tiny_pack)]
    done = subprocess.run(command, cwd=dojo, capture_output=True, text=True, check=False)
    assert (done.returncode, (done.stdout + done.stderr).startswith(shown)) == (status, True), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_unknown_id_names_the_nearest(kata: Kata) -> None:
    done = kata("show", "q01_dubble")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "kata: There is no kata 'q01_dubble'. Did you mean q01_double, q01_halve, q02_greet?\n"


def test_no_command_shows_every_command(kata: Kata) -> None:
    done = kata()
    assert done.returncode == 0
    assert re.findall(r"^    (\w+) ", done.stdout, re.MULTILINE) == [command.name for command in COMMANDS]


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_help_that_says_where_packs_come_from(kata: Kata, command: str) -> None:
    done = kata(command, "--help")
    assert done.returncode == 0
    assert ("from --pack" in " ".join(done.stdout.split())) is (command != "new")  # `kata new --pack` makes a pack instead


def test_version(kata: Kata) -> None:
    assert re.fullmatch(r"pytest-interview-kata \d+\.\d+\S*\n", kata("--version").stdout)


@pytest.mark.parametrize("argv", [("lst",), ("list", "--jsn"), ("solution",)])
def test_a_mistyped_command_line(kata: Kata, argv: tuple[str, ...]) -> None:
    done = kata(*argv)
    assert done.returncode == 2
    assert "error: " in done.stderr


@pytest.mark.parametrize("command", ["next", "hint", "solution", "reset", "update"])
def test_says_that_there_is_no_workspace(kata: Kata, home: Path, command: str) -> None:
    argv = [command] if command in {"next", "update"} else [command, "q01_double"]
    advice = "make one with `kata init dojo`, or name one with -C DIR"
    message = f"kata: There is no workspace in {home} or its parent folders: {advice}.\n"
    assert kata(*argv).stderr == message
    message = f"kata: There is no workspace at {home / 'my dojo'}: make one with `kata init {quoted(home / 'my dojo')}`.\n"
    assert kata(*argv, "-C", "my dojo").stderr == message


@pytest.mark.parametrize("where", ["katas/s1_basics", "notes/deep", "."])
def test_finds_the_workspace_around(kata: Kata, dojo: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    (dojo / where).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(dojo / where)
    assert kata("next").returncode == 0


def test_finds_a_workspace_without_a_memory(kata: Kata, dojo: Path) -> None:
    (dojo / "katas" / ".kata.json").unlink()
    assert kata("next").returncode == 0


def test_a_folder_that_is_called_katas_is_no_workspace_yet(kata: Kata, home: Path) -> None:
    (home / "katas").mkdir()
    assert kata("next").returncode == 2


@pytest.mark.parametrize("argv", [("-C", "dojo", "next"), ("next", "-C", "dojo"), ("--directory", "dojo", "next")])
def test_directory_stands_before_or_after_the_command(kata: Kata, argv: tuple[str, ...]) -> None:
    assert kata("init", "dojo").returncode == 0
    assert kata(*argv).stdout.startswith(f"next: {Path('dojo/katas/s1_basics/q01_double.py')} ")


@pytest.mark.parametrize("named", ['["my packs/own"]', "\"'my packs/own'\""])
def test_packs_are_named_in_the_settings_of_the_workspace(kata: Kata, dojo: Path, tiny_pack: Path, named: str) -> None:
    copy_kata(tiny_pack / "s1_basics" / "q01_double", dojo / "my packs" / "own" / "s1_basics" / "q07_triple")
    assert kata("show", "q07_triple").returncode == 2
    (dojo / "pyproject.toml").write_text(f"[tool.pytest.ini_options]\nkata_packs = {named}\n", encoding="utf-8")
    assert kata("show", "q07_triple").returncode == 0


@pytest.mark.parametrize("text", ["[", "tool = 1", "[tool.pytest.ini_options]\nkata_packs = [1]"])
def test_says_what_is_wrong_with_the_settings(kata: Kata, dojo: Path, text: str) -> None:
    (dojo / "pyproject.toml").write_text(text, encoding="utf-8")
    done = kata("list")
    assert (done.returncode, done.stdout) == (2, "")
    start = re.escape(f"kata: {dojo / 'pyproject.toml'}")
    assert re.fullmatch(start + r"( cannot be used \(|: kata_packs\[0\] is ).+\.\n", done.stderr)


def test_a_file_that_can_not_be_used_is_no_traceback(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    assert dojo.is_dir()
    accepted = tiny_pack / "s1_basics" / "q01_double" / "accepted" / "folder.py"
    accepted.mkdir()
    done = kata("solution", "q01_double", "--give-up")
    assert done.returncode == 2
    assert re.fullmatch(re.escape(f"kata: {accepted} cannot be used (") + r".+\)\.\n", done.stderr)


def test_a_reader_that_has_had_enough_is_no_error(dojo: Path, tiny_pack: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-c", PROGRAM, str(tiny_pack), "list"]
        done = subprocess.run(command, cwd=dojo, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_the_letters_shows_question_marks(dojo: Path, tiny_pack: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tiny_pack), "list"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=dojo, env=environment, capture_output=True, text=True, check=True)
    assert "Greet ? politely" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="another shell")
def test_what_is_quoted_can_be_pasted(home: Path) -> None:
    assert [quoted(home / name) for name in ("dojo", "my dojo", "$it's")] == ["dojo", "'my dojo'", "'$it'\"'\"'s'"]
    assert quoted(home.parent) == str(home.parent)
