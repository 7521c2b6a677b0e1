"""Uses `closing` for the database, a context manager for the table, and a factory class."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

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


class Factory:
    def __init__(self) -> None:
        self.last_id = 1000

    def __call__(self, name: str) -> User:
        self.last_id += 1
        return User(self.last_id, name, tags=[])


@pytest.fixture
def make_user() -> Factory:
    return Factory()


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with closing(connect()) as database:
        yield database


@contextmanager
def emptied(database: Database) -> Iterator[Database]:
    database.clear()
    try:
        yield database
    finally:
        database.clear()


@pytest.fixture
def clean_table(database: Database) -> Iterator[Database]:
    with emptied(database) as table:
        yield table
