"""The properties of q16_sqlalchemy_orm: sessions with a shop in memory, compared with a list of its books."""

from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, equal, holds

Shop = list[tuple[str, list[tuple[str, int]]]]
"""Names of authors, each with their books: title and cents."""
MOST: Final = 300
NAMES: Final = st.text("aBbZ é'%", min_size=1, max_size=2)
CENTS: Final = st.integers(0, 400) | st.integers(0, 10**9 - 1) | st.sampled_from((0, 1, 5, 115, 150, 10**9 - 1))
SHOPS: Final = st.lists(
    st.tuples(NAMES, st.lists(st.tuples(NAMES, CENTS), max_size=3)), max_size=4, unique_by=lambda author: author[0]
)
PERCENT: Final = st.integers(-100, 300) | st.sampled_from((-100, -50, -10, -1, 0, 1, 5, 15, 50, 150))
OPEN: Final = """from sqlalchemy import create_engine
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
"""
ANEW: Final = "session.commit()\nsession = Session(engine)"
"""The shop is in the database, and no object is loaded."""
LISTEN: Final = "statements = []\nsession.connection().connection.set_trace_callback(statements.append)"
"""Record what SQLite itself runs, so that raw cursors are no way around it."""
UNCOUNTED: Final = {"BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK"}
TITLES: Final = "sorted(book.title for book in author.books)"
ONE: Final[Shop] = [("A", [("b", 115)])]
EACH: Final[Shop] = [("A", [("b", 1)]), ("B", [("c", 1)])]
SAME: Final[Shop] = [("A", [("b", 1), ("b", 1)])]
FULL: Final[Shop] = [("A", [("b", 1), ("c", 2)]), ("B", [("b", 3)]), ("C", [])]


def filled(attempt: Attempt, shop: Shop) -> Session:
    """Return a session in which the lists `authors` and `books` are flushed, but not committed."""
    session = attempt.session(OPEN)
    if any(books for _, books in shop):
        rows = [(title, cents, index) for index, (_, books) in enumerate(shop) for title, cents in books]
        session.exec("authors = [Author(name=name) for name in {names}]", names=[name for name, _ in shop])
        made = "Book(title=title, cents=cents, author=authors[index]) for title, cents, index in {rows}"
        session.exec(f"books = [{made}]\nsession.add_all([*authors, *books])\nsession.flush()", rows=rows)
    elif shop:
        session.exec("authors = [Author(name=name) for name in {names}]", names=[name for name, _ in shop])
        session.exec("session.add_all(authors)\nsession.flush()")
    return session


def listed(shop: Shop) -> list[tuple[str, str]]:
    """Return the catalogue of a shop."""
    return sorted((title, name) for name, books in shop for title, _ in books)


def titles(shop: Shop) -> dict[str, list[str]]:
    """Return the sorted titles of each author."""
    return {name: sorted(title for title, _ in books) for name, books in shop}


def raised(cents: int, percent: int) -> int:
    """Return a new price in whole cents, half a cent up."""
    return (cents * (100 + percent) + 50) // 100


def lists(session: Session, shop: Shop, why: str = "") -> None:
    """Require that the catalogue has the books of this shop."""
    session.equal("[tuple(row) for row in catalogue(session)]", listed(shop), why)


def reverse(session: Session) -> None:
    """Reverse the order of rows that no `ORDER BY` determines; without this, it may be the expected one by chance."""
    session.exec("session.connection().exec_driver_sql('PRAGMA reverse_unordered_selects = ON')")


@settings(max_examples=4)
@given(shop=SHOPS)
@example(shop=ONE)
@example(shop=FULL)
def test_relationship_works_both_ways(attempt: Attempt, shop: Shop) -> None:
    """`author.books` is the list of the author's books, and `book.author` is the author."""
    session = filled(attempt, shop)
    if any(books for _, books in shop):
        session.equal("[book.author.name for book in books]", [name for name, books in shop for _ in books])
    if shop:
        session.equal(f"[{TITLES} for author in authors]", [*titles(shop).values()])
        session.exec(ANEW)
        code = f"{{author.name: {TITLES} for author in session.query(Author)}}"
        session.equal(code, titles(shop), "the books that another session loads are wrong")


def test_sides_follow_each_other(attempt: Attempt) -> None:
    """A change of `book.author` shows in `author.books` at once, and the other way round."""
    session = attempt.session("one, two = Author(name='A'), Author(name='B')\nbook = Book(title='b', cents=1, author=one)")
    session.equal("[len(one.books), len(two.books)]", [1, 0])
    session.exec("two.books.append(book)")
    session.equal("book.author.name, [len(one.books), len(two.books)]", ("B", [0, 1]))
    session.exec("book.author = one")
    session.equal("book.author.name, [len(one.books), len(two.books)]", ("A", [1, 0]))


