"""A condition, and a record of the thread that creates; a thread that creates never waits."""

from threading import Condition, get_ident
from typing import Any, ClassVar


class SingletonMeta(type):
    """The metaclass of classes that have one instance each."""

    _instances: ClassVar[dict[type, Any]] = {}
    _makers: ClassVar[dict[type, int]] = {}
    _change = Condition()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the instance of the class; the first call creates it."""
        me = get_ident()
        with cls._change:
            busy = cls._makers
            # A thread that is creating an instance must not wait: that could be a deadlock.
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
