"""How is inheritance implemented? Build a bank with three kinds of account.

Write no rule twice. Other teams will add their own kinds of account. All amounts are whole cents.

Write `Account(owner, balance=0)`:

- `deposit(amount)` adds money, and `withdraw(amount)` takes money out.
- `balance` is a property that can only be read. Assigning to it raises `AttributeError`.
- `available()` returns how much can be withdrawn now: the whole balance.
- `withdraw` calls `self.available()` each time, and nothing else limits the amount. So a subclass
  that overrides `available` can allow less than the balance, or more.
- An amount of 0 or less raises `ValueError`, in `deposit` and in `withdraw`.
- Withdrawing more than is available raises `InsufficientFunds`.
- A call that raises changes nothing.

Write two subclasses of `Account`:

- `SavingsAccount(owner, balance=0, *, rate_percent)` has `add_interest()`. It adds
  `balance * rate_percent // 100`. If the balance is negative, it adds nothing.
- `OverdraftAccount(owner, balance=0, *, limit)` may go down to `-limit`. So the balance plus the
  limit is available.

`owner`, `rate_percent` and `limit` can be read.

>>> ada = OverdraftAccount("ada", 5_00, limit=20_00)
>>> ada.withdraw(12_00)
>>> ada.balance, ada.available()
(-700, 1300)
>>> ada.withdraw(13_01)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
InsufficientFunds: 1301 cents requested, 1300 available
>>> bob = SavingsAccount("bob", 10_50, rate_percent=3)
>>> bob.add_interest()
>>> bob.balance
1081
>>> class Frozen(SavingsAccount):
...     def available(self):
...         return 0
>>> Frozen("eve", 5_00, rate_percent=3).withdraw(1)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
InsufficientFunds: 1 cents requested, 0 available

Details

- Every argument can be passed by its name. `rate_percent` and `limit` have no default, and cannot be
  passed by position.
- An amount of 0 or less raises `ValueError` even if the available amount is negative.
- Interest of 0 is not an error.
- Amounts may be huge, so do not calculate with floats.
- A subclass of `SavingsAccount` can have a negative balance, if its `available()` returns more than
  the balance.
- Not tested: how often `withdraw` calls `available`; subclasses that override anything else;
  negative opening balances, rates and limits; a class that inherits from both subclasses; assigning
  to `owner`, `rate_percent` or `limit`; amounts that are not an `int`.
"""


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the available amount."""


class Account:
    """An account; all amounts are whole cents."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        raise NotImplementedError

    @property
    def balance(self) -> int:
        """The money in the account."""
        raise NotImplementedError

    def available(self) -> int:
        """Return how much can be withdrawn now; subclasses may override this."""
        raise NotImplementedError

    def deposit(self, amount: int) -> None:
        """Add money to the account."""
        raise NotImplementedError

    def withdraw(self, amount: int) -> None:
        """Take money out of the account."""
        raise NotImplementedError


class SavingsAccount(Account):
    """An account that earns interest."""

    def __init__(self, owner: str, balance: int = 0, *, rate_percent: int) -> None:
        raise NotImplementedError

    def add_interest(self) -> None:
        """Add the interest on the balance; a negative balance earns none."""
        raise NotImplementedError


class OverdraftAccount(Account):
    """An account that may go below zero, down to a limit."""

    def __init__(self, owner: str, balance: int = 0, *, limit: int) -> None:
        raise NotImplementedError
