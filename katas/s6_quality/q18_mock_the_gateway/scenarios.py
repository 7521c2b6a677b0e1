"""Runs the attempt's tests in pytest, with one version of `checkout` at a time."""

import linecache
from types import ModuleType
from typing import Any

import pytest

from pytest_interview_kata.sandbox.suite import Outcomes, run_suite

FILE = "test_shop.py"
NAMES = ("Order", "Receipt", "DeclinedError")
"""The classes of the attempt's file that a version uses."""


def run_tests(module: ModuleType, version: str) -> dict[str, Any]:
    """Run the attempt's tests with the `checkout` of this source, up to the first failure, and return the outcomes."""
    bench = Bench(version)
    source = "".join(linecache.getlines(str(module.__file__)))
    status = run_suite({FILE: source}, bench, "--maxfail=1")
    return {"passed": bench.passed, "others": bench.others, "status": status}


class Bench(Outcomes):
    """The plugin of one run: it provides `checkout` and records the outcome of each test."""

    def __init__(self, version: str) -> None:
        super().__init__(FILE)
        self._version = version
        self._made: dict[str, Any] = {"__name__": "shop"}

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
