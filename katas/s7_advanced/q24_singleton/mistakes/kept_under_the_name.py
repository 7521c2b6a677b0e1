"""The instance is kept in an attribute that has the class's name in it, and is inherited by a namesake."""

from threading import RLock
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        kept = f"_only_{cls.__module__}_{cls.__qualname__}"
        with SingletonMeta._making:
            if not hasattr(cls, kept):
                setattr(cls, kept, super().__call__(*args, **kwargs))
            return getattr(cls, kept)
