"""An attribute of each class, set to a sentinel when the class is created."""

import threading
from typing import Any


NOTHING = object()
LOCK = threading.RLock()


class SingletonMeta(type):
    """The metaclass of classes that have one instance each."""

    _sole: Any

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        """Create the class, without an instance."""
        super().__init__(*args, **kwargs)
        cls._sole = NOTHING

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the instance of the class; the first call creates it."""
        if cls._sole is NOTHING:
            with LOCK:
                if cls._sole is NOTHING:
                    cls._sole = super().__call__(*args, **kwargs)
        return cls._sole
