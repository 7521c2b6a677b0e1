"""Attempts: where they are found, how they are read, and when one is not started."""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import Bank, read_bank
from pytest_interview_kata.workspace.editing import complete, put_stub_back
from pytest_interview_kata.workspace.finding import find_attempts, find_rivals
from pytest_interview_kata.workspace.memory import home_of, remember_solved
from pytest_interview_kata.workspace.reading import has_stub_text, read_attempt
from pytest_interview_kata.workspace.text import create, digest
from pytest_interview_kata.workspace.upgrade import update

POSIX = pytest.mark.skipif(os.name == "nt", reason="makes links and pipes")
STUB = '"""Double a number."""\n\n\ndef double(number: int) -> int:\n    """Double it."""\n    raise NotImplementedError\n'
STARTED = "def double(number: int) -> int:\n    return number * 2\n"


@pytest.fixture
def bank(tiny_pack: Path) -> Bank:
    return read_bank([tiny_pack])


@pytest.fixture
def attempts(bank: Bank, tmp_path: Path) -> Path:
    complete(bank.katas, tmp_path / "dojo")
    return tmp_path / "dojo" / "katas"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere"


@pytest.fixture
def path(attempts: Path) -> Path:
    return attempts / "s1_basics" / "q01_double.py"


def upgraded(bank: Bank, newer: str = STUB.replace("Double a number.", "Double any number.")) -> Bank:
    """Return the bank after an upgrade with another stub."""
    kata = bank.kata("q01_double")
    kata.stub.write_text(newer, encoding="utf-8")
    settings = kata.folder / "kata.toml"
    settings.write_text(f'{settings.read_text(encoding="utf-8")}old_stubs = ["{digest(STUB)}"]\n', encoding="utf-8")
    return read_bank([pack.folder for pack in bank.packs])


@pytest.mark.parametrize(
    ("text", "todo"),
    [
        pytest.param(STUB, True, id="stub"),
        pytest.param(STUB.replace("\n", "\r\n"), True, id="windows-line-ends"),
        pytest.param("\ufeff" + STUB, True, id="byte-order-mark"),
        pytest.param(STUB.replace(":\n", ":  \n") + "\n\n", True, id="trailing-blanks"),
        pytest.param("# my notes\n" + STUB.replace("    ", "\t"), True, id="comment-and-layout"),
        pytest.param(STUB.replace('    """Double it."""\n', ""), True, id="docstring-gone"),
        pytest.param(STUB.replace("Double it.", "Twice."), True, id="docstring-changed"),
        pytest.param(STUB.replace("Double it.", r"\d"), True, id="escape-that-python-warns-of"),
        pytest.param(" \n\t\n", True, id="empty"),
        pytest.param("def double(number: int) -> int:\n    return number * 2\n", False, id="written"),
        pytest.param(STUB.replace("raise NotImplementedError", "return 0"), False, id="wrong"),
        pytest.param(STUB + "x = 1\n", False, id="more"),
        pytest.param(STUB.replace("int:", "int"), False, id="syntax-error"),
        pytest.param(STUB + "\0", False, id="nul"),
        pytest.param("(" * 5000, False, id="too-deep"),
        pytest.param("x = " + "-" * 5000 + "1", False, id="too-deep-for-the-compiler"),
    ],
)
def test_is_todo(bank: Bank, path: Path, text: str, *, todo: bool) -> None:
    path.write_bytes(text.encode())
    found = read_attempt(bank.kata("q01_double"), path)
    assert (found.todo, found.problem) == (todo, "")


def test_source_is_the_text_without_the_byte_order_mark(bank: Bank, path: Path) -> None:
    path.write_bytes("\ufeffx = 'ä'\r\n".encode())
    assert read_attempt(bank.kata("q01_double"), path).source == "x = 'ä'\r\n"


def test_stub_handed_out_before_an_upgrade_is_todo(bank: Bank, path: Path) -> None:
    newer = upgraded(bank, "def double(number: float) -> float: ...\n")
    found = read_attempt(newer.kata("q01_double"), path)
    assert found.todo
    assert not has_stub_text(found)


