"""Leaves books of one title in whatever order they come."""

from decimal import Decimal

from django.db import models
from django.db.models import F, IntegerField, Sum
from django.db.models.functions import Cast, Round


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
    books = Book.objects.order_by("title")
    return list(books.values_list("title", "author__name"))


def totals_by_author() -> dict[str, Decimal]:
    authors = Author.objects.annotate(total=Sum("books__price", default=Decimal(0)))
    return dict(authors.values_list("name", "total"))


def raise_prices(percent: int) -> int:
    cents = Cast(Round(F("price") * 100), IntegerField())
    raised = (cents * (100 + percent) + 50) / 100
    return Book.objects.update(price=raised / 100.0)


def bestsellers(minimum: Decimal) -> list[str]:
    authors = Author.objects.filter(books__price__gte=minimum).distinct()
    return list(authors.order_by("name").values_list("name", flat=True))
