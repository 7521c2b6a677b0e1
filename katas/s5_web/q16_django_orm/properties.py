"""The properties of q16_django_orm."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Shop

LARGEST: Final = 999_999_99
"""The highest price that fits into the column, in cents."""
MOST: Final = 300
"""More books than anybody writes down in an example."""
NAMES: Final = st.text("aBbZ é'%", min_size=1, max_size=2).filter(lambda name: name == name.strip())
CENTS: Final = st.integers(0, 400) | st.integers(0, 10**6) | st.sampled_from((0, 1, 5, 115, 100, 1000, LARGEST // 4))
PRICES: Final = CENTS.map(lambda cents: Decimal(cents).scaleb(-2))
BOOKS: Final = st.lists(st.tuples(NAMES, PRICES), max_size=3)
SHOPS: Final = st.lists(st.tuples(NAMES, BOOKS), max_size=4, unique_by=lambda author: author[0])
PERCENT: Final = st.integers(-100, 300) | st.sampled_from((-100, -50, -10, -1, 1, 5, 10, 50, 150))
ONE: Final[Shop] = [("A", [("b", Decimal("1.15"))])]
TWO: Final[Shop] = [("A", [("b", Decimal(1)), ("c", Decimal(1))])]


def _code(shop: Shop, *lines: str) -> str:
    """Return Python code that fills the shop, followed by the lines."""
    made = []
    for name, books in shop:
        author = f"Author.objects.create(name={name!r})"
        made.append(f"author = {author}" if books else author)
        made += [f"Book.objects.create(author=author, title={title!r}, price={str(price)!r})" for title, price in books]
    return "\n".join([*made, *lines])


def _ask(attempt: Attempt, shop: Shop, name: str, *arguments: Any) -> tuple[Any, list[str], list[tuple[str, str, Decimal]]]:
    attempt.show(_code(shop, f"{name}({', '.join(map(repr, arguments))})"))
    return attempt.run(scenarios.ask, shop, name, *arguments)


def _raised(price: Decimal, percent: int) -> Decimal:
    return (price * (100 + percent) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


@settings(max_examples=15)
@given(
    name=st.sampled_from((1, 99, 100, 101, 255)),
    title=st.sampled_from((1, 99, 100, 101, 255)),
    price=st.sampled_from(("0.00", "0.01", "999999.99", "1000000.00", "12345678.00", "0.001", "0.0001", "1.5")),
)
@example(name=1, title=1, price="1.50")
@example(name=100, title=100, price="999999.99")
@example(name=101, title=1, price="1.50")
@example(name=1, title=101, price="1.50")
@example(name=1, title=1, price="1000000.00")
@example(name=1, title=1, price="0.001")
def test_columns_have_their_sizes(attempt: Attempt, name: int, title: int, price: str) -> None:
    """Names and titles of at most 100 characters and prices of 8 digits, two after the point, are valid, longer ones not."""
    fits = name <= 100 and title <= 100 and price in {"0.00", "0.01", "1.5", "1.50", "999999.99"}
    attempt.show(
        f"author = Author(name='a' * {name})\nauthor.full_clean()\nauthor.save()\n"
        f"Book(author=author, title='b' * {title}, price={price!r}).full_clean()"
    )
    valid = attempt.run(scenarios.is_valid, "a" * name, "b" * title, Decimal(price))
    holds(valid is fits, "expected a ValidationError" if valid else "expected to be valid")


@settings(max_examples=5)
@given(name=NAMES)
def test_names_are_unique(attempt: Attempt, name: str) -> None:
    """The database refuses a second author with the same name."""
    attempt.show("\n".join([_code([(name, [])])] * 2))
    holds(not attempt.run(scenarios.add_twice, name), "the database accepts two authors with the same name")


@settings(max_examples=10)
@given(shop=SHOPS)
@example(shop=ONE)
def test_authors_know_their_books(attempt: Attempt, shop: Shop) -> None:
    """`author.books` finds the books of the author and no others."""
    attempt.show(_code(shop, "[[book.title for book in author.books.all()] for author in Author.objects.all()]"))
    equal(attempt.run(scenarios.books_of, shop), [sorted(title for title, _ in books) for _, books in shop])


@settings(max_examples=20)
@given(shop=SHOPS)
@example(shop=[("A", [("c", Decimal(1)), ("b", Decimal(2))])])
@example(shop=[("B", [("c", Decimal(1))]), ("A", [("c", Decimal(2))])])
@example(shop=[("A", [("c", Decimal(1))]), ("B", [("b", Decimal(1))])])
@example(shop=[("A", [("b", Decimal(1)), ("b", Decimal(1))])])
@example(shop=[("A", [("b", Decimal(1)), ("C", Decimal(1))])])
def test_catalogue(attempt: Attempt, shop: Shop) -> None:
    """The catalogue has title and author of every book, ordered by title, then by author."""
    value, _, _ = _ask(attempt, shop, "catalogue")
    equal(value, sorted((title, name) for name, books in shop for title, _ in books))


@settings(max_examples=20)
@given(shop=SHOPS)
@example(shop=[("A", [])])
@example(shop=TWO)
@example(shop=[("A", [("b", Decimal("0.10")), ("c", Decimal("0.20"))])])
def test_totals(attempt: Attempt, shop: Shop) -> None:
    """The total of each author is the sum of the prices of their books, and zero without books."""
    value, _, _ = _ask(attempt, shop, "totals_by_author")
    equal(value, {name: sum((price for _, price in books), Decimal(0)) for name, books in shop})


@settings(max_examples=30)
@given(shop=SHOPS, percent=PERCENT)
@example(shop=ONE, percent=10)
@example(shop=ONE, percent=1)
@example(shop=ONE, percent=50)
@example(shop=[("A", [("b", Decimal(0))])], percent=10)
@example(shop=[("A", [("b", Decimal("0.05"))])], percent=-50)
@example(shop=[("A", [("b", Decimal("0.29"))])], percent=50)
@example(shop=[("A", [("b", Decimal("10.00"))])], percent=-100)
@example(shop=[("A", [("b", Decimal("0.49"))])], percent=1)
@example(shop=TWO, percent=1)
@example(shop=[("A", [("b", Decimal("979.55"))])], percent=-90)
def test_prices_are_raised(attempt: Attempt, shop: Shop, percent: int) -> None:
    """Every price is changed by the percentage, half a cent is rounded up, and the number of books is returned."""
    value, _, after = _ask(attempt, shop, "raise_prices", percent)
    due = [(name, title, _raised(price, percent)) for name, books in shop for title, price in books]
    attempt.show(_code(shop, f"raise_prices({percent})", "[book.price for book in Book.objects.order_by('pk')]"))
    equal([price for *_, price in after], [price for *_, price in due], "the prices after the call are wrong")
    equal(after, due, "the books after the call are wrong")
    attempt.show(_code(shop, f"raise_prices({percent})"))
    equal(value, len(due))


@settings(max_examples=30)
@given(shop=SHOPS, cents=st.integers(0, 1000))
@example(shop=TWO, cents=100)
@example(shop=TWO, cents=150)
@example(shop=[("A", [("b", Decimal(1)), ("c", Decimal(2))])], cents=150)
@example(shop=ONE, cents=116)
@example(shop=[("B", [("b", Decimal(1))]), ("A", [("b", Decimal(2))])], cents=100)
@example(shop=[("B", [("b", Decimal(2))]), ("A", [("b", Decimal(1)), ("c", Decimal(3))])], cents=100)
@example(shop=[("A", [("b", Decimal("10.00"))])], cents=999)
def test_bestsellers(attempt: Attempt, shop: Shop, cents: int) -> None:
    """`bestsellers` returns each author with a book at that price or above once, ordered by name."""
    minimum = Decimal(cents).scaleb(-2)
    value, _, _ = _ask(attempt, shop, "bestsellers", minimum)
    equal(value, sorted(name for name, books in shop if any(price >= minimum for _, price in books)))


@settings(max_examples=15)
@given(count=st.integers(20, MOST), first=st.integers(0, 10**5), percent=PERCENT)
@example(count=MOST, first=0, percent=-90)
@example(count=20, first=97950, percent=-90)
def test_many_books(attempt: Attempt, count: int, first: int, percent: int) -> None:
    """Hundreds of books need one statement as well, and every half of a cent is rounded up."""
    prices = [Decimal(cents).scaleb(-2) for cents in range(first, first + count)]
    shop = [("A", [(f"{price}", price) for price in prices])]
    code = (
        f"author = Author.objects.create(name='A')\nfor cents in range({first}, {first + count}):\n"
        "    price = Decimal(cents).scaleb(-2)\n    Book.objects.create(author=author, title=str(price), price=price)"
    )
    attempt.show(f"{code}\nlen(catalogue())")
    value, statements, _ = attempt.run(scenarios.ask, shop, "catalogue")
    equal(len(value), count)
    equal(statements, ["SELECT"], "it sends other statements")
    attempt.show(f"{code}\nraise_prices({percent}), [book.price for book in Book.objects.order_by('pk')]")
    value, statements, after = attempt.run(scenarios.ask, shop, "raise_prices", percent)
    equal((value, [price for *_, price in after]), (count, [_raised(price, percent) for price in prices]))
    equal(statements, ["UPDATE"], "it sends other statements")


@settings(max_examples=8)
@given(shop=SHOPS, name=st.sampled_from(("catalogue", "totals_by_author")))
@example(shop=ONE, name="catalogue")
@example(shop=ONE, name="totals_by_author")
def test_one_query(attempt: Attempt, shop: Shop, name: str) -> None:
    """`catalogue` and `totals_by_author` send one query each, however many books there are."""
    _, statements, _ = _ask(attempt, shop, name)
    holds(len(statements) == 1, f"it sends {len(statements)} statements, but one is expected", statements)


@settings(max_examples=8)
@given(shop=SHOPS, percent=PERCENT)
@example(shop=ONE, percent=10)
def test_one_update(attempt: Attempt, shop: Shop, percent: int) -> None:
    """`raise_prices` sends one statement, an `UPDATE`."""
    _, statements, _ = _ask(attempt, shop, "raise_prices", percent)
    equal(statements, ["UPDATE"], "it sends other statements")
