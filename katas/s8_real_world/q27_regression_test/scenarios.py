"""Runs the tests of the attempt in its process, with pytest, against one version of the function at a time."""

import linecache
import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Merge = Callable[[list[tuple[int, int]]], list[tuple[int, int]]]

FILE = "test_rooms.py"
OPTIONS = (
    "--disable-plugin-autoload",
    *("-c", "pytest.ini", "--rootdir", ".", "--confcutdir", "."),
    *("--capture", "sys", "--import-mode", "importlib", "--maxfail", "1"),
    # The player has its own fault handler; the others write files, collect garbage or print.
    *(f"-pno:{name}" for name in ("cacheprovider", "faulthandler", "terminal", "threadexception", "unraisableexception")),
)
SECONDS = 2
"""The processor time that the tests may take per version."""


def run_tests(module: ModuleType, version: str) -> dict[str, Any]:
    """Run the attempt's tests against the `merge_bookings` of this source, up to the first failure, and return the outcomes."""
    made: dict[str, Any] = {"__name__": "rooms"}
    exec(compile(version, "<version>", "exec", dont_inherit=True), made)  # noqa: S102 - the versions belong to the kata
    bench = Bench(made["merge_bookings"])
    with _folder(), _patience():
        Path("pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        Path(FILE).write_text("".join(linecache.getlines(str(module.__file__))), encoding="utf-8", newline="")
        status = pytest.main([*OPTIONS, FILE], plugins=[bench])
    return {"passed": bench.passed, "others": bench.others, "status": pytest.ExitCode(status).name.lower().replace("_", " ")}


@contextmanager
def _folder() -> Iterator[None]:
    """Work in an empty folder, and remove the module that was imported from it."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory(dir=home, ignore_cleanup_errors=True) as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(home)
            sys.modules.pop(Path(FILE).stem, None)


@contextmanager
def _patience() -> Iterator[None]:
    """Let an endless test fail where it is, so that its name and line can be shown. On Windows the player is stopped."""
    if sys.platform == "win32":
        yield
        return
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _ring(*_: object) -> None:
    raise TimeoutError("the test did not end in time")


class Bench:
    """The plugin of one run: it provides `merge` and records the outcome of each test."""

    def __init__(self, made: Merge) -> None:
        self._made = made
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []

    @pytest.fixture(scope="session")
    def merge(self) -> Merge:
        """Return the version that is tested."""
        return self._made

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Merge | None:
        """Use this version instead of the attempt's own fixture `merge`."""
        if fixturedef.argname != "merge":
            return None
        fixturedef.cached_result = (self._made, fixturedef.cache_key(request), None)
        return self._made

    def pytest_collectreport(self, report: Any) -> None:
        """Record what cannot be collected."""
        if report.failed:
            self.others.append((_name(report.nodeid), "error", _message(report.longrepr)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Record a test that passed, or the phase in which it did not."""
        if not report.passed or hasattr(report, "wasxfail"):
            outcome = "xfail" if hasattr(report, "wasxfail") else report.outcome
            self.others.append((_name(report.nodeid), outcome, _message(report.longrepr)))
        elif report.when == "call":
            self.passed.append(_name(report.nodeid))


def _name(nodeid: str) -> str:
    return nodeid.removeprefix(FILE).removeprefix("::")


def _message(longrepr: Any) -> str:
    """Return the exception and the line of the attempt that led to it, as far as pytest reports them."""
    crash = getattr(longrepr, "reprcrash", None)
    if crash is None:
        said = [line[1:].strip() for line in str(longrepr).splitlines() if line.startswith("E ")]
        return "; ".join(said) or str(longrepr[-1] if isinstance(longrepr, tuple) else longrepr or "")
    found = [entry.reprfileloc for entry in longrepr.reprtraceback.reprentries if getattr(entry, "reprfileloc", None)]
    lines = [each.lineno for each in found if Path(each.path).name == FILE]
    raised = re.sub(r" at 0x[0-9a-fA-F]+", "", str(crash.message))
    return f"line {lines[-1]}: {raised}" if lines else raised
