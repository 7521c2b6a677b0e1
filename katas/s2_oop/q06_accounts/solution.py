"""How is inheritance implemented? Build a small bank.

"Three kinds of account," says the interviewer, "and no rule is to be written twice. The branch will
add kinds of its own, so leave them a place to do it." All amounts are whole cents.

- `Account(owner, balance=0)` has `deposit(amount)`, `withdraw(amount)` and `balance`, a property
  that can be read only: assigning to it is an `AttributeError`.
- `available()` says how much can be withdrawn now: the whole balance. It is the hook for
  subclasses, yours and the branch's: `withdraw` asks it and nothing else. Where a subclass says
  less than the balance or more, that is what counts.
- An amount of 0 or less is a `ValueError`, to deposit and to withdraw, whatever is available.
  Withdrawing more than is available raises `InsufficientFunds`. What is refused changes nothing.
- `SavingsAccount(owner, balance=0, *, rate_percent)` is an `Account` with `add_interest()`, which
  adds `balance * rate_percent // 100`, exactly. A balance below zero, which a subclass may allow,
  stays as it is.
- `OverdraftAccount(owner, balance=0, *, limit)` is an `Account` that may go down to `-limit`:
  balance plus limit is available.
- `owner`, `rate_percent` and `limit` can be read.

Not tested: negative opening balances, rates and limits; a class that inherits from both; assigning
to `owner`, `rate_percent` or `limit`; amounts that are no `int`.

>>> ada = OverdraftAccount("ada", 5_00, limit=20_00)
>>> ada.withdraw(12_00)
>>> ada.balance, ada.available()
(-700, 1300)
>>> ada.withdraw(13_01)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
InsufficientFunds: 1301 cents are asked for, 1300 are available
>>> bob = SavingsAccount("bob", 10_50, rate_percent=3)
>>> bob.add_interest()
>>> bob.balance
1081
"""


class InsufficientFunds(Exception):
    """More was asked for than is available."""


class Account:
    """An account of whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self._balance = balance

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

    def withdraw(self, amount: int) -> None:
        """Take money out."""
        _check(amount)
        available = self.available()
        if amount > available:
            raise InsufficientFunds(f"{amount} cents are asked for, {available} are available")
        self._balance -= amount


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
