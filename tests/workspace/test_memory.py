"""The memory of a workspace: it is written completely or not at all, is never lost, and is not read from another version."""

import json
import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from pytest_interview_kata.files.locks import lock_of
from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace.memory import Memory, read_memory, remember, remember_solved

REMEMBERED = {
    "format": 1,
    "stubs": {"q01_double": "aa"},
    "hints": {"q01_double": 2},
    "gave_up": ["q01_halve"],
    "solved": {"q02_greet": "bb"},
    "streak": [3],
}


def write(folder: Path, content: object) -> Path:
    path = folder / ".kata.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def take_hint(memory: Memory) -> Memory:
    return replace(memory, hints={**memory.hints, "q01_double": memory.hints.get("q01_double", 0) + 1})


def test_a_new_folder_remembers_nothing(tmp_path: Path) -> None:
    assert read_memory(tmp_path) == read_memory(tmp_path / "not there") == Memory()


def test_everything_is_read(tmp_path: Path) -> None:
    write(tmp_path, REMEMBERED)
    assert read_memory(tmp_path) == Memory(
        stubs={"q01_double": "aa"},
        hints={"q01_double": 2},
        gave_up=("q01_halve",),
        solved={"q02_greet": "bb"},
        others={"streak": [3]},
    )


def test_a_change_keeps_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path, REMEMBERED)
    remember_solved(tmp_path, {"q01_double": "cc"})
    solved = {"q02_greet": "bb", "q01_double": "cc"}
    assert json.loads(path.read_text(encoding="utf-8")) == {**REMEMBERED, "solved": solved}
    assert sorted(file.name for file in tmp_path.iterdir() if file.suffix == ".tmp") == []


def test_no_change_writes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, REMEMBERED)
    remember_solved(tmp_path, {"q02_greet": "bb"})
    assert path.read_text(encoding="utf-8") == json.dumps(REMEMBERED)


def test_nothing_is_lost_when_many_write_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: remember(tmp_path, take_hint), range(24)))
    assert read_memory(tmp_path).hints == {"q01_double": 24}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param('{"format": 1', "Expecting ',' delimiter: line 1 column 13 (char 12)", id="cut"),
        pytest.param("[" * 100_000, "it is nested too deeply", id="deep"),
        pytest.param('{"format": 1, "streak": Infinity}', "Infinity is not valid JSON", id="infinity"),
        pytest.param('{"format": 1, "streak": 1e999}', "the number 1e999 is too large", id="huge"),
        pytest.param(r'{"format": 1, "\ud800": 1}', "a string in it contains a lone surrogate", id="surrogate"),
        pytest.param(" " * (1 << 20) + "{}", "it has 1,048,578 bytes, and at most 1,048,576 are read", id="large"),
        pytest.param(
            {"format": 1, "hints": {"q01_double": 10**9}},
            "hints.q01_double is 1000000000, not a number of hints",
            id="many",
        ),
        pytest.param([1], "it is [1], not a table with format", id="list"),
        pytest.param({"hints": {}}, "it has no 'format', which is required", id="no-format"),
        pytest.param({"format": True}, "format is True, not an integer", id="true"),
        pytest.param(
            {"format": 1, "hints": {"q01_double": -1}},
            "hints.q01_double is -1, not a number of hints",
            id="hints",
        ),
        pytest.param({"format": 1, "stubs": {"q01_double": 1}}, "stubs.q01_double is 1, not a string", id="stubs"),
        pytest.param({"format": 1, "gave_up": "all"}, "gave_up is 'all', not a list", id="gave-up"),
    ],
)
def test_what_makes_no_sense_is_kept_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: object, why: str
) -> None:
    path = write(tmp_path, content)
    before = path.read_bytes()
    assert read_memory(tmp_path) == Memory()
    aside = tmp_path / ".kata.json.broken"
    message = (
        f"kata: {path} cannot be used ({why or '…'}). It was renamed to {aside}, and the number of hints starts at 0 again.\n"
    )
    assert re.fullmatch(re.escape(message).replace("…", ".+"), capsys.readouterr().err)
    assert aside.read_bytes() == before
    assert read_memory(tmp_path) == Memory()
    assert capsys.readouterr().err == ""


def test_nothing_that_was_kept_aside_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in ("first", "second"):
        write(tmp_path, content)
        read_memory(tmp_path)
    assert capsys.readouterr().err.count("\n") == 2
    kept = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert kept == {".kata.json.broken": "first", ".kata.json.broken1": "second"}


@pytest.mark.skipif(os.name == "nt", reason="paths may be of any length there")
def test_what_can_not_be_kept_aside_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path
    longest = os.pathconf(tmp_path, "PC_PATH_MAX") - len("/.kata.json") - 1
    while (room := longest - len(str(folder)) - 1) > 0:
        folder /= "x" * min(room, 200 if room != 201 else 199)
    folder.mkdir(parents=True)
    path = write(folder, "nonsense")
    with pytest.raises(KataError, match=r"or renamed \(File name too long\): move it away\.$"):
        remember_solved(folder, {"q01_double": "aa"})
    assert path.read_text(encoding="utf-8") == "nonsense"


def test_a_folder_in_the_place_of_the_memory_is_kept_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".kata.json").mkdir()
    remember_solved(tmp_path, {"q01_double": "aa"})
    assert capsys.readouterr().err.count("It was renamed to") == 1
    assert read_memory(tmp_path).solved == {"q01_double": "aa"}
    assert (tmp_path / ".kata.json.broken").is_dir()


def as_link(path: Path) -> str:
    path.symlink_to("/dev/zero")
    return "it is a link"


def as_pipe(path: Path) -> str:
    os.mkfifo(path)
    return "it is not a regular file"


@pytest.mark.skipif(os.name == "nt", reason="makes links and pipes")
@pytest.mark.parametrize("make", [as_link, as_pipe])
def test_what_could_be_read_for_ever_is_kept_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], str]
) -> None:
    reason = make(tmp_path / ".kata.json")
    remember_solved(tmp_path, {"q01_double": "aa"})
    assert f"cannot be used ({reason}). It was renamed to" in capsys.readouterr().err
    assert read_memory(tmp_path).solved == {"q01_double": "aa"}
    assert os.path.lexists(tmp_path / ".kata.json.broken")


def test_a_later_format_asks_for_an_upgrade(tmp_path: Path) -> None:
    path = write(tmp_path, {"format": 2})
    message = f"{path} has format 2, but this version reads format 1: upgrade pytest-interview-kata."
    with pytest.raises(KataError, match=re.escape(message)):
        read_memory(tmp_path)
    assert path.exists()


def test_says_who_is_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / ".kata.json"
    message = f"Another program has been writing {path} for 0.01 s: end it, or delete {lock_of(path)}."
    with FileLock(lock_of(path)), pytest.raises(KataError, match=re.escape(message)):
        remember(tmp_path, take_hint, patience=0.01)


@pytest.mark.skipif(os.name == "nt", reason="Windows has another reason for it")
def test_says_what_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "katas" / ".kata.json"
    message = f"{path} cannot be written (Not a directory): fix that, or use another folder."
    with pytest.raises(KataError, match=re.escape(message)):
        remember(path.parent, take_hint)
