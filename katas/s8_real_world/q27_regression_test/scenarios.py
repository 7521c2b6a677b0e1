"""Runs the tests of the attempt in its process, with pytest, against one version of the function at a time."""

import linecache
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from pytest_interview_kata.sandbox.suite import Outcomes, run_suite

Merge = Callable[[list[tuple[int, int]]], list[tuple[int, int]]]

FILE = "test_rooms.py"


def run_tests(module: ModuleType, version: str) -> dict[str, Any]:
    """Run the attempt's tests against the `merge_bookings` of this source, up to the first failure, and return the outcomes."""
    made: dict[str, Any] = {"__name__": "rooms"}
    exec(compile(version, "<version>", "exec", dont_inherit=True), made)  # noqa: S102 - the versions belong to the kata
    bench = Bench(made["merge_bookings"])
    source = "".join(linecache.getlines(str(module.__file__)))
    status = run_suite({FILE: source}, bench, "--maxfail=1")
    return {"passed": bench.passed, "others": bench.others, "status": status}


class Bench(Outcomes):
    """The plugin of one run: it provides `merge` and records the outcome of each test."""

    def __init__(self, made: Merge) -> None:
        super().__init__(FILE)
        self._made = made

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
