"""`sh run dojo` in a copy of the repository, whose path contains a space."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / "run"
BIN = Path(sys.executable).parent
UV = "#!/bin/sh\nexit 1\n"
PIP = '#!/bin/sh\n[ "$2" != pip ] || exit 0\nexec {python} "$@"\n'

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script for Unix")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a copy of the script, with an environment in which everything is installed already."""
    folder = tmp_path / "a clone"
    bin_folder = folder / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    (folder / "run").write_bytes(RUN.read_bytes())
    (folder / ".git").mkdir()
    (folder / "pyproject.toml").write_text("[tool.ruff]\n")
    for name, module in (("kata", "pytest_interview_kata"), ("pytest", "pytest")):
        (bin_folder / name).write_text(f'#!/bin/sh\nexec {sys.executable} -m {module} "$@"\n')
    (bin_folder / "python").write_text(PIP.format(python=sys.executable))
    (bin_folder / "activate").write_text(f'PATH="{bin_folder}:$PATH"\n')
    (folder / "uv").write_text(UV)
    for path in (*bin_folder.iterdir(), folder / "uv"):
        path.chmod(0o755)
    return folder


def sh(clone: Path, script: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{clone}:{os.environ['PATH']}", "EDITOR": "echo editing", "PYTHON": sys.executable}
    return subprocess.run(["/bin/sh", "-c", script], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("place", [".", ".."])
def test_it_says_what_it_does_and_the_last_commands_work(clone: Path, place: str) -> None:
    here = clone / place
    ran = sh(clone, f"sh '{clone}/run' dojo", here)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "run: Installing the plugin and what the katas need into .venv." in ran.stderr
    told = [line.strip() for line in ran.stdout.rpartition("paste these lines")[2].splitlines() if line.startswith("  ")]
    assert "Next:" not in ran.stdout
    assert "Add to" not in ran.stdout
    assert told[-2:] == ["kata open", "kata watch"]
    done = sh(clone, "\n".join([*told[:-1], "kata next"]), here)
    assert done.returncode == 0, done.stderr
    assert "editing " in done.stdout
    assert "next: katas/" in done.stdout


def test_it_ends_with_the_commands_even_if_an_attempt_fails(clone: Path) -> None:
    assert sh(clone, "sh run dojo", clone).returncode == 0
    attempt = next(clone.glob("dojo/katas/*/q04_countdown.py"))
    attempt.write_text("def countdown(\n")
    ran = sh(clone, "sh run dojo", clone)
    assert ran.returncode == 1
    assert ran.stdout.rstrip().endswith("kata watch")
