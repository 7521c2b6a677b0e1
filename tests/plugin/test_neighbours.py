"""With common pytest plugins, in separate environments: the verdicts are the same, and the plugins' own output is right.

The environments are built once and kept below `.pytest_cache`, by what is installed in them.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from filelock import FileLock

from .conftest import make_dojo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Dojo, Ran

ROOT: Final = Path(__file__).parents[2]
PLUGINS: Final = (
    *("anyio", "django", "pytest-asyncio", "pytest-cov", "pytest-django", "pytest-html", "pytest-instafail"),
    *("pytest-json-report", "pytest-metadata", "pytest-mypy", "pytest-randomly", "pytest-rerunfailures", "pytest-ruff"),
    *("pytest-sugar", "pytest-timeout", "pytest-xdist"),
)
PYTESTS: Final = {"newest": "pytest", "oldest": "pytest==8.4.*"}
ITEMS: Final = {
    "t01_double": ("examples", "is_twice_the_number", "knows_no_limit", "types", "lint"),
    "t02_largest": ("examples", "is_the_largest", "leaves_the_list_alone", "types", "lint", "rules"),
    "t03_nowhere": ("examples", "is_twice_the_number", "knows_no_limit", "types", "lint"),
}
NUMBER: Final = sum(map(len, ITEMS.values()))
STATES: Final = {"t01_double": "solved", "t02_largest": "failing", "t03_nowhere": "skipped"}
OPTIONS: Final = {
    "nothing": "",
    "asyncio": "--asyncio-mode=auto",
    "cov": "--cov=katas --cov-fail-under=99",
    "html": "--html=theirs.html --self-contained-html",
    "instafail": "--instafail",
    "json": "--json-report --json-report-file=theirs.json",
    "metadata": "--metadata where here",
    "mypy": "--mypy",
    "randomly": "--randomly-seed=3",
    "rerunfailures": "--reruns 1",
    "ruff": "--ruff",
    "sugar": "--force-sugar",
    "timeout": "--timeout=250",
    "load": "-n 2 --dist load",
    "loadscope": "-n 2 --dist loadscope",
    "loadfile": "-n 2 --dist loadfile",
    "worksteal": "-n 2 --dist worksteal",
}
COMBINED: Final = ("asyncio", "cov", "html", "json", "metadata", "mypy", "rerunfailures", "ruff", "sugar", "timeout")
ALL: Final = " ".join(OPTIONS[name] for name in COMBINED)
MODES: Final = {**OPTIONS, "all": ALL, "all, spread": f"{ALL} -n 2"}
REPEATED: Final = {"loadscope", "loadfile", "worksteal", *COMBINED}
"""Modes that need only one version of pytest and one run: the others have the combined options, or another distribution."""
STOPPED: Final = ("nothing", "load", "all", "all, spread")
"""Other distributions after a run that stopped: `test_xdist.py`."""


def in_both(*modes: str) -> list[tuple[str, str]]:
    """Return pairs of a pytest and a mode: each mode with the newest version, and most modes also with the oldest version."""
    return [(label, mode) for label in PYTESTS for mode in modes if label == "newest" or mode not in REPEATED]


@pytest.fixture(scope="session")
def python(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> str:
    """Return the interpreter of an environment with all plugins and one version of pytest."""
    label = f"{request.param}-{sys.version_info.major}.{sys.version_info.minor}"
    wanted = [PYTESTS[request.param], *PLUGINS, "--editable", str(ROOT)]
    told = "\n".join([*wanted, sys.version, (ROOT / "pyproject.toml").read_text(encoding="utf-8")])
    folder = pytestconfig.rootpath / ".pytest_cache" / "environments" / label
    found = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        built = folder / hashlib.sha256(told.encode()).hexdigest()
        if not built.is_file():
            build(folder, found, wanted)
            built.touch()
    return str(found)


def build(folder: Path, python: Path, wanted: list[str]) -> None:
    """Create an environment with uv, which is much faster, or else with pip. Skip the test if neither succeeds."""
    said = ""
    for commands in builders(folder, python, wanted):
        shutil.rmtree(folder, ignore_errors=True)
        for command in commands:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                said = done.stderr or done.stdout
                break
        else:
            return
    pytest.skip(f"the environment cannot be built: {said.strip()[-300:]}")


def builders(folder: Path, python: Path, wanted: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield for each installer the commands that create an environment and fill it."""
    if uv := shutil.which("uv"):
        quiet = [uv, "--quiet", "--cache-dir", str(folder.with_name("uv-cache"))]
        yield (
            [*quiet, "venv", "--python", sys.executable, str(folder)],
            [*quiet, "pip", "install", "--compile-bytecode", "--python", str(python), *wanted],
        )
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    yield [sys.executable, "-m", "venv", str(folder)], [*install, *wanted]


