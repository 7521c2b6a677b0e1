"""Uses ids that are unique in the whole run, and `try` and `finally` around each `yield`."""

from collections.abc import Callable, Iterator
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


IDS = count(100)


@pytest.fixture
def sample_user() -> Iterator[User]:
    user = User(id=1, name="Ada")
    yield user
    user.tags.clear()


@pytest.fixture(scope="session")
def make_user() -> Callable[[str], User]:
    def make(name: str) -> User:
        return User(next(IDS), name)

    return make


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    opened = connect()
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture()
def clean_table(database: Database) -> Iterator[Database]:
    if database.all():
        database.clear()
    try:
        yield database
    finally:
        if database.all():
            database.clear()
