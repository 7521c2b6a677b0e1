"""Describe a bookshop to Django's ORM, and let the database do the work.

*Explain the Django ORM.* You say that a class is a table and an instance a row, that querysets
are lazy, and that the real art is to know which SQL comes out. Prove it on a small shop.

- `Author` has a `name` of at most 100 characters, and no two authors share one. `Book` has a
  `title` of at most 100 characters, an `author`, who finds all books of theirs in `author.books`,
  and a `price` of at most 8 digits, two of them after the point.
- `catalogue()` lists title and author's name of each book, by title, then by author, both as the
  database compares texts. One query.
- `totals_by_author()` gives a dict, in any order: what all books of an author cost together, for
  the name of each. Authors without books have `Decimal("0")`. One query.
- `raise_prices(percent)` changes the price of every book by so many percent, from -100 up, and
  gives the number of rows updated: all of them. The only statement is one `UPDATE`; the new prices
  are computed by the database, to whole cents, and half a cent is rounded up. Exactly: 1.15 plus
  50 % is 1.73. SQLite computes with floats as soon as there is a fraction, and `ROUND` to two
  places then depends on its version, so compute in whole cents.
- `bestsellers(minimum)` gives the names of the authors with a book at that price (of at most two
  places) or above it, each once, by name.

Django is set up before your file is loaded, with a SQLite database in memory. Both models belong
to the installed app `kata`: keep their `app_label`; their tables are made for you. mypy knows
Django (django-stubs and its plugin), so no annotations are needed on fields.

Raw SQL is allowed. Not tested: `on_delete`, `Meta`'s other options, further fields (if they have
defaults), the queries of `bestsellers`, and prices that no longer fit their column.

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
"""

from decimal import Decimal

from django.db import models
from django.db.models import F, IntegerField, Sum
from django.db.models.functions import Cast, Round


class Author(models.Model):
    """Somebody who writes books."""

    name = models.CharField(max_length=100, unique=True)

    class Meta:
        app_label = "kata"


class Book(models.Model):
    """A book and what it costs."""

    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        app_label = "kata"


def catalogue() -> list[tuple[str, str]]:
    """List title and author's name of each book, by title, then by author."""
    books = Book.objects.order_by("title", "author__name")
    return list(books.values_list("title", "author__name"))


def totals_by_author() -> dict[str, Decimal]:
    """Give what all books of each author cost together."""
    authors = Author.objects.annotate(total=Sum("books__price", default=0))
    return dict(authors.values_list("name", "total"))


def raise_prices(percent: int) -> int:
    """Change all prices by so many percent and give the number of books."""
    # Whole numbers only, which divide without a rest; the last division makes the price of them.
    cents = Cast(Round(F("price") * 100), IntegerField())
    raised = (cents * (100 + percent) + 50) / 100
    return Book.objects.update(price=raised / 100.0)


def bestsellers(minimum: Decimal) -> list[str]:
    """Give the names of the authors with a book at that price or above."""
    authors = Author.objects.filter(books__price__gte=minimum).distinct()
    return list(authors.order_by("name").values_list("name", flat=True))
