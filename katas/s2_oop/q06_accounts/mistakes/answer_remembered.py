"""Remembers what was available until the balance changes, though a hook may look at other things."""

class InsufficientFunds(Exception):
    """More was asked for than is available."""


class Account:
    """An account of whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._balance = balance
        self._free: int | None = None

    @property
    def balance(self) -> int:
        """What is in the account."""
        return self._balance

    def available(self) -> int:
        """Tell how much can be withdrawn now; subclasses may override it."""
        return self._balance

    def deposit(self, amount: int) -> None:
        """Put money in."""
        _check(amount)
        self._balance += amount
        self._free = None

    def withdraw(self, amount: int) -> None:
        """Take money out."""
        _check(amount)
        if self._free is None:
            self._free = self.available()
        available = self._free
        if amount > available:
            raise InsufficientFunds(f"{amount} cents are asked for, {available} are available")
        self._balance -= amount
        self._free = None


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self.rate_percent = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative one earns none."""
        interest = self.balance * self.rate_percent // 100
        if interest > 0:
            self.deposit(interest)


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Tell how much can be withdrawn now: the overdraft counts too."""
        return super().available() + self.limit


def _check(amount: int) -> None:
    """Refuse amounts that move nothing or the wrong way."""
    if amount <= 0:
        raise ValueError(f"an amount must be positive, not {amount}")
