"""Uses subqueries, which do not multiply rows as joins do."""

from decimal import Decimal

from django.db import models
from django.db.models import Exists, F, IntegerField, OuterRef, Subquery, Sum
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
    rows = Book.objects.values("title", "author__name")
    return sorted((row["title"], row["author__name"]) for row in rows)


def totals_by_author() -> dict[str, Decimal]:
    books = Book.objects.filter(author=OuterRef("pk")).order_by().values("author")
    total = Subquery(books.annotate(total=Sum("price")).values("total"))
    rows = Author.objects.annotate(total=total).values("name", "total")
    return {row["name"]: row["total"] or Decimal("0") for row in rows}


def raise_prices(percent: int) -> int:
    cents = Cast(Round(F("price") * 100), IntegerField())
    raised = (cents * (100 + percent) + 50) / 100
    return Book.objects.update(price=raised / 100.0)


def bestsellers(minimum: Decimal) -> list[str]:
    books = Book.objects.filter(author=OuterRef("pk"), price__gte=minimum)
    authors = Author.objects.filter(Exists(books)).order_by("name")
    return [author.name for author in authors.only("name")]
