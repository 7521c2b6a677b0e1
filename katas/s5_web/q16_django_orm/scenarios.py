"""A small Django with the app `kata`, and what the attempt's models and functions make of a shop in it, as plain data."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from types import ModuleType
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.signals import connection_created
from django.test.utils import CaptureQueriesContext

Shop = list[tuple[str, list[tuple[str, Decimal]]]]
"""Authors by name, each with their books: title and price."""


def prepare() -> None:
    """Set Django up: the app `kata` is installed, and its tables are there as soon as the database is asked for anything."""
    package = sys.modules["kata"] = ModuleType("kata")
    package.__path__ = [""]
    settings.configure(
        INSTALLED_APPS=["kata"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        USE_TZ=True,
    )
    django.setup()
    connection_created.connect(_make_tables, weak=False)


def _make_tables(**_: Any) -> None:
    with connection.schema_editor() as editor:
        for model in apps.get_app_config("kata").get_models():
            editor.create_model(model)


def ask(module: ModuleType, shop: Shop, name: str, *arguments: Any) -> tuple[Any, list[str], list[tuple[str, str, Decimal]]]:
    """Call a function in a shop; give what it gave, the kinds of its statements, and the books afterwards."""
    with _shop(module, shop), CaptureQueriesContext(connection) as queries:
        value = getattr(module, name)(*arguments)
        made = [_kind(query["sql"]) for query in queries.captured_queries]
        books = [(book.author.name, book.title, book.price) for book in module.Book.objects.order_by("pk")]
    return value, [kind for kind in made if kind], books


def _kind(sql: str) -> str:
    """Give the first word of a statement; nothing for those that begin and end transactions."""
    word = re.split(r"\W", sql.strip().upper())[0]
    return "" if word in {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", ""} else word


def books_of(module: ModuleType, shop: Shop) -> list[list[str]]:
    """Give the titles that each author finds in `books`."""
    with _shop(module, shop) as authors:
        return [sorted(book.title for book in author.books.all()) for author in authors]


def is_valid(module: ModuleType, name: str, title: str, price: Decimal) -> bool:
    """Tell whether an author of this name and a book of theirs are valid."""
    with _shop(module, []):
        author = module.Author(name=name)
        try:
            author.full_clean()
            author.save()
            module.Book(title=title, author=author, price=price).full_clean()
        except ValidationError:
            return False
        return True


def add_twice(module: ModuleType, name: str) -> bool:
    """Tell whether the database takes two authors of one name."""
    with _shop(module, [(name, [])]):
        try:
            with transaction.atomic():
                module.Author.objects.create(name=name)
        except IntegrityError:
            return False
        return True


@contextmanager
def _shop(module: ModuleType, shop: Shop) -> Iterator[list[Any]]:
    """Fill the tables; take everything back at the end."""
    with transaction.atomic():
        authors = [module.Author.objects.create(name=name) for name, _ in shop]
        for author, (_, books) in zip(authors, shop, strict=True):
            for title, price in books:
                module.Book.objects.create(title=title, author=author, price=price)
        yield authors
        transaction.set_rollback(True)
