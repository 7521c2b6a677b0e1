"""Adds one to the id of the last user, which the test may have changed."""

from collections.abc import Callable, Iterator
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


@pytest.fixture
def make_user() -> Callable[[str], User]:
    made = [User(1, "Ada")]

    def make(name: str) -> User:
        made.append(User(made[-1].id + 1, name))
        return made[-1]

    return make


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    database = connect()
    yield database
    database.close()


@pytest.fixture
def clean_table(database: Database) -> Iterator[Database]:
    database.clear()
    yield database
    database.clear()
