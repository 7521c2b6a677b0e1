"""Normalises the currency's Unicode."""

from unicodedata import normalize
from functools import total_ordering


@total_ordering
class Money:
    """An amount of money in one currency."""

    __slots__ = ("_cents", "_currency")

    def __init__(self, cents: int, currency: str) -> None:
        self._cents = cents
        self._currency = normalize("NFC", currency)

    @property
    def cents(self) -> int:
        """The amount in cents."""
        return self._cents

    @property
    def currency(self) -> str:
        """The currency."""
        return self._currency

    def _check(self, other: "Money") -> None:
        if self._currency != other._currency:
            msg = f"{self._currency} and {other._currency} do not mix"
            raise ValueError(msg)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return (self._cents, self._currency) == (other._cents, other._currency)

    def __hash__(self) -> int:
        return hash((self._cents, self._currency))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return self._cents < other._cents

    def __add__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return Money(self._cents + other._cents, self._currency)

    def __radd__(self, other: object) -> "Money":
        if isinstance(other, int) and not isinstance(other, bool) and other == 0:
            return self
        return NotImplemented

    def __sub__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return self + -other

    def __neg__(self) -> "Money":
        return Money(-self._cents, self._currency)

    def __mul__(self, factor: object) -> "Money":
        if not isinstance(factor, int) or isinstance(factor, bool):
            return NotImplemented
        return Money(self._cents * factor, self._currency)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self._cents != 0

    def __str__(self) -> str:
        sign = "-" if self._cents < 0 else ""
        whole, cents = divmod(abs(self._cents), 100)
        return f"{sign}{whole}.{cents:02} {self._currency}"

    def __repr__(self) -> str:
        return f"Money({self._cents!r}, {self._currency!r})"