def test_coding_cookies_are_not_honoured(bank: Bank, path: Path) -> None:
    path.write_bytes("# coding: latin-1\nx = 'ä'\n".encode("latin-1"))
    assert read_attempt(bank.kata("q01_double"), path).problem == (
        f"{path} is not UTF-8 (byte 0xe4 at offset 23, in line 2): save it as UTF-8."
    )


def as_directory(path: Path) -> None:
    path.mkdir()


def as_broken_link(path: Path) -> None:
    path.symlink_to("nowhere.py")


def as_link_loop(path: Path) -> None:
    path.symlink_to(path.name)


def as_pipe(path: Path) -> None:
    os.mkfifo(path)


def as_endless_file(path: Path) -> None:
    path.touch()
    os.truncate(path, 5_000_000)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (as_directory, "cannot be read (it is a directory): correct it, or move it away and run `kata init`."),
        (
            as_endless_file,
            "cannot be read (it has 5,000,000 bytes, and at most 1,048,576 are read): correct it, or move it away and run `kata init`.",
        ),
        pytest.param(as_broken_link, "is a broken link: remove it and run `kata init`.", marks=POSIX),
        pytest.param(
            as_pipe, "cannot be read (it is not a regular file): correct it, or move it away and run `kata init`.", marks=POSIX
        ),
        pytest.param(
            as_link_loop,
            "cannot be read (Too many levels of symbolic links): correct it, or move it away and run `kata init`.",
            marks=POSIX,
        ),
    ],
)
def test_says_why_an_attempt_can_not_be_read(
    bank: Bank, attempts: Path, path: Path, make: Callable[[Path], None], problem: str
) -> None:
    path.unlink()
    make(path)
    found = find_attempts(bank.katas, [attempts])["q01_double"]
    assert (found.problem, found.todo) == (f"{path} {problem}", False)


def test_says_that_an_attempt_is_not_there(bank: Bank, attempts: Path) -> None:
    path = attempts / "q01_double.py"
    assert read_attempt(bank.kata("q01_double"), path).problem == f"{path} does not exist: run `kata init`."


def test_finds_attempts_wherever_they_lie_in_the_order_of_the_bank(bank: Bank, attempts: Path, path: Path) -> None:
    (attempts / "zzz" / "mine").mkdir(parents=True)
    moved = path.rename(attempts / "zzz" / "mine" / path.name)
    (attempts / "helper.py").touch()
    found = find_attempts(bank.katas, [attempts, attempts / "zzz", attempts / "not there"])
    assert list(found) == ["q01_double", "q01_halve", "q02_greet"]
    assert found["q01_double"].path == moved


@pytest.mark.parametrize("folder", [".backup", "__pycache__", "s1_basics/q01_halve.py"])
def test_looks_into_no_such_folder(bank: Bank, attempts: Path, folder: str) -> None:
    (attempts / "s1_basics" / "q01_halve.py").unlink()
    (attempts / folder).mkdir()
    (attempts / folder / "q01_double.py").touch()
    assert find_attempts(bank.katas, [attempts])["q01_double"].path == attempts / "s1_basics" / "q01_double.py"


@POSIX
def test_follows_links_to_folders_once(bank: Bank, attempts: Path, tmp_path: Path) -> None:
    elsewhere = (attempts / "s1_basics").rename(tmp_path / "elsewhere")
    (attempts / "s1_basics").symlink_to(elsewhere)
    (elsewhere / "round").symlink_to(attempts)
    assert find_attempts(bank.katas, [attempts])["q01_double"].path == attempts / "s1_basics" / "q01_double.py"


@POSIX
@pytest.mark.parametrize("target", [".", "..", "s1_basics", "s1_basics/loop", "s2_more/../s1_basics"])
@pytest.mark.parametrize("place", ["a_link", "s1_basics/loop", "zzz"])
def test_a_link_into_the_attempts_is_not_followed(bank: Bank, attempts: Path, path: Path, place: str, target: str) -> None:
    (attempts / place).symlink_to(attempts / target)
    found = find_attempts(bank.katas, [attempts])
    assert (found["q01_double"].path, found["q01_double"].problem) == (path, "")
    assert len(found) == 3


