"""Explain an ORM other than Django's. Describe a bookshop in SQLAlchemy 2.

Complete two models, and write four functions. Know what the session sends, and what it remembers.

- `Author` has a unique `name`. `Book` has a `title`, whole `cents`, and an `author`, which is
  required. `author.books` is the list of an author's books. A change of `book.author` shows in
  `author.books` without a flush, and vice versa.
- `catalogue(session)` returns a list of tuples or rows, one per book: title and author's name,
  ordered by title, then name. It sends one statement.
- `books_by_author(session)` returns a dict from the name of each author, with or without books, to
  the sorted titles of their books. It sends two statements at most.
- `raise_prices(session, percent)` adds `percent` percent to all prices and returns the number of
  books. It sends one statement, an `UPDATE`. New prices are whole cents, half a cent is rounded up:
  115 plus 50 % is 172.5, so 173.
- `move(session, title, author)` makes this author the author of every book with this title. If
  there is no such author or book, it raises `LookupError` and changes nothing.
- After `raise_prices` and `move`, loaded objects show the new state: `book.cents`, `book.author`,
  `author.books`.
- The transaction is the caller's: no function commits it, rolls it back, or closes the session.

>>> from sqlalchemy import create_engine
>>> engine = create_engine("sqlite://")
>>> Base.metadata.create_all(engine)
>>> session = Session(engine)
>>> ada, bo = Author(name="Ada"), Author(name="Bo")
>>> tea = Book(title="Tea", cents=115, author=ada)
>>> session.add_all([ada, bo, tea])
>>> session.flush()
>>> catalogue(session)
[('Tea', 'Ada')]
>>> raise_prices(session, 50), tea.cents
(1, 173)
>>> move(session, "Tea", "Bo")
>>> books_by_author(session) == {"Ada": [], "Bo": ["Tea"]}
True
>>> session.rollback()
>>> catalogue(session)
[]

Details

- The tests use SQLite in memory, create objects with keyword arguments as above, and flush the
  session before each call.
- Several books may have the same title, price and author. A price may be 0, and has at most nine
  digits. `percent` is an integer from -100 to 1,000. There may be 300 books and authors.
- Strings are ordered as Python and SQLite compare them. The dict may be in any order.
- Raw SQL is allowed, and so are savepoints, which are not counted.
- For mypy, `cast` the result of `session.execute` to `CursorResult`: only this has `rowcount`.
- Not tested: deleting, the names of tables, further columns (if they have defaults), how many
  statements `move` sends, how many are sent later to load objects again, empty names and titles,
  and negative prices.
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """The base of the models."""


class Author(Base):
    """A person who writes books."""

    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)


class Book(Base):
    """A book and its price."""

    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)


def catalogue(session: Session) -> list[tuple[str, str]]:
    """Return title and author of each book, ordered by title, then by author."""
    raise NotImplementedError


def books_by_author(session: Session) -> dict[str, list[str]]:
    """Return the sorted titles of each author's books."""
    raise NotImplementedError


def raise_prices(session: Session, percent: int) -> int:
    """Change all prices by a percentage and return the number of books."""
    raise NotImplementedError


def move(session: Session, title: str, author: str) -> None:
    """Make this author the author of every book with this title."""
    raise NotImplementedError
