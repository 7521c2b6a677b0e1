"""The instance takes the place of an attribute that the body of the class may have."""

from threading import RLock
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instance: Any
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if vars(cls).get("_instance") is None:
                cls._instance = super().__call__(*args, **kwargs)
            return cls._instance
