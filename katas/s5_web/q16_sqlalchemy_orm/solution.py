"""Columns instead of objects where only text is needed, one `UPDATE` in integers, and objects where something changes."""

from sqlalchemy import CursorResult, ForeignKey, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    """The base of the models."""


class Author(Base):
    """A person who writes books."""

    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    """A book and its price."""

    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    cents: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def catalogue(session: Session) -> list[tuple[str, str]]:
    """Return title and author of each book, ordered by title, then by author."""
    rows = session.execute(select(Book.title, Author.name).join(Book.author).order_by(Book.title, Author.name))
    return [(title, name) for title, name in rows]


def books_by_author(session: Session) -> dict[str, list[str]]:
    """Return the sorted titles of each author's books."""
    found: dict[str, list[str]] = {name: [] for name in session.scalars(select(Author.name))}
    for title, name in catalogue(session):
        found[name].append(title)
    return found


def raise_prices(session: Session, percent: int) -> int:
    """Change all prices by a percentage and return the number of books."""
    result = session.execute(update(Book).values(cents=(Book.cents * (100 + percent) + 50) // 100))
    assert isinstance(result, CursorResult)
    return result.rowcount


def move(session: Session, title: str, author: str) -> None:
    """Make this author the author of every book with this title."""
    target = session.scalar(select(Author).where(Author.name == author))
    books = session.scalars(select(Book).where(Book.title == title)).all()
    if target is None or not books:
        raise LookupError(f"there is no {title!r} or no {author!r}")
    for book in books:
        book.author = target
