"""Double-checked locking: checks before it takes the lock, and again while holding it."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The metaclass of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the instance of the class; the first call creates it."""
        if cls not in SingletonMeta._instances:
            with SingletonMeta._making:
                if cls not in SingletonMeta._instances:
                    SingletonMeta._instances[cls] = super().__call__(*args, **kwargs)
        return SingletonMeta._instances[cls]
