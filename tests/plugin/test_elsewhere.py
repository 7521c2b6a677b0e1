"""The code for other platforms, run on Linux: complete runs of a copy of the package that takes the branches for macOS or Windows.

What these systems themselves do differently is not tested here: `.github/workflows/ci.yml` runs the tests there.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.sample_packs import TINY, copy_kata

from .conftest import DOUBLE, PYTEST, Dojo, Ran

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the branches for other platforms are the usual ones there")
PACKAGE: Final = Path(__file__).parents[2] / "pytest_interview_kata"
ANYWHERE_ELSE: Final = {
    "sandbox/player/walls.py": {'sys.platform != "linux"': "True"},
    "sandbox/player/limits.py": {'sys.platform == "linux"': "False", "wanted[resource.RLIMIT_NPROC] = 0": "pass"},
    "sandbox/player/forking.py": {'sys.platform != "linux"': "True"},
    "sandbox/pool.py": {'sys.platform == "linux"': "False"},
    "sandbox/clock.py": {'f"/proc/{pid}"': 'f"/no-such-folder/{pid}"'},
    "run/processes.py": {'hasattr(os, "sched_getaffinity")': "False"},
}
"""By module, the expressions about the platform and their values there. On Linux, threads count as processes (`NPROC`)."""
PLATFORMS: Final = {
    "macOS": {
        **ANYWHERE_ELSE,
        "cli/opening.py": {"PLATFORM.get(sys.platform": 'PLATFORM.get("darwin"'},
        "run/user_cache.py": {"CACHES.get(sys.platform": 'CACHES.get("darwin"'},
    },
    "Windows": {
        **ANYWHERE_ELSE,
        "sandbox/player/limits.py": {"import resource": "import no_resource", 'hasattr(signal, "SIGUSR1")': "False"},
        "sandbox/player/audit_hook.py": {
            "from resource import": "from no_resource import",
            'sys.platform == "win32"': "True",
        },
        "judge/overtime.py": {'sys.platform == "win32"': "True", 'sys.platform != "win32"': "False"},
        "sandbox/inbox.py": {'os.name == "posix"': "False"},
        "sandbox/process.py": {'os.name == "posix"': "False", 'hasattr(signal, "SIGUSR1")': "False"},
        "sandbox/suite.py": {'sys.platform == "win32"': "True"},
        "run/processes.py": {'hasattr(os, "sched_getaffinity")': "False", 'os.name == "posix"': "False"},
        "run/user_cache.py": {"CACHES.get(sys.platform": 'CACHES.get("win32"', 'os.name == "posix"': "False"},
        "cli/opening.py": {'os.name == "nt"': "True", "PLATFORM.get(sys.platform": 'PLATFORM.get("win32"'},
        "cli/locate.py": {'os.name == "nt"': "True"},
        "text.py": {'os.name != "nt"': "False"},
        "run/signals.py": {'("SIGTERM", "SIGHUP", "SIGQUIT")': '("SIGTERM",)', 'hasattr(signal, "SIGCONT")': "False"},
    },
}
NOT_HERE: Final = {
    "checks/lint.py": "the file names of programs",
    "cli/__init__.py": "how Windows reports a closed pipe",
    "console/keys.py": "msvcrt",
    "console/prompt.py": "consoles without TERM",
}
"""Modules with branches that need the system itself."""
ASKING: Final = re.compile(r"os\.name [!=]=|sys\.platform\b|hasattr\((?:os|signal),|import resource\b")
ELSEWHERE: Final = "/etc/passwd"
BODIES: Final = {
    "right": ("return number * 2", "solved", ""),
    "wrong": ("return number * number", "failing", "double("),
    "endless": ("while True:\n    number += 1", "failing", "it did not return within "),
    "crashing": ("import os\nos._exit(3)", "failing", "the program exited with status 3"),
    "printing": ("print('x' * 3_000_000)\nreturn number * number", "failing", "it printed:"),
    "reading": (f"return number * 2 if open({ELSEWHERE!r}).read() else 0", "failing", "an attempt may not read files outside"),
    "writing": ("open('/tmp/of-an-attempt', 'w')\nreturn number * 2", "failing", "an attempt may not write outside its folder"),
    "starting a program": ("import os\nos.system('true')\nreturn number * 2", "failing", "an attempt may not start a process"),
    "signalling": ("import os\nos.kill(os.getppid(), 9)\nreturn number * 2", "failing", "an attempt may not send a signal"),
    "connecting": (
        "import socket\nsocket.create_connection(('192.0.2.1', 80))\nreturn number * 2",
        "failing",
        "an attempt may not connect to other programs",
    ),
    "using threads": (
        "import threading\nout: list[int] = []\nthread = threading.Thread(target=lambda: out.append(number * 2))\n"
        "thread.start()\nthread.join()\nreturn out[0]",
        "solved",
        "",
    ),
    "using a file": (
        "from pathlib import Path\nPath('a').write_text('b')\nreturn number * len(Path('a').read_text()) * 2",
        "solved",
        "",
    ),
}


COMMON: Final = ("right", "endless", "crashing", "reading", "starting a program")
"""What is also tried with the few branches for macOS."""
CASES: Final = {"Windows": tuple(BODIES), "macOS": COMMON}
CACHES: Final = {"macOS": "Library/Caches", "Windows": "AppData/Local"}
EDITORS: Final = {"macOS": "open", "Windows": "notepad"}


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a folder for each platform, with a copy of the package that takes the branches for this platform."""
    folders = {name: tmp_path_factory.mktemp("platform") for name in PLATFORMS}
    for platform, folder in folders.items():
        copy = folder / PACKAGE.name
        (folder / "katas").symlink_to(TINY)
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "katas"))
        for name, values in PLATFORMS[platform].items():
            text = (copy / name).read_text(encoding="utf-8")
            for expression, value in values.items():
                assert expression in text, f"{name} does not contain {expression}"
                text = text.replace(expression, value)
            (copy / name).write_text(text, encoding="utf-8")
    return folders


