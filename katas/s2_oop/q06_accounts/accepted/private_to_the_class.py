"""Mangles the name of the balance, so even subclasses change it only through methods of the base class."""

from typing import Final


class InsufficientFunds(ValueError):
    """Raised when a withdrawal is larger than the available amount."""

    def __init__(self, amount: int, available: int) -> None:
        super().__init__(f"{amount} > {available}")
        self.amount = amount
        self.available = available


class Account:
    """An account; all amounts are whole cents."""

    __slots__ = ("__balance", "owner")

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner: Final = owner
        self.__balance = balance

    @property
    def balance(self) -> int:
        """The money in the account."""
        return self.__balance

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        return self.__balance

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        if amount <= 0:
            raise ValueError(amount)
        self.__balance += amount

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        if amount <= 0:
            raise ValueError(amount)
        if amount > (available := self.available()):
            raise InsufficientFunds(amount, available)
        self.__balance -= amount


class SavingsAccount(Account):
    """An account that earns interest."""

    __slots__ = ("rate_percent",)

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self.rate_percent: Final = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        if self.balance * self.rate_percent >= 100:
            self.deposit(self.balance * self.rate_percent // 100)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    __slots__ = ("limit",)

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit: Final = limit

    def available(self) -> int:
        """Return how much can be withdrawn now."""
        return super().available() + self.limit
