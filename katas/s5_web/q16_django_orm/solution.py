"""One queryset for each question, and an `UPDATE` that calculates in whole cents."""

from decimal import Decimal

from django.db import models
from django.db.models import F, IntegerField, Sum
from django.db.models.functions import Cast, Round


class Author(models.Model):
    """A person who writes books."""

    name = models.CharField(max_length=100, unique=True)

    class Meta:
        app_label = "kata"


class Book(models.Model):
    """A book and its price."""

    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        app_label = "kata"


def catalogue() -> list[tuple[str, str]]:
    """Return title and author of each book, ordered by title, then by author."""
    books = Book.objects.order_by("title", "author__name")
    return list(books.values_list("title", "author__name"))


def totals_by_author() -> dict[str, Decimal]:
    """Return the sum of the prices of each author's books."""
    authors = Author.objects.annotate(total=Sum("books__price", default=0))
    return dict(authors.values_list("name", "total"))


def raise_prices(percent: int) -> int:
    """Change all prices by a percentage and return the number of books."""
    # SQL divides integers without a remainder. Only the last division is one of floats: cents to a price.
    cents = Cast(Round(F("price") * 100), IntegerField())
    raised = (cents * (100 + percent) + 50) / 100
    return Book.objects.update(price=raised / 100.0)


def bestsellers(minimum: Decimal) -> list[str]:
    """Return the names of the authors with a book that costs `minimum` or more."""
    authors = Author.objects.filter(books__price__gte=minimum).distinct()
    return list(authors.order_by("name").values_list("name", flat=True))
