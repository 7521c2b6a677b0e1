"""`kata open` with real editors: small scripts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Kata = Callable[..., CompletedProcess[str]]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the editors are shell scripts")


@pytest.fixture(autouse=True)
def no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def editor(folder: Path, name: str, status: int = 0) -> Path:
    """Write an editor that records its name and its arguments in a file `opened`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\necho {path.name.partition(" ")[0]} "$@" > {folder}/opened\nexit {status}\n')
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("variables", [("VISUAL",), ("EDITOR",), ("VISUAL", "EDITOR")])
def test_the_users_editor_opens_the_file(
    kata: Kata, dojo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: tuple[str, ...]
) -> None:
    for name in variables:
        monkeypatch.setenv(name, f"{editor(tmp_path, name)} --wait")
    ran = kata("open", "q01_halve")
    path = Path("katas", "s1_basics", "q01_halve.py")

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"Opening {path} with ")
    assert (tmp_path / "opened").read_text() == f"{variables[0]} --wait {dojo / path}\n"


def test_without_an_id_it_is_the_next_kata(kata: Kata, dojo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f"'{editor(tmp_path, 'an editor')}'")
    assert "q01_double.py" in kata("next").stdout
    assert kata("open").returncode == 0
    assert (tmp_path / "opened").read_text() == f"an {dojo / 'katas' / 's1_basics' / 'q01_double.py'}\n"


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="these have an editor of their own")
@pytest.mark.parametrize("present", ["vi", "nano vi", "sensible-editor vi"])
def test_the_platform_has_an_editor(
    kata: Kata, dojo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, present: str
) -> None:
    for name in present.split():
        editor(tmp_path / "bin", name)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert dojo.is_dir()
    assert f"with {present.partition(' ')[0]}." in kata("open", "q01_double").stdout


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="these have no xdg-open")
def test_a_desktop_decides(kata: Kata, dojo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("xdg-open", "vi"):
        editor(tmp_path / "bin", name)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("DISPLAY", ":0")
    assert dojo.is_dir()
    assert "with xdg-open." in kata("open", "q01_double").stdout


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("no-such-editor", "'no-such-editor' cannot be started (No such file or directory): correct EDITOR."),
        ("'vi", 'EDITOR is "\'vi", which is not a command (No closing quotation): correct it.'),
        ("false", "false ended with status 1; the file is katas/s1_basics/q01_double.py."),
    ],
)
def test_an_editor_that_fails_is_reported(
    kata: Kata, dojo: Path, monkeypatch: pytest.MonkeyPatch, value: str, message: str
) -> None:
    assert dojo.is_dir()
    monkeypatch.setenv("EDITOR", value)
    ran = kata("open", "q01_double")
    assert ran.returncode == 2
    assert ran.stderr == f"kata: {message}\n"


def test_what_is_missing_is_reported(kata: Kata, dojo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform not in {"darwin", "win32"}:
        monkeypatch.setenv("PATH", str(tmp_path / "empty"))
        assert "There is no editor to open katas/s1_basics/q01_double.py with: set EDITOR" in kata("open", "q01_double").stderr
    monkeypatch.setenv("EDITOR", "true")
    (dojo / "katas" / "s1_basics" / "q01_double.py").unlink()
    assert "There is no attempt at q01_double in katas: make one with `kata init`." in kata("open", "q01_double").stderr
