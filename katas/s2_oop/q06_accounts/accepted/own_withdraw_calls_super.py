"""The overdraft account wraps `withdraw`, logs what it grants, and leaves the rule to the base class."""

import logging

log = logging.getLogger(__name__)


class InsufficientFunds(Exception):
    """More was asked for than is available."""


def positive(amount: int) -> int:
    """Give an amount back if it is above 0."""
    if amount > 0:
        return amount
    raise ValueError(f"{amount} is not above 0")


class Account:
    """An account of whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._state = {"balance": balance}

    @property
    def balance(self) -> int:
        """What is in the account."""
        return self._state["balance"]

    def available(self) -> int:
        """Tell how much can be withdrawn now; subclasses may override it."""
        return self.balance

    def deposit(self, amount: int) -> None:
        """Put money in."""
        self._state["balance"] += positive(amount)

    def withdraw(self, amount: int) -> None:
        """Take money out."""
        if positive(amount) > self.available():
            raise InsufficientFunds(f"{self.owner} has not got {amount}")
        self._state["balance"] -= amount


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        Account.__init__(self, owner, balance)
        self.rate_percent = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative one earns none."""
        if (cents := self.balance * self.rate_percent // 100) > 0:
            super().deposit(cents)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        Account.__init__(self, owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Tell how much can be withdrawn now."""
        return self.limit + self.balance

    def withdraw(self, amount: int) -> None:
        """Take money out and say so where it is borrowed."""
        super().withdraw(amount)
        if self.balance < 0:
            log.info("%s owes %d", self.owner, -self.balance)
