"""Sets up Django with the app `kata`, calls the attempt's models and functions, and returns plain data."""

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
"""Names of authors, each with their books: title and price."""


def prepare() -> None:
    """Set up Django with the app `kata`; its tables are created when the database is used for the first time."""
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
    """Call a function in a shop; return its result, the kinds of its statements, and the books after the call."""
    with _shop(module, shop), CaptureQueriesContext(connection) as queries:
        value = getattr(module, name)(*arguments)
        made = [_kind(query["sql"]) for query in queries.captured_queries]
        books = [
            (book.author.name, book.title, book.price) for book in module.Book.objects.select_related("author").order_by("pk")
        ]
    return value, [kind for kind in made if kind], books


def _kind(sql: str) -> str:
    """Return the first word of a statement, or an empty string if it begins or ends a transaction."""
    word = re.split(r"\W", sql.strip().upper())[0]
    return "" if word in {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", ""} else word


def books_of(module: ModuleType, shop: Shop) -> list[list[str]]:
    """Return the titles in `books` of each author."""
    with _shop(module, shop) as authors:
        return [sorted(book.title for book in author.books.all()) for author in authors]


def is_valid(module: ModuleType, name: str, title: str, price: Decimal) -> bool:
    """Return whether an author with this name and one of their books are valid."""
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
    """Return whether the database accepts two authors with this name."""
    with _shop(module, [(name, [])]):
        try:
            with transaction.atomic():
                module.Author.objects.create(name=name)
        except IntegrityError:
            return False
        return True


@contextmanager
def _shop(module: ModuleType, shop: Shop) -> Iterator[list[Any]]:
    """Fill the tables; roll back at the end."""
    with transaction.atomic():
        authors = [module.Author.objects.create(name=name) for name, _ in shop]
        for author, (_, books) in zip(authors, shop, strict=True):
            module.Book.objects.bulk_create(module.Book(title=title, author=author, price=price) for title, price in books)
        yield authors
        transaction.set_rollback(True)