def test_names_are_unique(attempt: Attempt) -> None:
    """The database refuses a second author with the same name."""
    session = attempt.session(OPEN)
    session.exec("session.add(Author(name='A'))\nsession.flush()")
    session.raises("IntegrityError", "session.add(Author(name='A'))\nsession.flush()")


def test_author_is_required(attempt: Attempt) -> None:
    """The database refuses a book without an author."""
    session = attempt.session(f"from sqlalchemy import insert\n{OPEN}")
    session.raises("IntegrityError", "session.execute(insert(Book).values(title='b', cents=1))")


@settings(max_examples=10)
@given(shop=SHOPS)
@example(shop=[("A", [("c", 1), ("b", 2)])])
@example(shop=[("B", [("c", 1)]), ("A", [("c", 2)])])
@example(shop=[("A", [("c", 1)]), ("B", [("b", 1)])])
@example(shop=SAME)
@example(shop=[("A", [("b", 1), ("C", 1)])])
def test_catalogue(attempt: Attempt, shop: Shop) -> None:
    """The catalogue has title and author of every book, ordered by title, then by author."""
    lists(session := filled(attempt, shop), shop)
    reverse(session)
    lists(session, shop, "the order is right by chance only")


@settings(max_examples=10)
@given(shop=SHOPS)
@example(shop=[("A", [])])
@example(shop=[("A", [("c", 1), ("b", 2)])])
@example(shop=[("A", [("b", 1), ("C", 1)])])
@example(shop=[("A", [("d", 1), ("c", 1), ("b", 1)])])
@example(shop=SAME)
@example(shop=EACH)
def test_books_by_author(attempt: Attempt, shop: Shop) -> None:
    """Every author has the sorted titles of their books, and an empty list without books."""
    session = filled(attempt, shop)
    session.equal("books_by_author(session)", titles(shop))
    reverse(session)
    session.equal("books_by_author(session)", titles(shop), "the order is right by chance only")


@settings(max_examples=12)
@given(shop=SHOPS, percent=PERCENT)
@example(shop=ONE, percent=10)
@example(shop=ONE, percent=50)
@example(shop=[("A", [("b", 0)])], percent=10)
@example(shop=[("A", [("b", 7)])], percent=7)
@example(shop=[("A", [("b", 3)])], percent=-60)
@example(shop=[("A", [("b", 110)])], percent=15)
@example(shop=[("A", [("b", 5)])], percent=-50)
@example(shop=[("A", [("b", 250)])], percent=1)
@example(shop=[("A", [("b", 29)])], percent=100)
@example(shop=[("A", [("b", 1000)])], percent=-100)
@example(shop=[("A", [("b", 10**9 - 1)])], percent=1)
@example(shop=EACH, percent=0)
def test_prices_are_raised(attempt: Attempt, shop: Shop, percent: int) -> None:
    """Every price is changed by the percentage, half a cent is rounded up, and the number of books is returned."""
    session = filled(attempt, shop)
    new = [raised(cents, percent) for _, books in shop for _, cents in books]
    session.equal(f"raise_prices(session, {percent})", len(new))
    session.exec(ANEW)
    session.equal("[book.cents for book in session.query(Book).order_by(Book.id)]", new, "the prices after the call are wrong")


@st.composite
def moves(draw: st.DrawFn) -> tuple[Shop, str, str]:
    """Draw a shop, and often the title of one of its books and the name of one of its authors."""
    shop = draw(SHOPS)
    known = sorted({title for _, books in shop for title, _ in books})
    title = draw(st.sampled_from([*known, *known, "new"]))
    return shop, title, draw(st.sampled_from([*titles(shop), *titles(shop), "new"]))


def moved(shop: Shop, title: str, author: str) -> dict[str, list[str]]:
    """Return the sorted titles of each author after a move."""
    books = [(each, author if each == title else name) for each, name in listed(shop)]
    return {name: [each for each, owner in books if owner == name] for name in titles(shop)}


@settings(max_examples=12)
@given(drawn=moves())
@example(drawn=(EACH, "b", "B"))
@example(drawn=(FULL, "b", "C"))
@example(drawn=(FULL, "b", "A"))
@example(drawn=(EACH, "c", "B"))
@example(drawn=(ONE, "b", "new"))
@example(drawn=(ONE, "b", "a"))
@example(drawn=(EACH, "B", "B"))
@example(drawn=(EACH, "%", "B"))
@example(drawn=(EACH, "new", "B"))
@example(drawn=([], "new", "new"))
def test_books_are_moved(attempt: Attempt, drawn: tuple[Shop, str, str]) -> None:
    """All books with the title get the new author; an unknown title or author raises `LookupError` and changes nothing."""
    shop, title, author = drawn
    session = filled(attempt, shop)
    call = f"move(session, {title!r}, {author!r})"
    known = author in titles(shop) and title in dict(listed(shop))
    if known:
        session.equal(call, None)
    else:
        session.raises(LookupError, call)
    after = moved(shop, title, author) if known else titles(shop)
    code = f"{{author.name: {TITLES} for author in session.query(Author)}}"
    session.equal(code, after, "the books of the authors are wrong after the call")
    session.exec(ANEW)
    session.equal(code, after, "the database has other books than the session after the call")


