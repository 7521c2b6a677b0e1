"""What are fixtures in pytest? Write four of them.

Your file plays `conftest.py` for test modules that you never see. Real pytest runs them, with tests
among them that fail, that change what they are given, and whose other fixtures break. What happens
to users and database is written down meanwhile.

- `sample_user` gives a `User` with id 1, name "Ada" and no tags: the same for each test, and for
  each test a new one, whatever another test has done to its own.
- `make_user` gives a function: `make_user("Bo")` makes a user of that name, without tags. All users
  that it makes for one test are objects of their own, with ids of their own, also those of one
  name; none has the id of `sample_user`. The test may change a user before it makes the next.
- `database` gives a database that `connect()` has opened: once for each test module, when its
  first test asks, and the same for all tests of that module. It is closed once, by `close()`, after
  the last test of the module, whatever became of the tests. A module that does not ask for it opens
  nothing.
- `clean_table` gives the module's `database`, and empties it by `clear()`: before each test that
  asks for it, and after it again, whatever became of the test. Tests that do not ask for it find
  what others have left.

`User`, `Database` and `connect` stay as they are, and the four functions keep their names. The
judge puts another `connect` in the place of this one, which gives databases that keep a journal, so
call it by its name, inside a fixture.

Not tested: whether ids come again in another test, how often a table is emptied, and what happens
to a database that is used after `close()`.

>>> User(1, "Ada")
User(id=1, name='Ada', tags=[])
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

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
    ids = count(2)
    return lambda name: User(next(ids), name)


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
