"""Asks pytest whether the test failed, and then leaves everything for the post-mortem."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest


@dataclass
class User:
    id: int
    name: str
    tags: list[str] = field(default_factory=list)


class Database:
    def __init__(self) -> None:
        self._users: list[User] = []

    def add(self, user: User) -> None:
        self._users.append(user)

    def all(self) -> list[User]:
        return list(self._users)

    def clear(self) -> None:
        self._users.clear()

    def close(self) -> None:
        return


def connect() -> Database:
    return Database()


@pytest.fixture
def sample_user() -> User:
    return User(1, "Ada")


@pytest.fixture
def make_user() -> Callable[[str], User]:
    ids = count(2)
    return lambda name: User(next(ids), name)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = connect()
    yield database
    database.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


FAILED = pytest.StashKey[bool]()


@pytest.fixture
def clean_table(request: pytest.FixtureRequest, database: Database) -> Iterator[Database]:
    database.clear()
    yield database
    if FAILED not in request.node.stash:
        database.clear()
