"""The base class holds all rules; `withdraw` calls one hook, `available`, which a subclass overrides."""


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the available amount."""


class Account:
    """An account; all amounts are whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._balance = balance

    @property
    def balance(self) -> int:
        """The money in the account."""
        return self._balance

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        return self._balance

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        _check(amount)
        self._balance += amount

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        _check(amount)
        available = self.available()
        if amount > available:
            raise InsufficientFunds(f"{amount} cents requested, {available} available")
        self._balance -= amount


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self.rate_percent = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        interest = self.balance * self.rate_percent // 100
        if interest > 0:
            self.deposit(interest)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Return how much can be withdrawn now, overdraft included."""
        return super().available() + self.limit


def _check(amount: int) -> None:
    """Raise ValueError for an amount that is not positive."""
    if amount <= 0:
        raise ValueError(f"an amount must be positive, not {amount}")
