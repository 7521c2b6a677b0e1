# Is a callable object instead of a function, with slots, a decorator and a long repr | passed
from typing import Protocol


class Doubles(Protocol):
    def __call__(self, number: int) -> int: ...


class Times:
    __slots__ = ("factor",)

    def __init__(self, factor: int) -> None:
        self.factor = factor

    def __call__(self, number: int) -> int:
        return self.factor * number

    def __getattr__(self, name: str) -> object:
        raise AttributeError(f"there is no {name}")


double: Doubles = Times(2)
