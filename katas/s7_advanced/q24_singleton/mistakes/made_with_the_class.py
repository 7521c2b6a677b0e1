"""Makes the instance together with the class, when there are no arguments yet."""

from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        """Make the instance at once."""
        super().__init__(*args, **kwargs)
        cls._instance = super().__call__()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        return cls._instance
