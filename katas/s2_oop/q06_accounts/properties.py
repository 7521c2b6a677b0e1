"""The properties of q06_accounts: a model of each account does the same steps, and the two must agree."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

Kind = tuple[str, int, str, int]
"""The class, the rate or limit, and the hook of a subclass with its number; an empty hook means no subclass."""
Step = tuple[int, str, int]
"""The index of the account, the operation and the amount."""
EXTRAS: Final = {"SavingsAccount": "rate_percent", "OverdraftAccount": "limit"}
HOOKS: Final[dict[str, Callable[[int, int], int]]] = {
    "{number}": lambda _, number: number,
    "min(super().available(), {number})": min,
    "super().available() + {number}": lambda before, number: before + number,
}
"""What `available` of a subclass returns: as code, and as a function of what the base class returns, and the number."""
PLAIN: Final = ("Account", 0, "", 0)
NAMES: Final = ("ada", "bob")
CLASSES = st.sampled_from(["Account", "SavingsAccount", "OverdraftAccount"])
CENTS = st.integers(0, 9)
LARGE = st.builds(lambda high, low: high * 10**9 + low, st.integers(10**10, 10**25), st.integers(0, 10**9 - 1))
AMOUNTS = st.integers(-2, 12) | LARGE
KINDS = st.builds(lambda name, extra: (name, extra, "", 0), CLASSES, CENTS | LARGE)
OWN_KINDS = st.tuples(CLASSES, CENTS | st.integers(10, 130), st.sampled_from(sorted(HOOKS)), st.integers(-5, 12) | LARGE)
BALANCES = st.none() | CENTS | LARGE
ACCOUNTS = st.tuples(KINDS, st.sampled_from(NAMES), BALANCES)
STEPS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(["deposit", "withdraw", "withdraw", "add_interest"]), AMOUNTS), max_size=6
)
Opened = tuple[Kind, str, int | None]


@dataclass
class Book:
    """The expected state of an account."""

    kind: Kind
    balance: int

    def available(self) -> int:
        """Return how much can be withdrawn."""
        name, extra, hook, number = self.kind
        own = self.balance + (extra if name == "OverdraftAccount" else 0)
        return HOOKS[hook](own, number) if hook else own

    def take(self, operation: str, amount: int) -> type[ValueError] | str | None:
        """Do a step and return what it raises, if anything."""
        if operation == "add_interest":
            self.balance += max(0, self.balance) * self.kind[1] // 100
            return None
        if amount <= 0:
            return ValueError
        if operation == "withdraw" and amount > self.available():
            return "InsufficientFunds"
        self.balance += amount if operation == "deposit" else -amount
        return None


def opening(kind: Kind, variable: str, owner: str, balance: int | None) -> str:
    """Return the code that opens an account."""
    name, extra, hook, number = kind
    own = f"class Own({name}):\n    def available(self): return {hook.format(number=number)}\n" if hook else ""
    words = [
        repr(owner),
        *([] if balance is None else [repr(balance)]),
        *([f"{EXTRAS[name]}={extra}"] if name in EXTRAS else []),
    ]
    return f"{own}{variable} = {'Own' if hook else name}({', '.join(words)})"


def agree(attempt: Attempt, accounts: list[Opened], steps: list[Step]) -> None:
    """Do the same steps with the attempt and with the models, and compare them after each step."""
    steps = [
        (index % len(accounts), operation, amount)
        for index, operation, amount in steps
        if operation != "add_interest" or accounts[index % len(accounts)][0][0] == "SavingsAccount"
    ]
    books = [Book(kind, balance or 0) for kind, _, balance in accounts]
    session = attempt.session()
    for name, (kind, owner, balance) in zip(NAMES, accounts, strict=False):
        session.exec(opening(kind, name, owner, balance))
    look = ", ".join(f"{name}.balance, {name}.available()" for name, _ in zip(NAMES, accounts, strict=False))
    for step in [None, *steps]:
        if step:
            index, operation, amount = step
            call = f"{NAMES[index]}.{operation}({'' if operation == 'add_interest' else amount})"
            do(session, call, books[index].take(operation, amount))
        session.equal(f"[{look}]", [number for book in books for number in (book.balance, book.available())])


def do(session: Session, call: str, error: type[ValueError] | str | None) -> None:
    """Make a call that must raise this exception, or none."""
    if error:
        session.raises(error, call)
    else:
        session.exec(call)


@settings(max_examples=70)
@given(accounts=st.lists(ACCOUNTS, min_size=1, max_size=2), steps=STEPS)
@example(accounts=[(PLAIN, "ada", 2)], steps=[(0, "withdraw", 3)])
@example(accounts=[(PLAIN, "ada", 2)], steps=[(0, "withdraw", 2)])
@example(accounts=[(PLAIN, "ada", 2), (PLAIN, "ada", 0)], steps=[])
@example(accounts=[(("OverdraftAccount", 4, "", 0), "ada", 1)], steps=[(0, "withdraw", 5)])
@example(accounts=[(("OverdraftAccount", 4, "", 0), "ada", 0)], steps=[(0, "withdraw", 2), (0, "withdraw", 2)])
def test_the_books_agree(attempt: Attempt, accounts: list[Opened], steps: list[Step]) -> None:
    """`balance` and `available()` are right after each step, for each account, and a call that raises changes nothing."""
    agree(attempt, accounts, steps)


@given(kind=OWN_KINDS, balance=CENTS, steps=STEPS)
@example(kind=("Account", 0, "{number}", 1), balance=2, steps=[(0, "withdraw", 2)])
@example(kind=("Account", 0, "{number}", 3), balance=2, steps=[(0, "withdraw", 3)])
@example(kind=("Account", 0, "{number}", -1), balance=2, steps=[(0, "withdraw", 0)])
@example(kind=("SavingsAccount", 50, "{number}", 0), balance=2, steps=[(0, "add_interest", 0)])
@example(kind=("SavingsAccount", 50, "{number}", 4), balance=2, steps=[(0, "add_interest", 0)])
@example(kind=("OverdraftAccount", 4, "{number}", 9), balance=2, steps=[(0, "withdraw", 9)])
@example(kind=("OverdraftAccount", 4, "{number}", 1), balance=2, steps=[(0, "withdraw", 2)])
def test_a_subclass_decides(attempt: Attempt, kind: Kind, balance: int, steps: list[Step]) -> None:
    """A subclass that overrides `available` decides how much can be withdrawn, but this does not change the interest."""
    agree(attempt, [(kind, "ada", balance)], steps)


@settings(max_examples=50)
@given(name=CLASSES, balance=CENTS, limits=st.lists(st.integers(-1, 5), min_size=1, max_size=4), amount=st.integers(1, 4))
@example(name="Account", balance=9, limits=[0, 1], amount=1)
def test_asks_each_time(attempt: Attempt, name: str, balance: int, limits: list[int], amount: int) -> None:
    """`withdraw` calls `available` each time, and what it returns then is the limit."""
    session = attempt.session(f"class Own({name}):\n    def available(self): return limit")
    session.exec(opening((name, 0, "", 0), "ada", "ada", balance).replace(f"{name}(", "Own("))
    for limit in limits:
        session.exec("limit = {limit}", limit=limit)
        do(session, f"ada.withdraw({amount})", "InsufficientFunds" if amount > limit else None)
        balance -= 0 if amount > limit else amount
        session.equal("ada.balance", balance)


@given(balance=st.integers(0, 250) | LARGE, rate=st.integers(0, 130), debt=st.integers(0, 99), times=st.integers(1, 3))
@example(balance=0, rate=5, debt=0, times=1)
@example(balance=0, rate=5, debt=1, times=1)
@example(balance=199, rate=1, debt=0, times=1)
@example(balance=2**63 - 1, rate=7, debt=0, times=1)
def test_interest_is_exact(attempt: Attempt, balance: int, rate: int, debt: int, times: int) -> None:
    """Interest is exactly `balance * rate_percent // 100` of the current balance, and a balance of 0 or less earns none."""
    agree(attempt, [(("SavingsAccount", rate, "", 0), "ada", balance)], [(0, "add_interest", 0)] * times)
    if debt:
        session = attempt.session(
            """
            class Own(SavingsAccount):
                def available(self): return {most}

            ada = Own('ada', {balance}, rate_percent={rate})
            ada.withdraw({most})
            """,
            most=balance + debt,
            balance=balance,
            rate=rate,
        )
        session.exec("\n".join(["ada.add_interest()"] * times))
        session.equal("ada.balance", -debt)


@settings(max_examples=20)
@given(name=CLASSES, balance=CENTS, extra=CENTS)
@example(name="Account", balance=0, extra=0)
@example(name="SavingsAccount", balance=0, extra=5)
@example(name="OverdraftAccount", balance=0, extra=5)
def test_names_of_arguments(attempt: Attempt, name: str, balance: int, extra: int) -> None:
    """Arguments can be passed by their names in the brief; `rate_percent` and `limit` must be passed, and in this way."""
    words = f"owner='ada', balance={balance}"
    session = attempt.session(f"account = {name}({words}{f', {EXTRAS[name]}={extra}' if name in EXTRAS else ''})")
    session.exec("account.deposit(amount=2)\naccount.withdraw(amount=1)")
    session.equal("account.balance", balance + 1)
    if name in EXTRAS:
        session = attempt.session()
        session.raises(TypeError, f"{name}('ada', {balance}, {extra})")
        session.raises(TypeError, f"{name}('ada', {balance})")


@settings(max_examples=4)
@given(count=st.integers(1_000, 1_500))
@example(count=1_200)
def test_many_movements(attempt: Attempt, count: int) -> None:
    """The balance is right after more than a thousand deposits and withdrawals."""
    session = attempt.session(
        "ada = Account('ada')\nfor _ in range({count}):\n    ada.deposit(2)\n    ada.withdraw(1)", count=count
    )
    session.equal("ada.balance, ada.available()", (count, count))


@settings(max_examples=40)
@given(kind=KINDS, owner=st.text("aé '", max_size=3), balance=CENTS)
@example(kind=PLAIN, owner="", balance=0)
@example(kind=PLAIN, owner="a" * 120, balance=0)
def test_what_can_be_read(attempt: Attempt, kind: Kind, owner: str, balance: int) -> None:
    """Every account is an `Account`; its owner, rate or limit can be read, and its balance can only be read."""
    session = attempt.session()
    session.exec(opening(kind, "account", owner, balance))
    session.equal("isinstance(account, Account)", True, "every account must be an instance of `Account`")
    extra = {EXTRAS[kind[0]]: kind[1]} if kind[0] in EXTRAS else {}
    for name, value in {"owner": owner, "balance": balance, **extra}.items():
        session.equal(f"account.{name}", value)
    session.raises(AttributeError, f"account.balance = {balance + 1}")
    session.equal("account.balance", balance, "assigning to `balance` changed it")
