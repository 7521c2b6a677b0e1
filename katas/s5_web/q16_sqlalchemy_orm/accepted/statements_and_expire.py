"""Lets the database do everything, and expires what the session remembers."""

from sqlalchemy import ForeignKey, UniqueConstraint, exists, select, text, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "writers"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[int | None]
    books: Mapped[list["Book"]] = relationship(back_populates="author", lazy="select")


class Book(Base):
    __tablename__ = "works"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(index=True)
    cents: Mapped[int]
    writer_id: Mapped[int] = mapped_column(ForeignKey("writers.id", ondelete="CASCADE"))
    author: Mapped[Author] = relationship(back_populates="books")


def catalogue(session: Session) -> list[tuple[str, str]]:
    rows = session.execute(
        text(
            "SELECT title, name FROM works JOIN writers ON writers.id = writer_id"
            " ORDER BY title, name"
        )
    )
    return [(str(row.title), str(row.name)) for row in rows]


def books_by_author(session: Session) -> dict[str, list[str]]:
    rows = session.execute(
        select(Author.name, Book.title).outerjoin(Author.books).order_by(Author.name, Book.title)
    )
    found: dict[str, list[str]] = {}
    for name, title in rows:
        titles = found.setdefault(name, [])
        if title is not None:
            titles.append(title)
    return found


def raise_prices(session: Session, percent: int) -> int:
    changed = session.connection().execute(
        text("UPDATE works SET cents = (cents * :factor + 50) / 100"), {"factor": 100 + percent}
    )
    session.expire_all()
    return changed.rowcount


def move(session: Session, title: str, author: str) -> None:
    writer = session.scalar(select(Author.id).where(Author.name == author))
    if writer is None or not session.scalar(select(exists().where(Book.title == title))):
        raise LookupError(title, author)
    session.execute(update(Book).where(Book.title == title).values(writer_id=writer))
    session.expire_all()
