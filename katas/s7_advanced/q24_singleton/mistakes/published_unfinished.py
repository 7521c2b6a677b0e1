"""Stores the instance before `__init__` has run, and others see it half made."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        if cls not in SingletonMeta._instances:
            with SingletonMeta._making:
                if cls not in SingletonMeta._instances:
                    plain: Any = cls
                    made = plain.__new__(plain, *args, **kwargs)
                    SingletonMeta._instances[cls] = made
                    made.__init__(*args, **kwargs)
        return SingletonMeta._instances[cls]
