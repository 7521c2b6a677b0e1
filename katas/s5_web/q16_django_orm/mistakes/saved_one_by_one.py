"""Loads every book, computes in Python and saves it."""

from decimal import ROUND_HALF_UP, Decimal

from django.db import models
from django.db.models import Sum


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)

    class Meta:
        app_label = "kata"


class Book(models.Model):
    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        app_label = "kata"


def catalogue() -> list[tuple[str, str]]:
    books = Book.objects.order_by("title", "author__name")
    return list(books.values_list("title", "author__name"))


def totals_by_author() -> dict[str, Decimal]:
    authors = Author.objects.annotate(total=Sum("books__price", default=Decimal(0)))
    return dict(authors.values_list("name", "total"))


def raise_prices(percent: int) -> int:
    books = Book.objects.all()
    for book in books:
        price = book.price * (100 + percent) / 100
        book.price = price.quantize(Decimal("0.01"), ROUND_HALF_UP)
        book.save()
    return len(books)


def bestsellers(minimum: Decimal) -> list[str]:
    authors = Author.objects.filter(books__price__gte=minimum).distinct()
    return list(authors.order_by("name").values_list("name", flat=True))
