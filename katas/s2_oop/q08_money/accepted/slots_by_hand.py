"""Everything by hand: slots, read-only properties, and all four comparisons."""


class Money:
    """An amount of money in one currency."""

    __slots__ = ("_cents", "_currency")

    def __init__(self, cents: int, currency: str) -> None:
        self._cents = cents
        self._currency = currency

    @property
    def cents(self) -> int:
        """The amount in whole cents."""
        return self._cents

    @property
    def currency(self) -> str:
        """The currency."""
        return self._currency

    def _check(self, other: "Money") -> None:
        if self._currency != other._currency:
            raise ValueError(f"{self} and {other}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self._cents == other._cents and self._currency == other._currency

    def __hash__(self) -> int:
        return hash((Money, self._cents, self._currency))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return self._cents < other._cents

    def __le__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return self._cents <= other._cents

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return self._cents > other._cents

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return self._cents >= other._cents

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return Money(self._cents + other._cents, self._currency)

    def __radd__(self, other: int) -> "Money":
        if other != 0:
            return NotImplemented
        return Money(self._cents, self._currency)

    def __sub__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return Money(self._cents - other._cents, self._currency)

    def __neg__(self) -> "Money":
        return Money(-self._cents, self._currency)

    def __mul__(self, factor: int) -> "Money":
        if isinstance(factor, bool) or not isinstance(factor, int):
            return NotImplemented
        return Money(self._cents * factor, self._currency)

    def __rmul__(self, factor: int) -> "Money":
        return self * factor

    def __bool__(self) -> bool:
        return bool(self._cents)

    def __repr__(self) -> str:
        return f"Money({self._cents!r}, {self._currency!r})"

    def __str__(self) -> str:
        digits = str(abs(self._cents)).zfill(3)
        sign = "-" * (self._cents < 0)
        return f"{sign}{digits[:-2]}.{digits[-2:]} {self._currency}"
