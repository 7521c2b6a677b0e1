"""Rounds with the remainder of a division, and groups the bestsellers."""

from decimal import Decimal

from django.db import models
from django.db.models import Case, F, Max, Sum, Value, When
from django.db.models.functions import Cast, Mod, Round
from django.db.models.lookups import GreaterThanOrEqual


class Author(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        app_label = "kata"
        constraints = [models.UniqueConstraint(fields=["name"], name="one_author_of_a_name")]


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
    hundredths = Cast(Round(F("price") * 100), models.BigIntegerField()) * (100 + percent)
    rest = Mod(hundredths, Value(100))
    up = Case(When(GreaterThanOrEqual(rest, 50), then=100 - rest), default=-rest)
    return Book.objects.update(price=(hundredths + up) / 10000.0)


def bestsellers(minimum: Decimal) -> list[str]:
    highest = Author.objects.annotate(highest=Max("books__price"))
    found = highest.filter(highest__gte=minimum).order_by("name")
    return [*found.values_list("name", flat=True)]
