"""A thread that has failed once is taken for one that holds the lock."""

from threading import Lock, local
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _making = Lock()
    _here = local()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        if getattr(SingletonMeta._here, "holds", False):
            return SingletonMeta._make(cls, *args, **kwargs)
        with SingletonMeta._making:
            SingletonMeta._here.holds = True
            made = SingletonMeta._make(cls, *args, **kwargs)
            SingletonMeta._here.holds = False
            return made

    def _make(cls, *args: Any, **kwargs: Any) -> Any:
        if cls not in SingletonMeta._instances:
            SingletonMeta._instances[cls] = super().__call__(*args, **kwargs)
        return SingletonMeta._instances[cls]
