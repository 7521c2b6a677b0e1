"""Defines only `<` and `<=`, as Python reflects `>` and `>=`, and accepts a zero on both sides of `+`."""

from dataclasses import astuple, dataclass, replace
from decimal import Context, Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money in one currency."""

    cents: int
    currency: str

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Money):
            return (self - other).cents < 0
        return NotImplemented

    def __le__(self, other: object) -> bool:
        if isinstance(other, Money):
            return (self - other).cents <= 0
        return NotImplemented

    def __add__(self, other: object) -> "Money":
        match other:
            case Money(cents, self.currency):
                return replace(self, cents=self.cents + cents)
            case Money():
                raise ValueError(f"{astuple(self)} + {astuple(other)}")
            case 0:
                return self
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other: object) -> "Money":
        return self.__add__(-other) if isinstance(other, Money) else NotImplemented

    def __neg__(self) -> "Money":
        return replace(self, cents=-self.cents)

    def __mul__(self, factor: object) -> "Money":
        if type(factor) is int:
            return replace(self, cents=self.cents * factor)
        return NotImplemented

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return not not self.cents

    def __str__(self) -> str:
        amount = Decimal(self.cents).scaleb(-2, Context(prec=len(str(self.cents))))
        return f"{amount:.2f} {self.currency}"
