"""Keeps a single instance for all classes together."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _making = RLock()
    _instance: ClassVar[list[Any]] = []

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if not SingletonMeta._instance:
                SingletonMeta._instance.append(super().__call__(*args, **kwargs))
            return SingletonMeta._instance[0]
