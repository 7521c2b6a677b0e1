"""What runs beside the attempt: its own tests, in a real pytest, against one version of `checkout` at a time."""

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
"""What a version needs of the attempt's own file."""
OPTIONS = (
    "--disable-plugin-autoload",
    *("-c", "pytest.ini", "--rootdir", ".", "--confcutdir", "."),
    *("--capture", "sys", "--import-mode", "importlib", "--maxfail", "1"),
    # The player has a fault handler of its own; the others write files, collect garbage or print.
    *(f"-pno:{name}" for name in ("cacheprovider", "faulthandler", "terminal", "threadexception", "unraisableexception")),
)
SECONDS = 2
"""Processor time that the tests of one version may take."""


def run_tests(module: ModuleType, version: str) -> dict[str, Any]:
    """Run the attempt's tests, up to the first that fails, against the `checkout` of this source; tell how they ended."""
    bench = Bench(version)
    with _folder(), _patience():
        Path("pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        Path(FILE).write_text("".join(linecache.getlines(str(module.__file__))), encoding="utf-8", newline="")
        status = pytest.main([*OPTIONS, FILE], plugins=[bench])
    return {"passed": bench.passed, "others": bench.others, "status": pytest.ExitCode(status).name.lower().replace("_", " ")}


@contextmanager
def _folder() -> Iterator[None]:
    """Work in an empty folder, and import nothing twice from it."""
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
    """Let a test without an end fail where it is, so that its name and line can be told; elsewhere the player is stopped."""
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
    raise TimeoutError("it does not come to an end")


class Bench:
    """The plugin of one run: it gives `checkout` and notes how each test ended."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._made: dict[str, Any] = {"__name__": "shop"}
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Make the version, with the classes of the file that pytest has imported."""
        for item in items[:1]:
            self._made |= {name: getattr(item.module, name) for name in NAMES}
            exec(compile(self._version, "<version>", "exec", dont_inherit=True), self._made)  # noqa: S102 - the kata's own

    @pytest.fixture(scope="session")
    def checkout(self) -> Any:
        """Give the version that is tried."""
        return self._made["checkout"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Any:
        """Let this version win over a fixture `checkout` of the attempt's own."""
        if fixturedef.argname != "checkout":
            return None
        version = self._made["checkout"]
        fixturedef.cached_result = (version, fixturedef.cache_key(request), None)
        return version

    def pytest_collectreport(self, report: Any) -> None:
        """Note what cannot be collected."""
        if report.failed:
            self.others.append((_name(report.nodeid), "error", _told(report.longrepr)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Note a test that passed, or the part of it that did not."""
        if not report.passed or hasattr(report, "wasxfail"):
            outcome = "xfail" if hasattr(report, "wasxfail") else report.outcome
            self.others.append((_name(report.nodeid), outcome, _told(report.longrepr)))
        elif report.when == "call":
            self.passed.append(_name(report.nodeid))


def _name(nodeid: str) -> str:
    return nodeid.removeprefix(FILE).removeprefix("::")


def _told(longrepr: Any) -> str:
    """Give what was raised and the line of the attempt that led there, as far as pytest tells."""
    crash = getattr(longrepr, "reprcrash", None)
    if crash is None:
        said = [line[1:].strip() for line in str(longrepr).splitlines() if line.startswith("E ")]
        return "; ".join(said) or str(longrepr[-1] if isinstance(longrepr, tuple) else longrepr or "")
    places = [entry.reprfileloc for entry in longrepr.reprtraceback.reprentries if getattr(entry, "reprfileloc", None)]
    lines = [place.lineno for place in places if Path(place.path).name == FILE]
    raised = re.sub(r" at 0x[0-9a-fA-F]+", "", str(crash.message))
    return f"line {lines[-1]}: {raised}" if lines else raised
