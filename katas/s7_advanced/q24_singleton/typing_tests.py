"""What mypy must make of classes that use `SingletonMeta`; checked, never run."""

from typing import assert_type

from .solution import SingletonMeta


class Settings(metaclass=SingletonMeta):
    """A singleton that wants an argument."""

    def __init__(self, path: str) -> None:
        self.path = path


def instance_has_the_type_of_the_class() -> None:
    """Let a call of the class have its type, as with any class."""
    assert_type(Settings("a").path, str)
