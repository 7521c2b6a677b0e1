"""What mypy must know about the accounts; checked, never run."""

from typing import assert_type

from .solution import Account, OverdraftAccount, SavingsAccount


def available_is_an_int(account: Account) -> None:
    """`available()` returns an `int`."""
    assert_type(account.available(), int)


def every_kind_is_an_account(savings: SavingsAccount, overdraft: OverdraftAccount) -> list[Account]:
    """Each kind of account can be used as an `Account`."""
    return [savings, overdraft]


def rate_must_be_named() -> None:
    """Mypy must reject a rate that is not a keyword argument."""
    SavingsAccount("ada", 100, 3)  # type: ignore # noqa: PGH003 - which code depends on how it is written
