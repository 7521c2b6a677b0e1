"""Adds a tiny amount before it rounds, and defines its queries in a custom queryset."""

from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import F, Sum, Value
from django.db.models.functions import Round


class AuthorQuerySet(models.QuerySet["Author"]):
    def with_totals(self) -> dict[str, Decimal]:
        rows = self.annotate(total=Sum("books__price")).values_list("name", "total")
        return {name: total or Decimal(0) for name, total in rows}

    def selling_at(self, minimum: Decimal) -> Self:
        return self.filter(pk__in=Book.objects.filter(price__gte=minimum).values("author"))


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)
    born = models.DateField(null=True, blank=True)

    objects = AuthorQuerySet.as_manager()

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
    return Author.objects.with_totals()


def raise_prices(percent: int) -> int:
    # A product that must be rounded down is at least 0.01 cents below the half.
    cents = Round(F("price") * (100 + percent) + Value(0.001))
    return Book.objects.update(price=cents / Value(100.0))


def bestsellers(minimum: Decimal) -> list[str]:
    found = Author.objects.selling_at(minimum).order_by("name")
    return [author.name for author in found]
