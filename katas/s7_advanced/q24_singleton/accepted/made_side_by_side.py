"""Lets threads make different classes side by side, and takes turns only where they meet."""

from threading import Condition, get_ident
from typing import Any, ClassVar


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _makers: ClassVar[dict[type, int]] = {}
    _change = Condition()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        me = get_ident()
        with cls._change:
            busy = cls._makers
            # A thread that makes something already may not wait for others: it might be for ever.
            while cls not in cls._instances and busy and me not in busy.values():
                cls._change.wait()
            if cls in cls._instances:
                return cls._instances[cls]
            busy[cls] = me
        try:
            made = super().__call__(*args, **kwargs)
            with cls._change:
                return cls._instances.setdefault(cls, made)
        finally:
            with cls._change:
                del busy[cls]
                cls._change.notify_all()
