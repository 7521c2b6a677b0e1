"""Makes ids from the places of names in the list of all names."""

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
    names: list[str] = []

    def make(name: str) -> User:
        names.append(name)
        return User(2 + names.index(name), name)

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
