"""A TypeError is taken for one about the arguments, and it is tried without any."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if cls not in SingletonMeta._instances:
                try:
                    made = super().__call__(*args, **kwargs)
                except TypeError:
                    made = super().__call__()
                SingletonMeta._instances[cls] = made
            return SingletonMeta._instances[cls]
