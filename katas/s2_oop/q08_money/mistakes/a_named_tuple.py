"""A named tuple is immutable and hashable, but it is equal to plain tuples and ordered with them."""

from typing import NamedTuple


class Money(NamedTuple):
    """An amount of money in one currency."""

    cents: int
    currency: str

    def __lt__(self, other: tuple[object, ...]) -> bool:
        return self.cents < self._cents_of(other)

    def __le__(self, other: tuple[object, ...]) -> bool:
        return self.cents <= self._cents_of(other)

    def __gt__(self, other: tuple[object, ...]) -> bool:
        return self.cents > self._cents_of(other)

    def __ge__(self, other: tuple[object, ...]) -> bool:
        return self.cents >= self._cents_of(other)

    def __add__(self, other: object) -> "Money":  # type: ignore[override]
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + self._cents_of(other), self.currency)

    def __radd__(self, other: object) -> "Money":
        return self if other == 0 else NotImplemented

    def __sub__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents - self._cents_of(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.cents, self.currency)

    def __mul__(self, factor: object) -> "Money":  # type: ignore[override]
        if not isinstance(factor, int) or isinstance(factor, bool):
            return NotImplemented
        return Money(self.cents * factor, self.currency)

    __rmul__ = __mul__  # type: ignore[assignment]

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        whole, rest = divmod(abs(self.cents), 100)
        return f"{'-' if self.cents < 0 else ''}{whole}.{rest:02} {self.currency}"

    def _cents_of(self, other: object) -> int:
        if not isinstance(other, Money):
            raise TypeError("not money")
        if other.currency != self.currency:
            raise ValueError("two currencies")
        return other.cents
