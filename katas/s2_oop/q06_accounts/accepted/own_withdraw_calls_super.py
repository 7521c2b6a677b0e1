"""The overdraft account adds logging to `withdraw` and leaves the rules to the base class."""

import logging

log = logging.getLogger(__name__)


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the available amount."""


def positive(amount: int) -> int:
    """Return the amount if it is above 0, or raise ValueError."""
    if amount > 0:
        return amount
    raise ValueError(f"{amount} is not above 0")


class Account:
    """An account; all amounts are whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._state = {"balance": balance}

    @property
    def balance(self) -> int:
        """The money in the account."""
        return self._state["balance"]

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        return self.balance

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        self._state["balance"] += positive(amount)

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        if positive(amount) > self.available():
            raise InsufficientFunds(f"{self.owner} does not have {amount}")
        self._state["balance"] -= amount


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        Account.__init__(self, owner, balance)
        self.rate_percent = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        if (cents := self.balance * self.rate_percent // 100) > 0:
            super().deposit(cents)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        Account.__init__(self, owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Return how much can be withdrawn now."""
        return self.limit + self.balance

    def withdraw(self, amount: int) -> None:
        """Take money out of the account, and log a debt."""
        super().withdraw(amount)
        if self.balance < 0:
            log.info("%s owes %d", self.owner, -self.balance)
