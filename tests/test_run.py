"""`sh run dojo` in a copy of the repository, whose path contains a space."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUN = ROOT / "run"
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


@pytest.mark.parametrize("status", [0, 1])
def test_ci_installs_nginx_if_it_can_and_then_runs_the_tests(tmp_path: Path, status: int) -> None:
    bin_folder = tmp_path / "bin"
    for folder in (bin_folder, tmp_path / ".ci"):
        folder.mkdir()
    script = (ROOT / ".ci" / "run").read_text().replace("PATH=$PATH:/usr/sbin command -v nginx", "command -v no-such-nginx")
    (tmp_path / ".ci" / "run").write_text(script)
    (tmp_path / "run").write_text('echo "run $*"\nexit 3\n')
    for name, text in (
        ("apt-get", f'echo "$*" >>{shlex.quote(str(tmp_path / "asked"))}\nexit {status}'),
        ("sudo", 'shift\nexec "$@"'),
    ):
        (bin_folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (bin_folder / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"}
    ran = subprocess.run(["/bin/bash", ".ci/run"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stdout, ran.stderr) == (3, "run test\n", "")
    assert (tmp_path / "asked").read_text().split()[0] == "update"
    assert ("nginx" in (tmp_path / "asked").read_text()) == (status == 0)