@POSIX
def test_links_that_lead_to_each_other_are_no_attempts(bank: Bank, attempts: Path, tmp_path: Path) -> None:
    for name, target in {"one": "two", "two": "one", "three": "nowhere"}.items():
        (attempts / name).symlink_to(attempts / target)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "round").symlink_to(tmp_path / "outside")
    for name in ("x", "y"):
        (attempts / name).symlink_to(tmp_path / "outside")
    assert len(find_attempts(bank.katas, [attempts])) == 3


@POSIX
def test_a_link_to_what_is_hidden_is_followed(bank: Bank, attempts: Path) -> None:
    (attempts / "s1_basics").rename(attempts / ".kept")
    (attempts / "s1_basics").symlink_to(attempts / ".kept")
    assert find_attempts(bank.katas, [attempts])["q01_double"].path == attempts / "s1_basics" / "q01_double.py"


@POSIX
def test_a_link_to_an_attempt_is_no_second_one(bank: Bank, attempts: Path, path: Path) -> None:
    (attempts / path.name).symlink_to(path)
    assert find_attempts(bank.katas, [attempts])["q01_double"].path == path


def test_of_two_attempts_at_one_kata_none_is_read(bank: Bank, attempts: Path, path: Path) -> None:
    other = attempts / "q01_double.py"
    other.touch()
    message = f"There are two attempts at q01_double, {other} and {path}: rename or remove one of them."
    found = find_attempts(bank.katas, [attempts])
    assert (found["q01_double"].path, found["q01_double"].source, found["q01_double"].problem) == (other, "", message)
    assert (len(found), found["q01_halve"].problem) == (3, "")
    assert find_rivals(bank.katas, [attempts]) == {"q01_double": message}


def test_a_file_is_no_folder_of_attempts(bank: Bank, path: Path) -> None:
    message = re.escape(f"{path} cannot be searched for attempts (") + r".+\): make it readable, or move it\."
    with pytest.raises(KataError, match=message):
        find_attempts(bank.katas, [path])


def test_what_was_left_half_done_is_put_right(bank: Bank, attempts: Path, path: Path) -> None:
    (attempts / ".kata.json").unlink()
    [done] = update(upgraded(bank).katas, attempts.parent).replaced
    assert (done.path, done.backup) == (path, path.with_name("q01_double.py.1.bak"))
    assert path.read_text(encoding="utf-8") == bank.kata("q01_double").stub.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [STARTED, STARTED.replace("2", "3")], ids=["right", "wrong"])
