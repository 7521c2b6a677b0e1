"""Uses `unittest.mock`, which deletes an attribute, even a property, before it sets the old value again."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute for the duration of a block or a call."""
    with mock.patch.object(obj, name, value, create=True):
        yield
