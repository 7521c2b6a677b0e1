"""Works with instances, which one query fetches with their authors."""

from decimal import Decimal

from django.db import models
from django.db.models import F, IntegerField, Sum, Value
from django.db.models.functions import Cast, Coalesce, Round


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)

    class Meta:
        app_label = "kata"


class Book(models.Model):
    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.PROTECT, related_name="books")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        app_label = "kata"
        ordering = ["title"]

    def __str__(self) -> str:
        return f"{self.title} ({self.author})"


def catalogue() -> list[tuple[str, str]]:
    books = Book.objects.select_related("author").order_by("title", "author__name")
    return [(book.title, book.author.name) for book in books]


def totals_by_author() -> dict[str, Decimal]:
    zero = Value(Decimal(0), output_field=models.DecimalField())
    authors = Author.objects.annotate(total=Coalesce(Sum("books__price"), zero))
    return {author.name: author.total for author in authors}


def raise_prices(percent: int) -> int:
    cents = Cast(Round(F("price") * 100), IntegerField())
    raised = (cents * (100 + percent) + 50) / 100
    return Book.objects.update(price=raised / 100.0)


def bestsellers(minimum: Decimal) -> list[str]:
    books = Book.objects.filter(price__gte=minimum).select_related("author")
    return sorted({book.author.name for book in books})
