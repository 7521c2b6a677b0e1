"""Uses finalizers instead of `yield`, and counts the users that were made for the ids."""

from collections.abc import Callable
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
def make_user(sample_user: User) -> Callable[[str], User]:
    users = [sample_user]

    def make(name: str) -> User:
        users.append(User(id=len(users) + 1, name=name))
        return users[-1]

    return make


@pytest.fixture(scope="module")
def database(request: pytest.FixtureRequest) -> Database:
    database = connect()
    request.addfinalizer(database.close)
    return database


@pytest.fixture
def clean_table(request: pytest.FixtureRequest, database: Database) -> Database:
    request.addfinalizer(database.clear)
    database.clear()
    return database
