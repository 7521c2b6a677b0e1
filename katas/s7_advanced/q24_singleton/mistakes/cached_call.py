"""Leaves it to a cache by arguments, which must be hashable and are part of the key."""

from functools import cache
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    @cache
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        return super().__call__(*args, **kwargs)
