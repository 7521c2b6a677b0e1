"""Runs tests with pytest inside a player: the learner's own tests, or an attempt that consists of tests.

The scenarios of a kata import this module, so it runs in the player.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import types
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OPTIONS: Final = (
    "--disable-plugin-autoload",
    *("-c", "pytest.ini", "--rootdir", ".", "--confcutdir", "."),
    *("--capture", "sys", "--import-mode", "importlib"),
    # The player has its own fault handler; the other plugins write files, collect garbage or print.
    *(f"-pno:{name}" for name in ("cacheprovider", "faulthandler", "terminal", "threadexception", "unraisableexception")),
)
TOO_LONG: Final = "the test takes too long"
"""The message of the exception in a test that uses up its time."""
SECONDS: Final = 2.0
"""The processor time that one run may take."""
SYNTAX: Final = ("SyntaxError", "IndentationError", "TabError")
LINE: Final = re.compile(r", line (\d+)$")
ADVICE: Final = re.compile(r"\n *Use -v to get more diff$")
"""Matches advice that pytest adds to the message of an assertion; this option has no effect here."""
ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")


class Outcomes:
    """A pytest plugin that records the outcome of each test. Reasons for failures name the lines of `file`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []
        """Names of tests that did not pass, with the outcome (`failed`, `skipped`, `xfail` or `error`) and the reason."""

    def pytest_collectreport(self, report: Any) -> None:
        """Record a file that cannot be collected."""
        if report.failed:
            self.others.append((self._name(report), "error", reason(report.longrepr, self.file)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Record a test that passed, or a phase of a test that failed or was skipped."""
        if not report.passed or hasattr(report, "wasxfail"):
            outcome = "xfail" if hasattr(report, "wasxfail") else report.outcome
            self.others.append((self._name(report), outcome, reason(report.longrepr, self.file)))
        elif report.when == "call":
            self.passed.append(self._name(report))

    def _name(self, report: Any) -> str:
        nodeid: str = report.nodeid
        return nodeid.removeprefix(self.file).removeprefix("::")


def run_suite(files: Mapping[str, str], outcomes: Outcomes, *options: str, seconds: float = SECONDS) -> str:
    """Write files to an empty folder, run the tests in it, and return pytest's exit status in words, such as `ok`.

    Results are recorded in `outcomes`, which may be a subclass with fixtures. A test that uses up the processor time
    fails at its current line.
    """
    with _folder(), _limited(seconds):
        for name, text in {"pytest.ini": "[pytest]\n", **files}.items():
            Path(name).write_text(text, encoding="utf-8", newline="")
        tests = sorted(name for name in files if name.startswith("test_"))
        status = pytest.main([*OPTIONS, *options, *tests], plugins=[outcomes])
    return pytest.ExitCode(status).name.lower().replace("_", " ")


def run_own_tests(_: types.ModuleType, name: str, program: str, tests: str, limit: int) -> dict[str, Any]:
    """Run tests that import `program` as the module `name`, until `limit` tests have failed (0: no limit)."""
    _tame_hypothesis(tests)
    module = types.ModuleType(name)
    outcomes = Outcomes(f"test_{name}.py")
    sys.modules[name] = module
    try:
        exec(compile(program, f"{name}.py", "exec", dont_inherit=True), vars(module))  # noqa: S102 - what a player is for
        status = run_suite({outcomes.file: tests}, outcomes, *([f"--maxfail={limit}"] if limit else []))
    except BaseException as error:  # noqa: BLE001 - whatever a suite raises, such as SystemExit, is a fact about it
        status = f"{type(error).__name__}: {error}"
    finally:
        sys.modules.pop(name, None)
    return {"passed": outcomes.passed, "others": outcomes.others, "status": status}


def warm_up() -> None:
    """Run a test that needs no program, so that pytest has imported and cached all that it needs."""
    run_suite({"test_warm_up.py": "def test_warm_up(): pass"}, Outcomes("test_warm_up.py"))


def _tame_hypothesis(tests: str) -> None:
    """If the tests use Hypothesis, let it draw the same examples in every run, without a deadline."""
    if "hypothesis" in tests:
        from hypothesis import HealthCheck, settings  # noqa: PLC0415 - slow, and rarely needed

        checks = [*HealthCheck]
        settings.register_profile("kata", database=None, deadline=None, derandomize=True, suppress_health_check=checks)
        settings.load_profile("kata")


@contextmanager
def _folder() -> Iterator[None]:
    """Work in an empty folder, and forget the modules that were imported from it."""
    home, known = Path.cwd(), {*sys.modules}
    with tempfile.TemporaryDirectory(dir=home, ignore_cleanup_errors=True) as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(home)
            for name in [name for name in sys.modules if name.startswith(("test_", "conftest")) and name not in known]:
                del sys.modules[name]


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Make a test that takes too long fail at its current line. On Windows, do nothing: the player is killed."""
    if sys.platform == "win32":
        yield
        return
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _ring(*_: object) -> None:
    raise TimeoutError(TOO_LONG)


def reason(longrepr: Any, file: str) -> str:
    """Return the exception of a failed test, with the line of `file` that led to it if pytest reports the line."""
    crash = getattr(longrepr, "reprcrash", None)
    if crash is None:
        return _error(longrepr)
    places = [entry.reprfileloc for entry in longrepr.reprtraceback.reprentries if getattr(entry, "reprfileloc", None)]
    lines = [place.lineno for place in places if Path(place.path).name == file]
    raised = ADVICE.sub("", ADDRESS.sub("", str(crash.message)))
    return f"line {lines[-1]}: {raised}" if lines else raised


def _error(longrepr: Any) -> str:
    """Return why a file cannot be collected or a test is skipped."""
    said = [line[1:].strip() for line in str(longrepr).splitlines() if line.startswith("E ")]
    if said and said[-1].startswith(SYNTAX) and (line := LINE.search(said[0])):
        return f"line {line[1]}: {said[-1]}"
    return "; ".join(said) or str(longrepr[-1] if isinstance(longrepr, tuple) else longrepr or "")
