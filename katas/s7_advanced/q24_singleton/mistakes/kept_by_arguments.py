"""Keeps an instance for each set of arguments."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[Any, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        key = (cls, repr(args), repr(kwargs))
        with SingletonMeta._making:
            if key not in SingletonMeta._instances:
                SingletonMeta._instances[key] = super().__call__(*args, **kwargs)
            return SingletonMeta._instances[key]
