"""Keeps the instances by the name of the class, which others may bear too."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[str, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if cls.__qualname__ not in SingletonMeta._instances:
                SingletonMeta._instances[cls.__qualname__] = super().__call__(*args, **kwargs)
            return SingletonMeta._instances[cls.__qualname__]
