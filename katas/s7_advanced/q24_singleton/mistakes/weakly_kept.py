"""Keeps the instance only as long as somebody else does."""

from threading import RLock
from typing import Any, ClassVar
from weakref import WeakValueDictionary


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[WeakValueDictionary[type, Any]] = WeakValueDictionary()
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            made = SingletonMeta._instances.get(cls)
            if made is None:
                made = super().__call__(*args, **kwargs)
                SingletonMeta._instances[cls] = made
            return made
