"""Loads objects, groups in Python, and calculates the half cent with the remainder."""

from collections import defaultdict

from sqlalchemy import ForeignKey, case, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    joinedload,
    mapped_column,
    relationship,
)


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    cents: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def catalogue(session: Session) -> list[tuple[str, str]]:
    books = session.scalars(select(Book).options(joinedload(Book.author, innerjoin=True)))
    return sorted((book.title, book.author.name) for book in books)


def books_by_author(session: Session) -> dict[str, list[str]]:
    titles = defaultdict[int, list[str]](list)
    for book in session.scalars(select(Book).order_by(Book.title)):
        titles[book.author_id].append(book.title)
    authors = session.scalars(select(Author))
    return {author.name: titles[author.id] for author in authors}


def raise_prices(session: Session, percent: int) -> int:
    exact = Book.cents * (100 + percent)
    rest = exact % 100
    rounded = case((rest < 50, exact - rest), else_=exact + 100 - rest) // 100
    return session.query(Book).update({"cents": rounded}, synchronize_session="fetch")


def move(session: Session, title: str, author: str) -> None:
    owner = session.scalars(select(Author).filter_by(name=author)).first()
    books = list(session.scalars(select(Book).filter_by(title=title)))
    if not owner or not books:
        raise LookupError("there is no such author" if books else "there is no such book")
    for book in books:
        book.author = owner
