"""Looks for an attribute in the class's own `__dict__`, where those of its parents are not."""

import threading
from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    __guard = threading.Condition()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        cls.__guard.acquire()
        try:
            if "_one_and_only" not in vars(cls):
                made = type.__call__(cls, *args, **kwargs)
                type.__setattr__(cls, "_one_and_only", made)
            return vars(cls)["_one_and_only"]
        finally:
            cls.__guard.release()