@pytest.fixture
def neighbours(python: str, tmp_path: Path) -> Dojo:
    """Return a workspace with one kata solved and one failing, in an environment with all plugins."""
    dojo = make_dojo(tmp_path, python, ("-m", "pytest"))
    dojo.double("return number * 2")
    dojo.largest("return numbers[0]")
    return dojo


def judged(dojo: Dojo, words: str) -> Ran:
    for name in ("report.json", "junit.xml"):
        (dojo.folder / name).unlink(missing_ok=True)
    ran = dojo.pytest(*words.split(), DJANGO_SETTINGS_MODULE="")
    assert "INTERNALERROR" not in ran.out + ran.err
    assert "Traceback" not in ran.out + ran.err
    return ran


@pytest.mark.parametrize(("python", "mode"), in_both(*MODES), indirect=["python"])
def test_verdicts_are_the_same_beside_others(neighbours: Dojo, mode: str) -> None:
    for known in (False,) if mode in REPEATED else (False, True):
        ran = judged(neighbours, MODES[mode])

        assert (ran.status, ran.states) == (1, STATES), ran.out
        assert [kata["cached"] for kata in ran.report["katas"] if kata["id"] in STATES] == [known, known, False]
        assert len(ran.junit) == NUMBER
        for name, look in LOOKS.items():
            if OPTIONS[name] in MODES[mode]:
                look(neighbours, ran)


@pytest.mark.parametrize(("python", "mode"), in_both(*STOPPED), indirect=["python"])
def test_what_a_run_that_stopped_early_left_is_judged(neighbours: Dojo, mode: str) -> None:
    stopped = judged(neighbours, f"-x -p no:randomly {MODES['nothing' if 'n 2' in MODES[mode] else mode]}")
    ran = judged(neighbours, MODES[mode])

    assert "stopping after 1 failures" in stopped.out
    assert (ran.status, ran.states) == (1, STATES), ran.out
    assert len(ran.junit) == NUMBER


@pytest.mark.parametrize("python", PYTESTS, indirect=True)
def test_time_limits_of_the_hosts_tests_are_not_for_katas(neighbours: Dojo) -> None:
    settings = (neighbours.folder / "pyproject.toml").read_text(encoding="utf-8")
    neighbours.write("pyproject.toml", f"{settings}timeout = 0.01\n")

    assert judged(neighbours, "").states == STATES


@pytest.mark.parametrize("python", PYTESTS, indirect=True)
def test_a_conftest_that_fails_is_told_beside_others(neighbours: Dojo) -> None:
    neighbours.write("conftest.py", "raise SystemExit(3)\n")
    settings = (neighbours.folder / "pyproject.toml").read_text(encoding="utf-8")
    neighbours.write("pyproject.toml", f'{settings}addopts = "--slow"\n')

    ran = judged(neighbours, "")

    assert ran.states == STATES
    assert "conftest.py cannot be imported (SystemExit: 3), so its packs" in " ".join(ran.out.split())


def no_coverage(_: Dojo, ran: Ran) -> None:
    assert "coverage" not in ran.out.lower()


def rows_of_html(dojo: Dojo, _: Ran) -> None:
    text = (dojo.folder / "theirs.html").read_text(encoding="utf-8")
    [blob] = re.findall(r'data-jsonblob="([^"]*)"', text)
    rows = json.loads(html.unescape(blob))["tests"]
    assert {name.rpartition("::")[2] for name in rows} == {item for items in ITEMS.values() for item in items}
    assert len({name for name in rows if rows[name]}) >= NUMBER


def phases_of_json(dojo: Dojo, _: Ran) -> None:
    tests = json.loads((dojo.folder / "theirs.json").read_text(encoding="utf-8"))["tests"]
    assert len(tests) == NUMBER
    assert [test["nodeid"] for test in tests if not {"setup", "call", "teardown"} <= test.keys()] == []


def one_item_ran_again(_: Dojo, ran: Ran) -> None:
    assert re.search(r"\d+ rerun", ran.out)


def seed_is_told(_: Dojo, ran: Ran) -> None:
    assert "Using --randomly-seed=3" in ran.out


LOOKS: Final[dict[str, Callable[[Dojo, Ran], None]]] = {
    "cov": no_coverage,
    "html": rows_of_html,
    "json": phases_of_json,
    "rerunfailures": one_item_ran_again,
    "randomly": seed_is_told,
}
