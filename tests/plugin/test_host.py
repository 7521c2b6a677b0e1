"""A workspace inside another repository: neither affects the other."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Dojo

HOST = {
    "pyproject.toml": (
        "[tool.pytest.ini_options]\n"
        'addopts = ["--strict-markers", "--strict-config", "--cov=host", "--cov-fail-under=90", "--doctest-modules"]\n'
        'filterwarnings = ["error"]\n'
        'python_files = ["*.py"]\n'
        'testpaths = ["tests"]\n'
        "[tool.mypy]\nignore_errors = true\n"
        '[tool.ruff.lint]\nselect = []\nignore = ["ALL"]\n'
    ),
    "mypy.ini": "[mypy]\nignore_errors = True\n",
    "ruff.toml": 'exclude = ["*"]\n',
    "host.py": '"""The host.\n\n>>> 1 + 1\n2\n"""\n\ndef used() -> int:\n    return 1\n',
    "conftest.py": (
        "import pytest\n"
        'collect_ignore_glob = ["katas/*"]\n'
        "def pytest_collection_modifyitems(items):\n    for item in items:\n        item.fixturenames\n"
        "def pytest_runtest_setup(item):\n    raise RuntimeError('this is the host')\n"
        "@pytest.fixture(autouse=True)\ndef everywhere():\n    yield\n"
    ),
    "tests/conftest.py": "",
    "tests/test_host.py": "from host import used\n\ndef test_used():\n    assert used() == 1\n",
    "katas/conftest.py": "raise SystemExit('a conftest.py among attempts ran')\n",
    "katas/__init__.py": "raise SystemExit('a package among attempts was imported')\n",
}


@pytest.fixture
def host(dojo: Dojo) -> Dojo:
    """Return a workspace in a repository with strict settings."""
    (dojo.folder / "pyproject.toml").rename(dojo.folder / "packs.toml")
    packs = (dojo.folder / "packs.toml").read_text(encoding="utf-8").splitlines()[1]
    for name, text in HOST.items():
        dojo.write(name, text.replace("[tool.pytest.ini_options]\n", f"[tool.pytest.ini_options]\n{packs}\n"))
    dojo.write("katas/.kata.json", '{"format": 1}')
    (dojo.folder / "conftest.py").write_text(
        HOST["conftest.py"].replace("    raise RuntimeError('this is the host')", "    pass")
    )
    return dojo


def test_katas_run_whatever_the_host_demands(host: Dojo) -> None:
    host.write("conftest.py", HOST["conftest.py"])
    host.double("return number * 2")
    host.attempt("t02_largest", "import os\ndef largest(numbers):\n    return max(numbers)\n")

    ran = host.pytest()

    assert ran.states == {"t01_double": "solved", "t02_largest": "polish", "t03_nowhere": "skipped"}
    assert ran.checks("t02_largest") == {"properties": "passed", "types": "failed", "lint": "failed", "rules": "passed"}
    assert "test_host" not in ran.out
    assert "coverage" not in ran.out.lower()
    assert "Warning" not in ran.out + ran.err


def test_nothing_of_ours_lies_about_afterwards(host: Dojo) -> None:
    before = {path for path in host.folder.rglob("*") if ".pytest_cache" not in path.parts}
    host.double("return number * 2")
    host.plain("--kata")

    after = {path for path in host.folder.rglob("*") if not {".pytest_cache", "__pycache__"} & {*path.parts}}

    assert {path.relative_to(host.folder).as_posix() for path in after - before} == set()


def test_a_run_without_katas_is_as_if_we_were_not_there(host: Dojo) -> None:
    host.double("raise SystemExit")
    (host.folder / "katas" / "__init__.py").unlink()

    with_us = host.plain("--co", "-q", ".").out
    without_us = host.plain("--co", "-q", "-p", "no:kata", "--ignore=katas", "-W", "ignore", "-o", "kata_packs=", ".").out

    assert "tests/test_host.py::test_used" in with_us
    assert [line for line in with_us.splitlines() if "::" in line] == [line for line in without_us.splitlines() if "::" in line]


def test_a_run_without_katas_imports_nothing_of_ours_but_the_entry(dojo: Dojo) -> None:
    dojo.write(
        "conftest.py",
        "import sys\ndef pytest_unconfigure():\n    print('MODULES', *sorted(sys.modules), file=sys.__stderr__)\n",
    )

    modules = dojo.plain("-p", "no:hypothesispytest").err.split()

    assert [name for name in modules if name.startswith("pytest_interview_kata")] == [
        "pytest_interview_kata",
        "pytest_interview_kata.hookspecs",
        "pytest_interview_kata.plugin",
    ]
    assert not {"hypothesis", "mypy", "rich", "jinja2", "filelock"} & {*modules}


def test_the_run_of_an_unchanged_workspace_imports_neither_hypothesis_nor_mypy(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.largest("return numbers[0]")
    dojo.pytest()
    dojo.write("conftest.py", f"def pytest_kata_packs():\n    return []\n{SPY}")

    ran = dojo.pytest()

    assert all(kata["cached"] for kata in ran.report["katas"] if kata["state"] in {"solved", "failing"})
    assert ran.states == {"t01_double": "solved", "t02_largest": "failing", "t03_nowhere": "skipped"}
    assert "STARTED" not in ran.err
    assert not {"hypothesis", "mypy"} & {*ran.err.partition("MODULES")[2].split()}


SPY = """
import sys
sys.addaudithook(lambda event, args: event == "subprocess.Popen" and print("STARTED", args[0], file=sys.__stderr__))
def pytest_unconfigure():
    print("MODULES", *sorted(sys.modules), file=sys.__stderr__)