@pytest.fixture(params=PLATFORMS)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of a platform."""
    return str(request.param)


@pytest.fixture
def platform(copies: dict[str, Path], name: str) -> Path:
    """Return the folder of the copy for a platform."""
    return copies[name]


def judged(dojo: Dojo, platform: Path, *words: str, **environment: str) -> Ran:
    return dojo.pytest("-o", "kata_bundled=false", *words, PYTHONPATH=str(platform), **environment)


def test_every_module_that_asks_for_the_platform_is_known() -> None:
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if ASKING.search(path.read_text(encoding="utf-8"))
    }

    assert asking == {*PLATFORMS["Windows"], *NOT_HERE} - {"sandbox/clock.py"}


Verdicts = Callable[[str], Ran]


@pytest.fixture(scope="module")
def verdicts(copies: dict[str, Path], tmp_path_factory: pytest.TempPathFactory, warm_up: Callable[[Path], None]) -> Verdicts:
    """Return a function that judges all cases on a platform in one run, each as an attempt at its own copy of a kata."""

    @cache
    def verdicts(name: str) -> Ran:
        dojo = Dojo(tmp_path_factory.mktemp("verdicts"))
        warm_up(dojo.folder)
        dojo.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = [{json.dumps(str(dojo.folder / 'pack'))}]\n")
        for case in CASES[name]:
            copy_kata(TINY / "t1_numbers" / "t01_double", dojo.folder / "pack" / "t1_numbers" / kata_of(case))
            dojo.write(f"katas/t1_numbers/{kata_of(case)}.py", DOUBLE.format(BODIES[case][0].replace("\n", "\n    ")))
        return judged(dojo, copies[name])

    return verdicts


def kata_of(case: str) -> str:
    return f"t{[*BODIES].index(case) + 10}_{case.replace(' ', '_')}"


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, cases in CASES.items() for case in cases])
def test_verdicts_are_the_same(verdicts: Verdicts, name: str, case: str) -> None:
    ran, (_, state, message) = verdicts(name), BODIES[case]
    shown = "".join(re.findall(rf"^_+ {kata_of(case)}: .*?(?=^[_=]+ )", ran.out, re.MULTILINE | re.DOTALL))

    assert ran.states[kata_of(case)] == state, ran.out
    assert message in " ".join(shown.split())
    assert not Path("/tmp/of-an-attempt").exists()  # noqa: S108 - it must not be there


def test_files_are_limited_where_the_system_can_do_it(dojo: Dojo, platform: Path, name: str) -> None:
    once = "if not Path('a').exists():\n    Path('a').write_bytes(bytes(17 << 20))"
    dojo.double(f"from pathlib import Path\n{once}\nreturn number * 2")
    ran = judged(dojo, platform, dojo.path("t01_double"))

    assert ran.states["t01_double"] == {"macOS": "failing", "Windows": "solved"}[name], ran.out
    assert ("File too large" in ran.out) == (name == "macOS")


def test_missing_walls_are_reported(dojo: Dojo, platform: Path) -> None:
    dojo.double("return number * 2")
    ran = judged(dojo, platform)

    assert {"landlock", "seccomp"} <= {*ran.report["missing_walls"]}
    assert "walls: " in ran.out


def test_own_tests_end(dojo: Dojo, platform: Path) -> None:
    dojo.double("return number * 2")
    test = "from t01_double import double\n\n\ndef test_three() -> None:\n    assert double(3) == 6\n"
    dojo.write("katas/t1_numbers/test_t01_double.py", test)
    ran = judged(dojo, platform, "-k", "own_tests")

    assert ran.outcomes("t01_double")["own_tests"] == "passed", ran.out


def test_a_second_run_knows_the_results(dojo: Dojo, platform: Path, cache: Path) -> None:
    dojo.double("return number * 2")
    judged(dojo, platform)
    ran = judged(dojo, platform)

    assert ran.states["t01_double"] == "solved"
    assert cache.is_dir()
    assert [kata["cached"] for kata in ran.report["katas"] if kata["id"] == "t01_double"] == [True]


def test_line_ends_of_windows_change_no_line(dojo: Dojo, platform: Path) -> None:
    path = dojo.double("import os\nreturn number * 2")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    ran = judged(dojo, platform)

    assert ran.checks("t01_double") == {"properties": "passed", "types": "passed", "lint": "failed"}
    assert f"{dojo.path('t01_double')}:6:12: `os` imported but unused" in " ".join(ran.out.split())


def test_results_are_in_the_cache_folder_of_the_platform(
    dojo: Dojo, platform: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    dojo.double("return number * 2")
    judged(dojo, platform, HOME=str(home := tmp_path.parent / "home"))

    assert [*(home / CACHES[name]).iterdir()] == [home / CACHES[name] / "pytest-interview-kata"]


def kata(platform: Path, folder: Path, *words: str, **environment: str) -> str:
    """Return what a `kata` command prints."""
    ran = Dojo(folder).run("-m", "pytest_interview_kata", *words, PYTHONPATH=str(platform), **environment)
    assert ran.status == 0, ran.err
    return ran.out


def test_paths_are_quoted_for_the_shells_of_the_platform(platform: Path, name: str, tmp_path: Path) -> None:
    out = kata(platform, tmp_path, "init", "my dojo", PATH=bin_folder())

    assert {"macOS": "cd 'my dojo' && pytest", "Windows": 'cd "my dojo" && pytest'}[name] in out


def bin_folder() -> str:
    """Return a PATH as in an active environment."""
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize("variable", ["", "EDITOR"])
def test_the_editor_of_the_platform_is_opened(dojo: Dojo, platform: Path, name: str, tmp_path: Path, variable: str) -> None:
    folder = tmp_path / "Program Files"
    folder.mkdir()
    editor = folder / (EDITORS[name] if not variable else "my editor")
    editor.write_text('#!/bin/sh\necho "opened $*"\n')
    editor.chmod(0o755)
    named = {"EDITOR": f'"{editor}" -w'} if variable else {"EDITOR": "", "VISUAL": ""}
    out = kata(platform, dojo.folder, "open", "t01_double", PATH=f"{folder}{os.pathsep}{os.environ['PATH']}", **named)

    assert "opened " in out
    assert out.rstrip().endswith(dojo.path("t01_double"))


@pytest.mark.parametrize("name", ["Windows"], indirect=True)
@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_consoles_of_windows_show_everything(dojo: Dojo, platform: Path, encoding: str) -> None:
    dojo.double("print('✓ é 漢')\nreturn number * number")
    done = subprocess.run(
        [sys.executable, *PYTEST, "--kata", "-v", "-o", "kata_bundled=false"],
        cwd=dojo.folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PYTHONPATH": str(platform), "COLUMNS": "80"},
        capture_output=True,
        check=False,
    )
    out = done.stdout.decode(encoding)

    assert done.returncode == 1, done.stderr
    assert "it printed:" in out
    assert "interview kata" in out
    assert b"Traceback" not in done.stderr
