"""Two underscores, so that no subclass can touch the balance but through the methods of the base class."""

from typing import Final


class InsufficientFunds(ValueError):
    """More was asked for than is available."""

    def __init__(self, amount: int, available: int) -> None:
        super().__init__(f"{amount} > {available}")
        self.amount = amount
        self.available = available


class Account:
    """An account of whole cents."""

    __slots__ = ("__balance", "owner")

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner: Final = owner
        self.__balance = balance

    @property
    def balance(self) -> int:
        """What is in the account."""
        return self.__balance

    def available(self) -> int:
        """Tell how much can be withdrawn now; subclasses may override it."""
        return self.__balance

    def deposit(self, amount: int) -> None:
        """Put money in."""
        if amount <= 0:
            raise ValueError(amount)
        self.__balance += amount

    def withdraw(self, amount: int) -> None:
        """Take money out."""
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
        """Add the interest on the balance; a negative one earns none."""
        if self.balance * self.rate_percent >= 100:
            self.deposit(self.balance * self.rate_percent // 100)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    __slots__ = ("limit",)

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit: Final = limit

    def available(self) -> int:
        """Tell how much can be withdrawn now."""
        return super().available() + self.limit
