"""Runs the attempt's test cases with unittest, with one class of limiters at a time."""

import linecache
import re
import signal
import sys
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import walk_tb
from types import ModuleType
from typing import Any

SECONDS = 2
"""The processor time that one run may take."""


def run_tests(module: ModuleType, limiter: str) -> dict[str, Any]:
    """Run the attempt's tests with the class `Limiter` of this source, up to the first failure, and return the outcomes."""
    made: dict[str, Any] = {"__name__": "limiter"}
    exec(compile(limiter, "<limiter>", "exec", dont_inherit=True), made)  # noqa: S102 - the limiters are the kata's own
    with _fresh(module) as attempt:
        suite = unittest.TestLoader().loadTestsFromModule(attempt)
        for test in _tests(suite):
            type(test).limiter_class = made["Limiter"]  # type: ignore[attr-defined]
        report = Report(module.__name__, str(module.__file__))
        with _patience():
            suite.run(report)
    return {"passed": report.passed, "others": report.others}


@contextmanager
def _fresh(module: ModuleType) -> Iterator[ModuleType]:
    """Load the attempt once more, so that a run does not see what earlier runs left behind."""
    attempt = ModuleType(module.__name__)
    attempt.__file__ = module.__file__
    source = "".join(linecache.getlines(str(module.__file__)))
    known = sys.modules.get(module.__name__)
    sys.modules[module.__name__] = attempt
    try:
        exec(compile(source, str(module.__file__), "exec", dont_inherit=True), vars(attempt))  # noqa: S102 - it is loaded already
        yield attempt
    finally:
        del sys.modules[module.__name__]
        if known is not None:
            sys.modules[module.__name__] = known


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


def _tests(suite: unittest.TestSuite) -> Iterator[unittest.TestCase]:
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _tests(test)
        else:
            yield test


class Report(unittest.TestResult):
    """The result of one run: it records the outcome of each test, and stops after the first one that does not pass."""

    def __init__(self, module: str, file: str) -> None:
        super().__init__()
        self._module, self._file = module, file
        self.passed: list[str] = []
        self.others: list[tuple[str, str, str]] = []

    def addSuccess(self, test: unittest.TestCase) -> None:  # noqa: N802 - the name is unittest's
        """Record a test that passed."""
        self.passed.append(test.id())

    def addFailure(self, test: unittest.TestCase, err: Any) -> None:  # noqa: N802 - the name is unittest's
        """Record a test with an assertion that failed."""
        self._record(test, "failed", err)

    def addError(self, test: unittest.TestCase, err: Any) -> None:  # noqa: N802 - the name is unittest's
        """Record a test, a fixture or a file that raised another exception."""
        self._record(test, "failed", err)

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: Any) -> None:  # noqa: N802 - as above
        """Record a subtest that did not pass; the test itself counts if all of its subtests passed."""
        del test
        if err is not None:
            self._record(subtest, "failed", err)

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:  # noqa: N802 - the name is unittest's
        """Record a test that was skipped."""
        self._record(test, "skipped", None, reason)

    def addExpectedFailure(self, test: unittest.TestCase, err: Any) -> None:  # noqa: N802 - the name is unittest's
        """Record a test that was expected to fail, and did."""
        self._record(test, "expected", err)

    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:  # noqa: N802 - the name is unittest's
        """Record a test that was expected to fail, but passed."""
        self._record(test, "expected", None, "it passed")

    def _record(self, test: unittest.TestCase, outcome: str, err: Any, text: str = "") -> None:
        name = test.id().replace(f"{self._module}.", "")
        self.others.append((name, outcome, text if err is None else self._text(*err)))
        self.stop()

    def _text(self, kind: type[BaseException], error: BaseException, trace: Any) -> str:
        """Return the exception, and the last line of the attempt that led to it."""
        lines = [line for frame, line in walk_tb(trace) if frame.f_code.co_filename == self._file]
        first, *_ = str(error).splitlines() or [""]
        raised = re.sub(r" at 0x[0-9a-fA-F]+", "", f"{kind.__name__}: {first}" if first else kind.__name__)
        return f"line {lines[-1]}: {raised}" if lines else raised