def test_a_forged_memory_makes_nothing_untouched(bank: Bank, attempts: Path, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    (attempts / ".kata.json").write_text(json.dumps({"format": 1, "stubs": {"q01_double": digest(text)}}), encoding="utf-8")
    newer = upgraded(bank)
    assert not read_attempt(newer.kata("q01_double"), path).todo
    assert update(newer.katas, attempts.parent).replaced == ()
    assert path.read_text(encoding="utf-8") == text


def test_a_forged_memory_lets_no_stub_be_judged(bank: Bank, attempts: Path, path: Path) -> None:
    (attempts / ".kata.json").write_text(json.dumps({"format": 1, "solved": {"q01_double": digest(STUB)}}), encoding="utf-8")
    assert read_attempt(bank.kata("q01_double"), path).todo


def as_link_to_file(path: Path, elsewhere: Path) -> Path:
    path.symlink_to(path.rename(elsewhere / path.name))
    return path


def as_link_to_folder(path: Path, elsewhere: Path) -> Path:
    folder = path.parent.rename(elsewhere / path.parent.name)
    path.parent.symlink_to(folder)
    return path


def refusing(make: Callable[[Path, Path], Path], path: Path, workspace: Path) -> str:
    if make is as_link_to_file:
        return f"{path} is a link, and the plugin does not write through links: replace it with a file."
    return f"A link leads from {path} outside {workspace}: replace the link with a folder."


@POSIX
@pytest.mark.parametrize("make", [as_link_to_file, as_link_to_folder])
def test_update_and_reset_write_through_no_link(
    bank: Bank, attempts: Path, path: Path, elsewhere: Path, make: Callable[[Path, Path], Path]
) -> None:
    newer = upgraded(bank)
    kata = newer.kata("q01_double")
    make(path, elsewhere)
    before = snapshot(elsewhere.parent)
    for act in (lambda: update(newer.katas, attempts.parent), lambda: put_stub_back(kata, attempts, read_attempt(kata, path))):
        with pytest.raises(KataError, match=f"^{re.escape(refusing(make, path, attempts.parent))}$"):
            act()
    assert snapshot(elsewhere.parent) == before


@POSIX
def test_init_makes_no_stub_behind_a_link(bank: Bank, attempts: Path, path: Path, elsewhere: Path) -> None:
    as_link_to_folder(path, elsewhere)
    (elsewhere / "s1_basics" / path.name).unlink()
    before = snapshot(elsewhere.parent)
    with pytest.raises(KataError, match=f"^{re.escape(refusing(as_link_to_folder, path, attempts.parent))}$"):
        complete(bank.katas, attempts.parent)
    assert snapshot(elsewhere.parent) == before


@POSIX
@pytest.mark.parametrize("text", ["{}", json.dumps({"format": 1})], ids=["broken", "sound"])
def test_no_memory_is_written_behind_a_link(attempts: Path, elsewhere: Path, text: str) -> None:
    (elsewhere / ".kata.json").write_text(text, encoding="utf-8")
    attempts.rename(attempts.with_name("before"))
    attempts.symlink_to(elsewhere)
    before = snapshot(elsewhere.parent)
    with pytest.raises(KataError, match=rf"{re.escape(str(attempts / '.kata.json'))} .*outside .*: (remove|replace) the link"):
        remember_solved(attempts, {"q01_double": "aa"})
    assert snapshot(elsewhere.parent) == before


def snapshot(folder: Path) -> dict[Path, bytes | str]:
    return {
        path: str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def test_backups_are_numbered(bank: Bank, attempts: Path, path: Path) -> None:
    for text in ("x = 1\n", "x = 2\n"):
        path.write_text(text, encoding="utf-8")
        kata = bank.kata("q01_double")
        put_stub_back(kata, attempts, read_attempt(kata, path))
    kept = {backup.name: backup.read_text(encoding="utf-8") for backup in path.parent.glob("*.bak")}
    assert kept == {"q01_double.py.1.bak": "x = 1\n", "q01_double.py.2.bak": "x = 2\n"}
    assert path.read_text(encoding="utf-8") == STUB


@contextmanager
def full_disk() -> Iterator[None]:
    """Let this process write at most ten bytes into each file."""
    resource = pytest.importorskip("resource", reason="Windows has no limits of file sizes")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_does_not_fit_is_removed(attempts: Path) -> None:
    with pytest.raises(KataError, match=r"cannot be written \(File too large\)"), full_disk():
        create(attempts / "part.py", STUB)
    assert not (attempts / "part.py").exists()


def test_an_attempt_stays_if_the_disk_is_full(bank: Bank, attempts: Path, path: Path) -> None:
    path.write_text(STARTED, encoding="utf-8")
    attempt = read_attempt(bank.kata("q01_double"), path)
    with pytest.raises(KataError, match=r"cannot be written \(File too large\)"), full_disk():
        put_stub_back(attempt.kata, attempts, attempt)
    assert path.read_text(encoding="utf-8") == STARTED
    assert not list(path.parent.glob("*.bak"))


def test_home_is_the_nearest_folder_that_remembers(attempts: Path, path: Path, tmp_path: Path) -> None:
    assert home_of(path) == attempts
    assert home_of(tmp_path / "q01_double.py") is None


def test_digest_is_the_same_whatever_editors_change() -> None:
    assert digest("x = 1\r\n\r\n") == digest("x = 1 \n") != digest("x = 2\n")
