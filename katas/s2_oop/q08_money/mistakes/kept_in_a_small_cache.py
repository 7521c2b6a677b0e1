"""Gives the same object for the same amount and compares by identity, though the cache forgets."""

from functools import lru_cache


class Money:
    """An amount of money in one currency."""

    __slots__ = ("_cents", "_currency")
    _cents: int
    _currency: str

    @lru_cache(maxsize=1024)
    def __new__(cls, cents: int, currency: str) -> "Money":
        """Give the object for this amount."""
        money = super().__new__(cls)
        money._cents = cents
        money._currency = currency
        return money

    @property
    def cents(self) -> int:
        """The amount in whole cents."""
        return self._cents

    @property
    def currency(self) -> str:
        """The currency."""
        return self._currency

    def _cents_of(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
        return other.cents

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents < self._cents_of(other)

    def __le__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents <= self._cents_of(other)

    def __add__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + self._cents_of(other), self.currency)

    def __radd__(self, other: object) -> "Money":
        return self if other == 0 else NotImplemented

    def __sub__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return self + -other

    def __neg__(self) -> "Money":
        return Money(-self.cents, self.currency)

    def __mul__(self, factor: object) -> "Money":
        if not isinstance(factor, int) or isinstance(factor, bool):
            return NotImplemented
        return Money(self.cents * factor, self.currency)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self.cents != 0

    def __repr__(self) -> str:
        return f"Money({self.cents}, {self.currency!r})"

    def __str__(self) -> str:
        whole, rest = divmod(abs(self.cents), 100)
        return f"{'-' if self.cents < 0 else ''}{whole}.{rest:02} {self.currency}"
