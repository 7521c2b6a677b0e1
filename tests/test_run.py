"""`sh run dojo` and `python run.py dojo` in a copy of the repository, whose path contains a space."""

from __future__ import annotations

import ntpath
import os
import re
import shlex
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path, PureWindowsPath

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
UV = "#!/bin/sh\nexit 1\n"
PIP = '#!/bin/sh\n[ "$2" != pip ] || exit 0\nexec {python} "$@"\n'

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script for Unix")
LOADER = SourceFileLoader("run", str(ROOT / "run.py"))
run = module_from_spec(spec_from_loader("run", LOADER) or pytest.fail("run.py cannot be imported"))
LOADER.exec_module(run)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a copy of the script, with an environment in which everything is installed already."""
    folder = tmp_path / "a clone"
    bin_folder = folder / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    for name in ("run", "run.py"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
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
    command = ["/bin/sh", "-c", script]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.parametrize("place", [".", ".."])
@pytest.mark.parametrize("command", ["sh '{}/run' dojo", "\"$PYTHON\" '{}/run.py' dojo"], ids=["sh", "python"])
def test_it_says_what_it_does_and_the_last_commands_work(clone: Path, command: str, place: str) -> None:
    here = clone / place
    ran = sh(clone, command.format(clone), here)

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


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        (r"C:\clone", ["cd dojo", r"..\.venv\Scripts\kata open", r"..\.venv\Scripts\kata watch"]),
        ("C:\\", [r"cd clone\dojo", r"..\.venv\Scripts\kata open", r"..\.venv\Scripts\kata watch"]),
        (r"C:\My clones", [r"cd ..\clone\dojo", r"..\.venv\Scripts\kata open", r"..\.venv\Scripts\kata watch"]),
    ],
)
def test_the_last_commands_on_windows(monkeypatch: pytest.MonkeyPatch, here: str, expected: list[str]) -> None:
    monkeypatch.setattr(run, "HOME", PureWindowsPath(r"C:\clone"))
    monkeypatch.setattr(run.os, "path", ntpath)

    assert run.pasted(PureWindowsPath(here), windows=True) == expected


def test_a_path_with_a_space_is_quoted_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "HOME", PureWindowsPath(r"C:\My clone"))
    monkeypatch.setattr(run.os, "path", ntpath)

    assert run.pasted(PureWindowsPath("C:\\"), windows=True)[0] == r'cd "My clone\dojo"'


def test_it_ends_with_the_commands_even_if_an_attempt_fails(clone: Path) -> None:
    assert sh(clone, "sh run dojo", clone).returncode == 0
    attempt = next(clone.glob("dojo/katas/*/q04_countdown.py"))
    attempt.write_text("def countdown(\n")
    ran = sh(clone, "sh run dojo", clone)
    assert ran.returncode == 1
    assert ran.stdout.rstrip().endswith("kata watch")


def test_the_five_minute_start_has_the_same_last_commands() -> None:
    text = (ROOT / "docs" / "start.md").read_text(encoding="utf-8")

    assert "```\n" + "\n".join(run.pasted(ROOT, windows=False)) + "\n```\n" in text


@pytest.mark.parametrize("words", ["", "nonsense"])
def test_without_a_command_it_lists_them(clone: Path, words: str) -> None:
    ran = sh(clone, f"sh run {words}", clone)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert re.findall(r"^python run.py (\w+) ", ran.stderr, re.MULTILINE) == [*run.COMMANDS]


def test_a_python_that_is_too_old_is_named(clone: Path) -> None:
    (clone / "old").write_text("#!/bin/sh\nexit 1\n")
    (clone / "old").chmod(0o755)
    ran = sh(clone, "PYTHON=./old sh run dojo", clone)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "run: Python 3.11 or newer is needed; PYTHON=... names one.\n"


def test_it_ends_with_the_status_of_the_program_that_failed(clone: Path) -> None:
    (clone / ".venv" / "bin" / "ruff").write_text("#!/bin/sh\necho ruff $*\nexit 3\n")
    (clone / ".venv" / "bin" / "ruff").chmod(0o755)
    ran = sh(clone, "sh run test --quick", clone)

    assert (ran.returncode, ran.stdout) == (3, "ruff check\n")


def test_all_arguments_after_test_are_for_pytest(clone: Path) -> None:
    for name in ("ruff", "mypy", "pytest"):
        (clone / ".venv" / "bin" / name).write_text(f'#!/bin/sh\nprintf "{name}"; printf " <%s>" "$@"; echo\n')
        (clone / ".venv" / "bin" / name).chmod(0o755)
    ran = sh(clone, "sh run test --quick -k 'a or b'", clone)

    assert ran.stdout.splitlines()[-2] == ("pytest <--numprocesses> <auto> <--dist> <load> <-m> <not slow> <-k> <a or b>")


@pytest.mark.parametrize(("types", "tests", "status"), [(0, 0, 0), (3, 0, 3), (0, 4, 4), (3, 4, 4)])
def test_mypy_runs_beside_the_tests_and_counts_as_much(clone: Path, types: int, tests: int, status: int) -> None:
    fifo = clone / "fifo"
    os.mkfifo(fifo)  # each waits for the other one to run
    for name, body in (
        ("ruff", ""),
        ("mypy", f"echo found; read word <'{fifo}'; exit {types}"),
        ("pytest", f"echo run >'{fifo}'; echo tested; exit {tests}"),
    ):
        (clone / ".venv" / "bin" / name).write_text(f"#!/bin/sh\n{body}\n")
        (clone / ".venv" / "bin" / name).chmod(0o755)
    ran = sh(clone, "sh run test", clone)

    assert (ran.returncode, ran.stdout.splitlines()) == (status, ["tested", "found"])


def test_the_site_is_built_with_its_own_extra(clone: Path) -> None:
    (clone / ".venv" / "bin" / "python").write_text('#!/bin/sh\necho "$*"\n')
    ran = sh(clone, "sh run site --output elsewhere", clone)

    assert ran.stdout.splitlines() == [
        "-m pip install --quiet --disable-pip-version-check --editable .[docs]",
        "-m website --output elsewhere",
    ]


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
