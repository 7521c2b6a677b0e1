"""Explain the Django ORM. Describe a bookshop, and let the database do the work.

The art is to know which SQL is sent. Write two models and four functions.

- `Author` has a `name` of at most 100 characters. No two authors have the same name.
- `Book` has a `title` of at most 100 characters, an `author`, and a `price` of at most 8 digits,
  two of them after the decimal point. `author.books` finds the books of an author.
- `catalogue()` returns a list of tuples, one per book: the title and the author's name. It is
  ordered by title, then by the author's name.
- `totals_by_author()` returns a dict. It maps the name of each author to the sum of the prices of
  their books, which is `Decimal("0")` if there are none.
- `catalogue` and `totals_by_author` send one query each.
- `raise_prices(percent)` adds `percent` percent to all prices and returns the number of books. It
  sends one `UPDATE` and no other statement. `percent` is an integer from -100 up.
- New prices are rounded to whole cents, half a cent up: 1.15 plus 50 % is 1.725, so 1.73.
- `bestsellers(minimum)` returns the names of all authors with a book that costs `minimum` or more,
  each name once, ordered by name.

>>> ada, bo = Author.objects.create(name="Ada"), Author.objects.create(name="Bo")
>>> tea = Book.objects.create(title="Tea", author=ada, price=Decimal("1.15"))
>>> catalogue()
[('Tea', 'Ada')]
>>> raise_prices(50)
1
>>> totals_by_author() == {"Ada": Decimal("1.73"), "Bo": Decimal("0")}
True
>>> bestsellers(Decimal("1.73"))
['Ada']

Details

- Django is set up before your file is loaded, with a SQLite database in memory. The app `kata` is
  installed, and its tables are created for you: keep the `app_label`.
- mypy knows Django (django-stubs and its plugin), so fields need no annotations.
- New prices are exact. SQLite uses floats for all numbers that are not integers, so calculate in
  whole cents. Statements that begin or end a transaction are not counted.
- Strings are ordered as the database compares them. The dict may be in any order.
- Several books may have the same title, price and author. A price may be 0. There may be hundreds
  of books.
- `minimum` has at most two decimal places. Raw SQL is allowed.
- Not tested: `on_delete`, other options of `Meta`, further fields (if they have defaults), the
  number of queries of `bestsellers`, a negative price or `minimum`, and a new price or a `minimum`
  that does not fit the column.
"""

from decimal import Decimal

from django.db import models


class Author(models.Model):
    """A person who writes books."""

    class Meta:
        app_label = "kata"


class Book(models.Model):
    """A book and its price."""

    class Meta:
        app_label = "kata"


def catalogue() -> list[tuple[str, str]]:
    """Return title and author of each book, ordered by title, then by author."""
    raise NotImplementedError


def totals_by_author() -> dict[str, Decimal]:
    """Return the sum of the prices of each author's books."""
    raise NotImplementedError


def raise_prices(percent: int) -> int:
    """Change all prices by a percentage and return the number of books."""
    raise NotImplementedError


def bestsellers(minimum: Decimal) -> list[str]:
    """Return the names of the authors with a book that costs `minimum` or more."""
    raise NotImplementedError
