"""What are fixtures in pytest? Write four of them.

Your file is the `conftest.py` of test modules that you never see. Some of their tests are methods
of classes, some fail, some change what they get, and some use other fixtures that raise during
set-up.

- `sample_user` returns a `User` with id 1, name "Ada" and no tags. Each test gets a new object,
  whatever other tests did to theirs.
- `make_user` returns a function: `make_user("Bo")` returns a new user with this name and no tags.
- Within one test, all users from `make_user` have different ids, even if their names are equal.
  None of these ids is 1, the id of `sample_user`.
- `database` provides a database that `connect()` has opened. All tests of a module share one
  database. It is opened for the first test that asks for it.
- After the last test of the module, the database is closed once with `close()`, even if tests
  failed. If no test of a module asks for it, no database is opened.
- `clean_table` provides the `database` of the module with an empty table. `clear()` empties the
  table before each test that asks for `clean_table`, and again after it, even if the test fails.
- Tests that do not ask for `clean_table` find the users that other tests have left.

>>> User(1, "Ada")
User(id=1, name='Ada', tags=[])

Details

- `User`, `Database` and `connect` stay as they are, and the fixtures keep their names.
- A test may change a user before it makes the next one.
- If another fixture of a test raises after `clean_table` was set up, the table is emptied, too.
- For the tests, another `connect` replaces the one in your file. Its databases record when they
  are opened and closed. So call `connect` by its name, inside a fixture.
- A run of all test modules may take two seconds of processor time.
- Not tested: whether ids occur again in another test, how often a table is emptied, fixtures that
  raise in their tear-down, and what happens to a database that is used after `close()`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

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
    raise NotImplementedError


@pytest.fixture
def make_user() -> Callable[[str], User]:
    """Return a function that creates users."""
    raise NotImplementedError


@pytest.fixture
def database() -> Iterator[Database]:
    """Yield the database of the test module."""
    raise NotImplementedError


@pytest.fixture
def clean_table(database: Database) -> Iterator[Database]:
    """Yield the database, with an empty table before and after the test."""
    raise NotImplementedError
