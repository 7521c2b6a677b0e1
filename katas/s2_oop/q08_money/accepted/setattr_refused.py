"""Blocks every assignment in `__setattr__`; one method checks the other operand for all operators."""

from functools import total_ordering
from typing import Any, NoReturn


@total_ordering
class Money:
    """An amount of money in one currency."""

    cents: int
    currency: str

    def __init__(self, cents: int, currency: str) -> None:
        self.__dict__.update(cents=cents, currency=currency)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} is read-only")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name} is read-only")

    @property
    def _key(self) -> tuple[str, int]:
        return self.currency, self.cents

    def __eq__(self, other: object) -> bool:
        return self._key == other._key if isinstance(other, Money) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key)

    def __lt__(self, other: Any) -> bool:
        cents = self._paid_in_mine(other)
        return NotImplemented if cents is None else self.cents < cents

    def __add__(self, other: Any) -> "Money":
        cents = self._paid_in_mine(other)
        return NotImplemented if cents is None else Money(self.cents + cents, self.currency)

    def __radd__(self, other: Any) -> "Money":
        if isinstance(other, int) and not other:
            return self
        return NotImplemented

    def __sub__(self, other: Any) -> "Money":
        cents = self._paid_in_mine(other)
        return NotImplemented if cents is None else Money(self.cents - cents, self.currency)

    def __neg__(self) -> "Money":
        return -1 * self

    def __mul__(self, factor: Any) -> "Money":
        if isinstance(factor, int) and not isinstance(factor, bool):
            return Money(factor * self.cents, self.currency)
        return NotImplemented

    def __rmul__(self, factor: Any) -> "Money":
        return self.__mul__(factor)

    def __bool__(self) -> bool:
        return self.cents != 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}(cents={self.cents}, currency={self.currency!r})"

    def __str__(self) -> str:
        if self.cents < 0:
            return f"-{-self}"
        return "%d.%02d %s" % (*divmod(self.cents, 100), self.currency)

    def _paid_in_mine(self, other: object) -> int | None:
        """Return the cents of the other amount, or None if it is not a Money."""
        if not isinstance(other, Money):
            return None
        if other.currency != self.currency:
            raise ValueError("currencies differ")
        return other.cents
