"""Keeps every movement and adds them up to get the balance, as bookkeepers do."""


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the available amount."""


class Account:
    """An account; all amounts are whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._movements = [balance]

    @property
    def balance(self) -> int:
        """The money in the account."""
        return sum(self._movements)

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        return self.balance

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        self._move(amount, 1)

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        if 0 < amount > self.available():
            raise InsufficientFunds
        self._move(amount, -1)

    def _move(self, amount: int, direction: int) -> None:
        if amount < 1:
            raise ValueError("nothing to move")
        self._movements.append(direction * amount)


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        super().__init__(owner, balance)
        self.rate_percent = rate_percent

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        self._movements.append(max(0, self.balance * self.rate_percent // 100))


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        super().__init__(owner, balance)
        self.limit = limit

    def available(self) -> int:
        """Return how much can be withdrawn now."""
        return self.balance + self.limit
