"""A frozen dataclass with `total_ordering`; one method checks the currency for all operators."""

from dataclasses import dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True)
class Money:
    """An amount of money in one currency."""

    cents: int
    currency: str

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents < self._cents_of(other)

    def __add__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + self._cents_of(other), self.currency)

    def __radd__(self, other: object) -> "Money":
        return self if other == 0 else NotImplemented  # sum() starts with 0

    def __sub__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return self + -other

    def __neg__(self) -> "Money":
        return self * -1

    def __mul__(self, factor: object) -> "Money":
        if not isinstance(factor, int) or isinstance(factor, bool):
            return NotImplemented
        return Money(self.cents * factor, self.currency)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        whole, rest = divmod(abs(self.cents), 100)
        return f"{'-' if self.cents < 0 else ''}{whole}.{rest:02} {self.currency}"

    def _cents_of(self, other: "Money") -> int:
        """Return the cents of the other amount, or raise ValueError if its currency differs."""
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
        return other.cents
