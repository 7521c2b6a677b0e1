"""Runs test modules in pytest, with the attempt as their `conftest.py`."""

import linecache
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from types import ModuleType
from typing import Any

import pytest

from pytest_interview_kata.sandbox.suite import Outcomes, reason
from pytest_interview_kata.sandbox.suite import run_suite as run_files

Test = tuple[list[str], int, str]
"""The fixtures of a test, how many users it makes or adds, and its outcome: pass, fail, or break (another fixture raises)."""

FILE = "conftest.py"
PLANNED = "as planned"
NAMES = ("Bo", "Bo", "Ada")
"""The names of the users that are made, in this order, repeatedly."""


def names(amount: int) -> tuple[str, ...]:
    """Return the names of this number of users."""
    return (NAMES * amount)[:amount]


def run_suite(module: ModuleType, suite: list[list[Test]], grouped: bool) -> dict[str, Any]:
    """Run tests, `grouped` in a class per module; return what they saw, the journal of the databases, and all errors."""
    bench = Bench()
    tests = {f"test_{chr(97 + number)}.py": _source(tests, grouped) for number, tests in enumerate(suite)}
    run_files({FILE: "".join(linecache.getlines(str(module.__file__))), **tests}, bench)
    return {"seen": bench.seen, "journal": bench.journal, "errors": bench.errors}


def _source(tests: list[Test], grouped: bool) -> str:
    """Return the source of a test module, with methods of one class if the tests are grouped."""
    functions = [_function(number, *test, grouped) for number, test in enumerate(tests, 1)]
    return "class TestAll:\n" + indent("".join(functions), "    ") if grouped else "".join(functions)


def _function(number: int, asked: list[str], amount: int, ending: str, grouped: bool) -> str:
    """Return the source of a test that asks for these fixtures and passes them to `look`."""
    broken = "break_table" if "clean_table" in asked else "break_database" if "database" in asked else "break_alone"
    names = [*(["self"] if grouped else []), "look", *asked, *([broken] if ending == "break" else [])]
    given = ", ".join(f"{name}={name}" for name in asked)
    last = f"    assert False, {PLANNED!r}\n" if ending == "fail" else ""
    return f"def test_{number}({', '.join(names)}):\n    look({amount}, {given})\n{last}\n"


class Table:
    """A database that keeps a journal."""

    def __init__(self, number: int, journal: list[str]) -> None:
        self._number = number
        self._journal = journal
        self._users: list[object] = []
        journal.append(f"open {number}")

    def add(self, user: object) -> None:
        """Add a user to the table."""
        self._users.append(user)

    def all(self) -> list[object]:
        """Return the users."""
        return list(self._users)

    def clear(self) -> None:
        """Delete all users."""
        self._users.clear()

    def close(self) -> None:
        """Record that it is closed."""
        self._journal.append(f"close {self._number}")


class Bench(Outcomes):
    """The plugin of one run: it records what tests get, changes it, and keeps a journal of all databases."""

    def __init__(self) -> None:
        super().__init__(FILE)
        self.journal: list[str] = []
        self.seen: list[dict[str, Any]] = []
        self.errors: list[tuple[str, str]] = []
        self._tables: list[Table] = []
        self._kept: list[object] = []

    def pytest_collection_modifyitems(self, config: Any) -> None:
        """Replace the attempt's `connect` by one whose databases keep a journal."""
        for plugin in config.pluginmanager.get_plugins():
            if Path(str(getattr(plugin, "__file__", ""))).name == FILE:
                plugin.connect = self._connect

    def _connect(self) -> Table:
        self._tables.append(Table(len(self._tables) + 1, self.journal))
        return self._tables[-1]

    @pytest.fixture
    def look(self, request: Any) -> Callable[..., None]:
        """Return a function that records what a test got."""

        def look(amount: int, **given: Any) -> None:
            name = f"{request.path.name}::{request.node.name}"
            self.journal.append(name)
            self.seen.append({"test": name, **{asked: LOOKS[asked](self, it, amount) for asked, it in given.items()}})

        return look

    @pytest.fixture
    def break_alone(self) -> None:
        """Raise an exception."""
        raise RuntimeError(PLANNED)

    @pytest.fixture
    def break_database(self, database: Any) -> None:
        """Add a user to the database, and raise an exception."""
        database.add("somebody")
        raise RuntimeError(PLANNED)

    @pytest.fixture
    def break_table(self, clean_table: Any) -> None:
        """Add a user to the table, and raise an exception."""
        clean_table.add("somebody")
        raise RuntimeError(PLANNED)

    def user(self, user: Any, _: int = 0) -> tuple[str, int, str, list[str], bool]:
        """Return the class and attributes of a user, and whether user and list are new; then change the user."""
        new = not any(old is user or old is user.tags for old in self._kept)
        told = (type(user).__name__, user.id, user.name, list(user.tags), new)
        self._kept += [user, user.tags]
        user.tags.append("spoilt")
        user.name, user.id = "nobody", 0
        return told

    def users(self, make: Any, amount: int) -> list[tuple[str, int, str, list[str], bool]]:
        """Make this number of users, and record each one before the next is made."""
        return [self.user(make(name)) for name in names(amount)]

    def table(self, table: Any, amount: int) -> tuple[int, int]:
        """Return the number of the database (0 if `connect` has not opened it) and of its users; then add users."""
        number = next((number for number, known in enumerate(self._tables, 1) if known is table), 0)
        found = len(table.all())
        for _ in range(amount):
            table.add("somebody")
        return number, found

    def pytest_collectreport(self, report: Any) -> None:
        """Record a file that cannot be collected."""
        if report.failed:
            self.errors.append((report.nodeid, reason(report.longrepr, FILE)))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Record a failure that was not planned."""
        if report.failed and PLANNED not in (told := reason(report.longrepr, FILE)):
            self.errors.append((f"{report.when} of {report.nodeid}", told))


LOOKS: dict[str, Callable[[Bench, Any, int], Any]] = {
    "sample_user": Bench.user,
    "make_user": Bench.users,
    "database": Bench.table,
    "clean_table": Bench.table,
}