"""


def test_no_attempt_is_imported_by_pytest_or_a_judge(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    source = (dojo.folder / dojo.path("t01_double")).read_text(encoding="utf-8")
    dojo.attempt("t01_double", source + TELL)

    ran = dojo.pytest()

    [finding] = [row for row in ran.items("t01_double") if row["outcome"] == "failed"]
    told = dict(line.split("=", 1) for line in finding["output"].splitlines() if "=" in line)
    assert told["hypothesis"] == told["pytest"] == told["judge"] == "False"
    assert int(told["parent"]) != 0
    assert told["argv"].endswith("'-c'" + "]") or "-c" in told["argv"]


TELL = """

_right = double


def double(number: int) -> int:
    import os
    import sys
    print("hypothesis", "hypothesis" in sys.modules, sep="=")
    print("pytest", "pytest" in sys.modules, sep="=")
    print("judge", any(name.startswith("pytest_interview_kata.judge") for name in sys.modules), sep="=")
    print("parent", os.getppid(), sep="=")
    print("argv", sys.orig_argv, sep="=")
    return _right(number) + (number == 0)
"""


BROKEN = {
    "import no_such_module_anywhere": "ModuleNotFoundError: No module named 'no_such_module_anywhere'",
    "1 / 0": "ZeroDivisionError: division by zero",
    "def (": "SyntaxError: invalid syntax (conftest.py, line 1)",
    "raise SystemExit('gone')": "SystemExit: gone",
    "raise SystemExit": "SystemExit",
    "import pytest; pytest.skip('not\\nhere', allow_module_level=True)": "Skipped: not here",
    "import pytest; pytest.exit('enough')": "Exit: enough",
    "import pytest; pytest.fail('no')": "Failed: no",
    "pytest_plugins = ['no_such_plugin_anywhere']": "No module named 'no_such_plugin_anywhere'",
    "def pytest_addoption(parser): raise RuntimeError('no options')": "RuntimeError: no options",
    "def pytest_runtest_setup(nonsense): pass": "PluginValidationError: ",
}
PACKED = "\ndef pytest_kata_packs():\n    return [__file__]\n"
"""A hook that returns a file instead of a pack: it proves that a conftest.py that fails is not used."""


@pytest.mark.parametrize(
    ("text", "words"),
    [*((text, "-q") for text in BROKEN), *((text, "-n 1") for text in ("1 / 0", "raise SystemExit('gone')"))],
)
def test_a_conftest_that_fails_is_told_and_costs_nothing(solved: Dojo, text: str, words: str) -> None:
    solved.write("conftest.py", text + PACKED)

    ran = solved.pytest(*words.split())

    assert ran.status == 0, ran.out + ran.err
    assert ran.states == {"t01_double": "solved", "t02_largest": "solved", "t03_nowhere": "skipped"}
    said = " ".join(ran.out.split())
    assert said.count("conftest.py cannot be imported (") == 1
    assert BROKEN[text] in said
    assert "), so its packs, checks and reports are missing." in said
    assert "Traceback" not in ran.out + ran.err


def test_options_of_a_conftest_that_fails_are_left_out(solved: Dojo) -> None:
    settings = (solved.folder / "pyproject.toml").read_text(encoding="utf-8")
    solved.write("pyproject.toml", f'{settings}addopts = "--slow --level=3"\n')
    conftest = (
        'def pytest_addoption(parser):\n    parser.addoption("--slow", action="store_true")\n    parser.addoption("--level")\n'
    )
    solved.write("conftest.py", conftest)
    assert solved.pytest().status == 0
    solved.write("conftest.py", f"1 / 0\n{conftest}")

    assert solved.pytest().status == 0
    assert "unrecognized arguments: --slwo" in solved.pytest("--slwo").err


def test_a_conftest_that_fails_is_told_where_there_is_nothing_to_judge(solved: Dojo) -> None:
    shutil.rmtree(solved.folder / "katas")
    solved.write("conftest.py", "1 / 0")

    ran = solved.pytest()

    assert ran.status == 4
    assert "There are no katas in" in ran.err
    assert "conftest.py cannot be imported (ZeroDivisionError: division by zero), so its packs, checks and reports" in ran.err


@pytest.mark.parametrize(
    "text",
    [
        "def pytest_configure():\n    raise RuntimeError('this is the host')\n",
        "def pytest_collection_modifyitems(items):\n    raise RuntimeError('this is the host')\n",
    ],
)
@pytest.mark.parametrize("by", ["conftest", "plugin of it"])
def test_hooks_of_the_host_do_not_run(solved: Dojo, text: str, by: str) -> None:
    solved.write("conftest.py", text if by == "conftest" else "pytest_plugins = ['host_plugin']\n")
    solved.write("host_plugin.py", text)

    ran = solved.pytest()

    assert (ran.status, "this is the host" in ran.out + ran.err) == (0, False)


def test_the_installed_entry_point_is_called_kata() -> None:
    code = "from importlib.metadata import entry_points as e; print([p.value for p in e(group='pytest11', name='kata')])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['pytest_interview_kata.plugin']"
