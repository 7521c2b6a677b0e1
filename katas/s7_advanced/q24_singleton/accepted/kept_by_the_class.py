"""Keeps the instance in the class's own namespace, prepared when the class is made."""

import threading
from typing import Any


NOTHING = object()
LOCK = threading.RLock()


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _sole: Any

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        """Begin without an instance."""
        super().__init__(*args, **kwargs)
        cls._sole = NOTHING

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        if cls._sole is NOTHING:
            with LOCK:
                if cls._sole is NOTHING:
                    cls._sole = super().__call__(*args, **kwargs)
        return cls._sole
