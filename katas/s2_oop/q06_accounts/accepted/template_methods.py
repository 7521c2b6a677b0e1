"""Every deposit and withdrawal goes through one method of an abstract base class."""

from abc import ABC, abstractmethod


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the available amount."""


class Book(ABC):
    """The part that all accounts have in common."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self._owner = owner
        self._cents = balance

    @property
    def owner(self) -> str:
        """The owner of the account."""
        return self._owner

    @property
    def balance(self) -> int:
        """The money in the account."""
        return self._cents

    @abstractmethod
    def available(self) -> int:
        """Return how much can be withdrawn now."""

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        self._book(amount, amount)

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        self._book(amount, -amount)

    def _book(self, amount: int, change: int) -> None:
        if amount <= 0:
            raise ValueError("amounts are positive")
        if change < 0 and self.available() + change < 0:
            raise InsufficientFunds("there is not enough")
        self._cents += change


class Account(Book):
    """An account; all amounts are whole cents."""

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        return self._cents


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self._rate = rate_percent

    @property
    def rate_percent(self) -> int:
        """The interest rate in percent."""
        return self._rate

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        self._cents += max(self._cents, 0) * self._rate // 100


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Return how much can be withdrawn now."""
        return self._cents + self.limit
