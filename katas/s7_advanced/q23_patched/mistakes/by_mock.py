"""Leaves it to `unittest.mock`, which deletes properties that have no deleter."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Give an attribute another value for the length of a block or call."""
    with mock.patch.object(obj, name, value, create=True):
        yield
