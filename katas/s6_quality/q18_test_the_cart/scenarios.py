"""Runs the attempt's tests in pytest, with one cart at a time."""

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

FILE = "test_cart.py"
OPTIONS = (
    "--disable-plugin-autoload",
    *("-c", "pytest.ini", "--rootdir", ".", "--confcutdir", "."),
    *("--capture", "sys", "--import-mode", "importlib", "--maxfail", "1"),
    # The player has its own fault handler; the other plugins write files, collect garbage or print.
    *(f"-pno:{name}" for name in ("cacheprovider", "faulthandler", "terminal", "threadexception", "unraisableexception")),
)
SECONDS = 2
"""The processor time that one run may take."""


def run_tests(module: ModuleType, cart: str) -> dict[str, Any]:
    """Run the attempt's tests with the class `Cart` of this source, up to the first failure, and return the outcomes."""
    made: dict[str, Any] = {"__name__": "cart"}
    exec(compile(cart, "<cart>", "exec", dont_inherit=True), made)  # noqa: S102 - the carts are the kata's own
    bench = Bench(made["Cart"])
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
    """The plugin of one run: it provides `cart_class` and records the outcome of each test."""

    def __init__(self, made: type) -> None:
        self._made = made
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []

    @pytest.fixture(scope="session")
    def cart_class(self) -> type:
        """Return the cart class that is tested."""
        return self._made

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> type | None:
        """Replace a fixture `cart_class` of the attempt by this cart."""
        if fixturedef.argname != "cart_class":
            return None
        fixturedef.cached_result = (self._made, fixturedef.cache_key(request), None)
        return self._made

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
