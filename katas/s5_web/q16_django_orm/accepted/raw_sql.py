"""Writes the SQL by hand."""

from decimal import Decimal
from typing import Any

from django.db import connection, models


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
    return [
        (str(title), str(name))
        for title, name in _rows(
            "SELECT title, name FROM kata_book JOIN kata_author ON author_id = kata_author.id"
            " ORDER BY title, name"
        )
    ]


def totals_by_author() -> dict[str, Decimal]:
    rows = _rows(
        "SELECT name, COALESCE(SUM(CAST(ROUND(price * 100) AS INTEGER)), 0)"
        " FROM kata_author LEFT JOIN kata_book ON author_id = kata_author.id"
        " GROUP BY kata_author.id, name"
    )
    return {name: Decimal(cents) / 100 for name, cents in rows}


def raise_prices(percent: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kata_book SET price ="
            " ((CAST(ROUND(price * 100) AS INTEGER) * %s + 50) / 100) / 100.0",
            [100 + percent],
        )
        return int(cursor.rowcount)


def bestsellers(minimum: Decimal) -> list[str]:
    rows = _rows(
        "SELECT DISTINCT name FROM kata_author JOIN kata_book ON author_id = kata_author.id"
        " WHERE price >= %s ORDER BY name",
        float(minimum),
    )
    return [name for (name,) in rows]


def _rows(sql: str, *parameters: float) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return [tuple(row) for row in cursor.fetchall()]
