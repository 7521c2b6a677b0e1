"""The benchmark's peer, which runs the properties of the katas with plain pytest."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks import peer
from pytest_interview_kata.pack.reader import builtin, read_bank

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = ("-p", "no:kata", "-p", "no:cacheprovider", "-q", "tests")


def test_right_solutions_pass_in_the_peer(tmp_path: Path) -> None:
    katas = read_bank([builtin()]).katas
    peer.write(tmp_path, [katas["q04_merge_streams"], katas["q08_money"]], ["E"])  # scenarios, iterators, sessions, objects
    status, summary = tried(tmp_path)

    assert status == 0, summary
    assert "passed" in summary


def test_stubs_fail_in_the_peer(tmp_path: Path) -> None:
    kata = read_bank([builtin()]).katas["q08_money"]
    peer.write(tmp_path, [kata], ["E"])
    (tmp_path / "solutions" / "q08_money.py").write_text(kata.stub.read_text(encoding="utf-8"), encoding="utf-8")
    status, summary = tried(tmp_path)

    assert status == 1, summary
    assert "passed" not in summary


def tried(folder: Path) -> tuple[int, str]:
    """Run the project without mypy and ruff; return the exit status and the last line."""
    command = [sys.executable, "-m", "pytest", *PLAIN]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout.strip().rpartition("\n")[2]
