"""Uses `Query`, as code written for SQLAlchemy 1 does, and eager loading."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    contains_eager,
    joinedload,
    mapped_column,
    relationship,
)


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True, index=True)
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", cascade="all, delete-orphan", order_by="Book.title"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    cents: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey(Author.id))
    author: Mapped[Author] = relationship(back_populates="books", lazy="joined")


def catalogue(session: Session) -> list[tuple[str, str]]:
    books = session.query(Book).join(Book.author).options(contains_eager(Book.author))
    return [(book.title, book.author.name) for book in books.order_by(Book.title, Author.name)]


def books_by_author(session: Session) -> dict[str, list[str]]:
    authors = session.query(Author).options(joinedload(Author.books))
    return {author.name: sorted(book.title for book in author.books) for author in authors}


def raise_prices(session: Session, percent: int) -> int:
    hundredths = Book.cents * (100 + percent)
    return session.query(Book).update({Book.cents: (hundredths + 50) // 100})


def move(session: Session, title: str, author: str) -> None:
    found = session.query(Author).filter_by(name=author).one_or_none()
    books = session.query(Book).filter_by(title=title).all()
    if found is None:
        raise LookupError(author)
    if not books:
        raise LookupError(title)
    found.books.extend(book for book in books if book.author is not found)
