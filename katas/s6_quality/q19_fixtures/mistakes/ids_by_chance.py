"""Takes ids by chance from a thousand, which serves a few users."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import randint

import pytest


@dataclass
class User:
    """Somebody with a number, a name, and words that describe them."""

    id: int
    name: str
    tags: list[str] = field(default_factory=list)


class Database:
    """A table of users."""

    def __init__(self) -> None:
        """Begin with an empty table."""
        self._users: list[User] = []

    def add(self, user: User) -> None:
        """Write a user into the table."""
        self._users.append(user)

    def all(self) -> list[User]:
        """Give the users in the table, in a new list."""
        return list(self._users)

    def clear(self) -> None:
        """Empty the table."""
        self._users.clear()

    def close(self) -> None:
        """Hang up; it cannot be used afterwards."""


def connect() -> Database:
    """Open a database."""
    return Database()


@pytest.fixture
def sample_user() -> User:
    """Give Ada."""
    return User(1, "Ada")


@pytest.fixture
def make_user() -> Callable[[str], User]:
    """Give a function that makes users."""
    return lambda name: User(randint(2, 1000), name)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    """Give the database of the test module."""
    database = connect()
    yield database
    database.close()


@pytest.fixture
def clean_table(database: Database) -> Iterator[Database]:
    """Give the database with nothing in it, and leave nothing behind."""
    database.clear()
    yield database
    database.clear()
