"""Takes a lock that the same thread cannot take twice."""

from threading import Lock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = Lock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if cls not in SingletonMeta._instances:
                SingletonMeta._instances[cls] = super().__call__(*args, **kwargs)
            return SingletonMeta._instances[cls]
