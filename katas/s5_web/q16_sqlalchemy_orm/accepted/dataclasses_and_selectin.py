"""Maps dataclasses, loads books with `selectinload`, and moves inside a savepoint."""

from sqlalchemy import CursorResult, ForeignKey, Integer, cast, func, select, update
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
    selectinload,
)


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(unique=True)
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", default_factory=list, repr=False
    )


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"), init=False)
    title: Mapped[str]
    cents: Mapped[int]
    author: Mapped[Author] = relationship(back_populates="books")


def catalogue(session: Session) -> list[tuple[str, str]]:
    statement = select(Book.title, Author.name).join_from(Book, Author)
    return sorted((title, name) for title, name in session.execute(statement))


def books_by_author(session: Session) -> dict[str, list[str]]:
    statement = select(Author).options(selectinload(Author.books).load_only(Book.title))
    return {
        author.name: sorted(book.title for book in author.books)
        for author in session.scalars(statement)
    }


def raise_prices(session: Session, percent: int) -> int:
    exact = Book.cents * (100 + percent) / 100
    statement = update(Book).values({Book.cents: cast(func.round(exact), Integer)})
    result = session.execute(statement, execution_options={"synchronize_session": "fetch"})
    return result.rowcount if isinstance(result, CursorResult) else 0


def move(session: Session, title: str, author: str) -> None:
    with session.begin_nested():
        try:
            owner = session.scalars(select(Author).where(Author.name == author)).one()
        except NoResultFound:
            raise LookupError(f"no author is called {author!r}") from None
        moved = 0
        for book in session.scalars(select(Book).filter_by(title=title)):
            book.author = owner
            moved += 1
        if not moved:
            raise LookupError(f"no book is called {title!r}")
