"""Makes the instance outside the lock, so that several are made though only one is kept."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        if cls not in SingletonMeta._instances:
            made = super().__call__(*args, **kwargs)
            with SingletonMeta._making:
                SingletonMeta._instances.setdefault(cls, made)
        return SingletonMeta._instances[cls]
