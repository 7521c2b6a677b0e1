"""Has a lock for each class, and two threads may hold one each and want the other's."""

from threading import RLock
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        """Prepare a lock for the class."""
        super().__init__(*args, **kwargs)
        cls._making = RLock()
        cls._made: list[Any] = []

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with cls._making:
            if not cls._made:
                cls._made.append(super().__call__(*args, **kwargs))
            return cls._made[0]
