"""What the class body calls `_instance` is taken for the instance."""

from threading import RLock
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""
    _making = RLock()

    _instance: Any

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if "_instance" not in vars(cls):
                cls._instance = super().__call__(*args, **kwargs)
            return cls._instance
