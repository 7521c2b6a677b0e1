"""Opens accounts in the process of the attempt, does steps with them, and records the outcomes."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

Kind = tuple[str, int, str, int]
"""The class, the rate or limit, and the hook of a subclass with its number; an empty hook means no subclass."""
Step = tuple[int, str, int]
"""The index of the account, the operation and the amount."""
EXTRAS = {"SavingsAccount": "rate_percent", "OverdraftAccount": "limit"}
HOOKS: dict[str, Callable[[int, int], int]] = {
    "{number}": lambda _, number: number,
    "min(super().available(), {number})": min,
    "super().available() + {number}": lambda before, number: before + number,
}
"""What `available` of a subclass returns: as code, and as a function of what the base class returns, and the number."""


def open_account(module: ModuleType, kind: Kind, owner: str, balance: int | None) -> Any:
    """Open an account; a balance of None is left out."""
    name, extra, hook, number = kind
    known: type[Any] = getattr(module, name)
    if hook:
        base, change = known, HOOKS[hook]

        class Own(base):  # type: ignore[misc, valid-type] # the base class is known at run time only
            def available(self) -> int:
                return change(super().available(), number)

        known = Own
    options = {EXTRAS[name]: extra} if name in EXTRAS else {}
    return known(owner, **options) if balance is None else known(owner, balance, **options)


def history(
    module: ModuleType, accounts: list[tuple[Kind, str, int | None]], steps: list[Step]
) -> list[tuple[str, list[int], list[int]]]:
    """Return the outcome of each step with all balances and available amounts after it, and first those at the start."""
    opened = [open_account(module, *account) for account in accounts]

    def look(outcome: str) -> tuple[str, list[int], list[int]]:
        return outcome, [account.balance for account in opened], [account.available() for account in opened]

    seen = [look("done")]
    for place, operation, amount in steps:
        method = getattr(opened[place], operation)
        try:
            method(*([] if operation == "add_interest" else [amount]))
        except module.InsufficientFunds:
            seen.append(look("InsufficientFunds"))
        except Exception as error:  # noqa: BLE001 - every exception is recorded
            seen.append(look("ValueError" if isinstance(error, ValueError) else type(error).__name__))
        else:
            seen.append(look("done"))
    return seen


def facts(module: ModuleType, kind: Kind, owner: str, balance: int) -> dict[str, Any]:
    """Return what can be read, the outcome of assigning to the balance, and whether the object is an `Account`."""
    account = open_account(module, kind, owner, balance)
    extra = EXTRAS.get(kind[0])
    read = {name: getattr(account, name) for name in ["owner", "balance", *([extra] if extra else [])]}
    try:
        account.balance = balance + 1
    except Exception as error:  # noqa: BLE001 - every exception is recorded
        ending = "AttributeError" if isinstance(error, AttributeError) else type(error).__name__
    else:
        ending = "done"
    return {"read": read, "ending": ending, "after": account.balance, "is one": isinstance(account, module.Account)}


def asked_now(module: ModuleType, name: str, balance: int, limits: list[int], amount: int) -> list[tuple[str, int]]:
    """Withdraw the same amount again and again while `available` changes; return the outcomes and balances."""
    base: type[Any] = getattr(module, name)
    limit = [0]

    class Own(base):  # type: ignore[misc] # the base class is known at run time only
        def available(self) -> int:
            return limit[0]

    account = Own("ada", balance, **({EXTRAS[name]: 0} if name in EXTRAS else {}))
    seen = []
    for now in limits:
        limit[0] = now
        try:
            account.withdraw(amount)
        except module.InsufficientFunds:
            seen.append(("InsufficientFunds", account.balance))
        else:
            seen.append(("done", account.balance))
    return seen
