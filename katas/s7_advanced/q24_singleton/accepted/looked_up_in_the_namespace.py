"""An attribute in the class's own `__dict__`, which does not contain those of its parents."""

import threading
from typing import Any


class SingletonMeta(type):
    """The metaclass of classes that have one instance each."""

    __guard = threading.Condition()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the instance of the class; the first call creates it."""
        cls.__guard.acquire()
        try:
            if "_one_and_only" not in vars(cls):
                made = type.__call__(cls, *args, **kwargs)
                type.__setattr__(cls, "_one_and_only", made)
            return vars(cls)["_one_and_only"]
        finally:
            cls.__guard.release()
