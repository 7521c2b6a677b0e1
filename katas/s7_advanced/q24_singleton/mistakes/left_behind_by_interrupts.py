"""What is no Exception leaves a note behind that there is one."""

from threading import RLock
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = RLock()

    _asked: ClassVar[set[type]] = set()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        with SingletonMeta._making:
            if cls not in SingletonMeta._asked:
                SingletonMeta._asked.add(cls)
                try:
                    SingletonMeta._instances[cls] = super().__call__(*args, **kwargs)
                except Exception:
                    SingletonMeta._asked.discard(cls)
                    raise
            return SingletonMeta._instances.get(cls)