@settings(max_examples=6)
@given(drawn=moves(), percent=PERCENT)
@example(drawn=(EACH, "b", "B"), percent=100)
@example(drawn=(FULL, "b", "C"), percent=50)
def test_loaded_objects_show_the_new_state(attempt: Attempt, drawn: tuple[Shop, str, str], percent: int) -> None:
    """Objects that were loaded before the call have the new prices, authors and books after it."""
    shop, title, author = drawn
    if author not in titles(shop) or title not in dict(listed(shop)):
        return
    session = filled(attempt, shop)
    session.exec(f"[author.books for author in authors]\nraise_prices(session, {percent})")
    new = [raised(cents, percent) for _, books in shop for _, cents in books]
    session.equal("[book.cents for book in books]", new, "the prices of loaded books are wrong")
    session = filled(attempt, shop)
    session.exec(f"[author.books for author in authors]\nmove(session, {title!r}, {author!r})")
    names = [author if each == title else name for name, books in shop for each, _ in books]
    session.equal("[book.author.name for book in books]", names, "the authors of loaded books are wrong")
    after = moved(shop, title, author)
    session.equal(f"[{TITLES} for author in authors]", [after[name] for name in titles(shop)], "the books of loaded authors")


CALLS: Final = (
    *("catalogue(session)", "books_by_author(session)", "raise_prices(session, 50)", "move(session, 'b', 'B')"),
    "try:\n    move(session, 'b', 'new')\nexcept LookupError:\n    pass",
)


@settings(max_examples=len(CALLS))
@given(call=st.sampled_from(CALLS))
@example(call=CALLS[0])
@example(call=CALLS[1])
@example(call=CALLS[2])
@example(call=CALLS[3])
@example(call=CALLS[4])
def test_transaction_is_the_callers(attempt: Attempt, call: str) -> None:
    """No function commits, rolls back or closes anything: the objects stay in the session until the caller rolls back."""
    session = filled(attempt, EACH)
    session.exec(call)
    session.equal("[book in session for book in books]", [True, True], "the call removed objects from the session")
    session.exec("session.rollback()")
    lists(session, [], "the call committed the caller's transaction")


MANY: Final = """authors = [Author(name=str(number)) for number in range({count})]
books = [Book(title=author.name, cents=7, author=author) for author in authors for _ in range({each})]
session.add_all([*authors, *books])
session.commit()
"""


def sends(session: Session, call: str) -> list[str]:
    """Return the kinds of the statements of a call in a new session, and remember its result as `result`."""
    session.exec(f"session = Session(engine)\n{LISTEN}\nresult = {call}")
    kinds = session.eval("[sql.split()[0].upper() for sql in statements]")
    return [kind for kind in kinds if kind not in UNCOUNTED]


@settings(max_examples=2)
@given(count=st.integers(MOST // 2, MOST))
@example(count=2)
def test_few_statements(attempt: Attempt, count: int) -> None:
    """`catalogue` sends one statement and `books_by_author` two at most, even for hundreds of books."""
    names = sorted(map(str, range(count)))
    session = attempt.session(f"{OPEN}{MANY}", count=count, each=1)
    kinds = sends(session, "catalogue(session)")
    holds(len(kinds) == 1, f"it sends {len(kinds)} statements, but one is expected", kinds)
    session.equal("[tuple(row) for row in result]", [(name, name) for name in names])
    kinds = sends(session, "books_by_author(session)")
    holds(1 <= len(kinds) <= 2, f"it sends {len(kinds)} statements, but at most two are expected", kinds)
    session.equal("result", {name: [name] for name in names})


@settings(max_examples=2)
@given(each=st.integers(MOST // 2, MOST), percent=PERCENT)
@example(each=1, percent=50)
@example(each=0, percent=50)
def test_one_update(attempt: Attempt, each: int, percent: int) -> None:
    """`raise_prices` sends one statement, an `UPDATE`, even for hundreds of books."""
    session = attempt.session(f"{OPEN}{MANY}", count=1, each=each)
    equal(sends(session, f"raise_prices(session, {percent})"), ["UPDATE"], "it sends other statements")
    session.equal("result", each)
    new = [raised(7, percent)] * each
    session.equal("[book.cents for book in session.query(Book)]", new, "the prices after the call are wrong")
