"""Runs the attempt's tests in pytest, with one version of `checkout` at a time."""

import linecache
import os
import re
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FILE = "test_shop.py"
NAMES = ("Receipt", "DeclinedError")
"""The classes of the attempt's file that a version uses."""
OPTIONS = (
    "--disable-plugin-autoload",
    *("-c", "pytest.ini", "--rootdir", ".", "--confcutdir", "."),
    *("--capture", "sys", "--import-mode", "importlib", "--maxfail", "1"),
    # The player has its own fault handler; the other plugins write files, collect garbage or print.
    *(f"-pno:{name}" for name in ("cacheprovider", "faulthandler", "terminal", "threadexception", "unraisableexception")),
)
SECONDS = 2
"""The processor time that one run may take."""


def run_tests(module: ModuleType, version: str) -> dict[str, Any]:
    """Run the attempt's tests with the `checkout` of this source, up to the first failure, and return the outcomes."""
    bench = Bench(version)
    with _folder(), _patience():
        Path("pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        Path(FILE).write_text("".join(linecache.getlines(str(module.__file__))), encoding="utf-8", newline="")
        status = pytest.main([*OPTIONS, FILE], plugins=[bench])
    return {"passed": bench.passed, "others": bench.others, "status": pytest.ExitCode(status).name.lower().replace("_", " ")}


@contextmanager
def _folder() -> Iterator[None]:
    """Work in an empty folder, and forget the modules that were imported from it."""
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
    """Let an endless test fail at its current line, so that this line can be reported; on Windows the player is stopped."""
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
    raise TimeoutError("the test takes too long")


class Bench:
    """The plugin of one run: it provides `checkout` and records the outcome of each test."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._made: dict[str, Any] = {"__name__": "shop"}
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Execute the version with the classes of the file that pytest has imported."""
        for item in items[:1]:
            self._made |= {name: getattr(item.module, name) for name in NAMES}
            exec(compile(self._version, "<version>", "exec", dont_inherit=True), self._made)  # noqa: S102 - the kata's own

    @pytest.fixture(scope="session")
    def checkout(self) -> Any:
        """Return the version that is tested."""
        return self._made["checkout"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Any:
        """Replace a fixture `checkout` of the attempt by this version."""
        if fixturedef.argname != "checkout":
            return None
        version = self._made["checkout"]
        fixturedef.cached_result = (version, fixturedef.cache_key(request), None)
        return version

    def pytest_collectreport(self, report: Any) -> None:
        """Record a file that cannot be collected."""
        if report.failed:
            self.others.append((_name(report.nodeid), "error", _told(report.longrepr)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Record a test that passed, or the phase of it that did not."""
        if not report.passed or hasattr(report, "wasxfail"):
            outcome = "xfail" if hasattr(report, "wasxfail") else report.outcome
            self.others.append((_name(report.nodeid), outcome, _told(report.longrepr)))
        elif report.when == "call":
            self.passed.append(_name(report.nodeid))


def _name(nodeid: str) -> str:
    return nodeid.removeprefix(FILE).removeprefix("::")


def _told(longrepr: Any) -> str:
    """Return the exception and the line of the attempt that led to it, as far as pytest reports them."""
    crash = getattr(longrepr, "reprcrash", None)
    if crash is None:
        said = [line[1:].strip() for line in str(longrepr).splitlines() if line.startswith("E ")]
        return "; ".join(said) or str(longrepr[-1] if isinstance(longrepr, tuple) else longrepr or "")
    places = [entry.reprfileloc for entry in longrepr.reprtraceback.reprentries if getattr(entry, "reprfileloc", None)]
    lines = [place.lineno for place in places if Path(place.path).name == FILE]
    raised = re.sub(r" at 0x[0-9a-fA-F]+", "", str(crash.message))
    return f"line {lines[-1]}: {raised}" if lines else raised
