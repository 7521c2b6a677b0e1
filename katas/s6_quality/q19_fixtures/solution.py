"""Each fixture as short as it can be: a value, a factory, a resource, and a resource in a known state."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest


@dataclass
class User:
    """A user with an id, a name and tags."""

    id: int
    name: str
    tags: list[str] = field(default_factory=list)


class Database:
    """A table of users."""

    def __init__(self) -> None:
        """Create an empty table."""
        self._users: list[User] = []

    def add(self, user: User) -> None:
        """Add a user to the table."""
        self._users.append(user)

    def all(self) -> list[User]:
        """Return a new list of the users in the table."""
        return list(self._users)

    def clear(self) -> None:
        """Delete all users from the table."""
        self._users.clear()

    def close(self) -> None:
        """Close the connection; the database cannot be used afterwards."""


def connect() -> Database:
    """Open a database."""
    return Database()


@pytest.fixture
def sample_user() -> User:
    """Return Ada."""
    return User(1, "Ada")


@pytest.fixture
def make_user() -> Callable[[str], User]:
    """Return a function that creates users."""
    ids = count(2)
    return lambda name: User(next(ids), name)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    """Yield the database of the test module."""
    database = connect()
    yield database
    database.close()


@pytest.fixture
def clean_table(database: Database) -> Iterator[Database]:
    """Yield the database, with an empty table before and after the test."""
    database.clear()
    yield database
    database.clear()
