"""The `kata` command in a separate folder, with the tiny pack as the bundled pack."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli import main


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty; output is not wrapped."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")  # as in an active environment
    return folder


@pytest.fixture
def kata(home: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., CompletedProcess[str]]:
    """Return a function that runs a command line and returns its exit status and output."""

    def run(*argv: str | Path) -> CompletedProcess[str]:
        assert home.is_dir()
        status = main([str(word) for word in argv], tiny_pack)
        return CompletedProcess(argv, status, *capsys.readouterr())

    return run


@pytest.fixture
def dojo(kata: Callable[..., CompletedProcess[str]], home: Path) -> Path:
    """Return a new workspace, which is the current folder."""
    assert kata("init").returncode == 0
    return home
