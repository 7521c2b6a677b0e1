"""Runs the attempt's tests in pytest, with one cart at a time."""

import linecache
from types import ModuleType
from typing import Any

import pytest

from pytest_interview_kata.sandbox.suite import Outcomes, run_suite

FILE = "test_cart.py"


def run_tests(module: ModuleType, cart: str) -> dict[str, Any]:
    """Run the attempt's tests with the class `Cart` of this source, up to the first failure, and return the outcomes."""
    made: dict[str, Any] = {"__name__": "cart"}
    exec(compile(cart, "<cart>", "exec", dont_inherit=True), made)  # noqa: S102 - the carts are the kata's own
    bench = Bench(made["Cart"])
    source = "".join(linecache.getlines(str(module.__file__)))
    status = run_suite({FILE: source}, bench, "--maxfail=1")
    return {"passed": bench.passed, "others": bench.others, "status": status}


class Bench(Outcomes):
    """The plugin of one run: it provides `cart_class` and records the outcome of each test."""

    def __init__(self, made: type) -> None:
        super().__init__(FILE)
        self._made = made

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
