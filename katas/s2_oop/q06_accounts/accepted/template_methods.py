"""Every movement goes through one method of the base class, and interest never falls below nothing."""

from abc import ABC, abstractmethod


class InsufficientFunds(Exception):
    """More was asked for than is available."""


class Book(ABC):
    """What all accounts have in common."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self._owner = owner
        self._cents = balance

    @property
    def owner(self) -> str:
        """Whose account it is."""
        return self._owner

    @property
    def balance(self) -> int:
        """What is in the account."""
        return self._cents

    @abstractmethod
    def available(self) -> int:
        """Tell how much can be withdrawn now."""

    def deposit(self, amount: int) -> None:
        """Put money in."""
        self._book(amount, amount)

    def withdraw(self, amount: int) -> None:
        """Take money out."""
        self._book(amount, -amount)

    def _book(self, amount: int, change: int) -> None:
        if amount <= 0:
            raise ValueError("amounts are positive")
        if change < 0 and self.available() + change < 0:
            raise InsufficientFunds("there is not enough")
        self._cents += change


class Account(Book):
    """An account of whole cents."""

    def available(self) -> int:
        """Tell how much can be withdrawn now; subclasses may override it."""
        return self._cents


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self._rate = rate_percent

    @property
    def rate_percent(self) -> int:
        """The interest on a hundred cents."""
        return self._rate

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative one earns none."""
        self._cents += max(self._cents, 0) * self._rate // 100


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Tell how much can be withdrawn now."""
        return self._cents + self.limit
