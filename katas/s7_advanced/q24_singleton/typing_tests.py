"""The types that mypy must infer for classes that use `SingletonMeta`; checked, never run."""

from typing import assert_type

from .solution import SingletonMeta


class Settings(metaclass=SingletonMeta):
    """A singleton that takes an argument."""

    def __init__(self, path: str) -> None:
        self.path = path


def instance_has_the_type_of_the_class() -> None:
    """Check that a call of the class returns its type, as with any class."""
    assert_type(Settings("a").path, str)
