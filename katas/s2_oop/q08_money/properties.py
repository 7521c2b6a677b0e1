"""The properties of q08_money: expressions run in the process of the attempt, and the learner sees exactly these."""

import operator
from collections.abc import Callable
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

Amount = tuple[int, str]
LARGE = st.builds(lambda high, low: high * 10**9 + low, st.integers(10**10, 10**25), st.integers(0, 10**9 - 1))
CENTS = st.integers(-3, 3) | st.integers(-1000, 1000) | LARGE | LARGE.map(operator.neg)
CURRENCIES = st.sampled_from(["EUR", "USD", "eur", "EUR ", "", "it's", 'a"b', "\\", "1 €", "\u2000", "\u2002"])
"""Unicode normalisation would make the last two equal."""
AMOUNTS = st.tuples(CENTS, CURRENCIES)
PAIRS = AMOUNTS.flatmap(
    lambda one: st.tuples(
        st.just(one),
        AMOUNTS | st.tuples(CENTS, st.just(one[1])) | st.tuples(st.just(one[0]), CURRENCIES) | st.just(one),
    )
)
ORDER: Final[dict[str, Callable[[int, int], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
AUGMENTED: Final[dict[str, Callable[[int, int], int]]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}
"""Operators with a form such as `+=`."""
SETUP: Final = {
    "Decimal": "from decimal import Decimal",
    "Fraction": "from fractions import Fraction",
    "Index": "class Index:\n    def __index__(self): return 2",
    "SimpleNamespace": "from types import SimpleNamespace",
}
OTHERS: Final = [
    *("None", "1", "-5", "1.5", "''", "'0.05 EUR'", "(5, 'EUR')", "[5, 'EUR']", "object()", "{5}", "Money"),
    *("Decimal(5)", "SimpleNamespace(cents=5, currency='EUR')"),
]
NO_FACTORS: Final = [
    *("True", "False", "None", "2.0", "0.5", "'a'", "[1]", "(1,)", "2j", "object()"),
    *("Decimal(2)", "Fraction(2)", "Index()", "Money(2, 'EUR')", "SimpleNamespace(cents=5, currency='EUR')"),
]
OPERATIONS: Final = [
    (signs, other)
    for signs, others in {"+ -": OTHERS, "< <= > >=": [*OTHERS, "0"], "== !=": OTHERS, "*": NO_FACTORS}.items()
    for other in others
]
"""Operators, and an operand that is no amount, or no factor."""
REFLECTED: Final = {
    "+": "__radd__",
    "-": "__rsub__",
    "*": "__rmul__",
    "<": "__gt__",
    "<=": "__ge__",
    ">": "__lt__",
    ">=": "__le__",
    "==": "__eq__",
    "!=": "__ne__",
}


def money(amount: Amount) -> str:
    """Return the code of an amount."""
    return f"Money({amount[0]}, {amount[1]!r})"


def session_with(attempt: Attempt, pair: tuple[Amount, Amount]) -> Session:
    """Return a session with two amounts, `a` and `b`. The question between them keeps equal strings from being one object."""
    session = attempt.session(f"a = {money(pair[0])}")
    session.equal("a.cents, a.currency", pair[0])
    session.exec(f"b = {money(pair[1])}")
    return session


def is_money(session: Session, expression: str, cents: int, currency: str) -> None:
    """Require that an expression is this amount."""
    session.exec(f"c = {expression}")
    session.equal("type(c).__name__, c.cents, c.currency", ("Money", cents, currency))


def each_sign(prop: Callable[..., None]) -> Callable[..., None]:
    """Add an example for each operator."""
    for sign in reversed(REFLECTED):
        prop = example(amount=(5, "EUR"), sign=sign)(prop)
    return prop


def each_operation(prop: Callable[..., None]) -> Callable[..., None]:
    """Add an example for each operation."""
    for operation in reversed(OPERATIONS):
        prop = example(amount=(5, "EUR"), operation=operation)(prop)
    return prop


@settings(max_examples=50)
@given(pair=PAIRS)
@example(pair=((0, "EUR"), (0, "USD")))
@example(pair=((-1, "EUR"), (-2, "EUR")))
@example(pair=((5, "EUR"), (5, "EUR")))
@example(pair=((5, "1 €"), (5, "1 €")))
@example(pair=((5, "EUR"), (5, "eur")))
@example(pair=((5, "EUR"), (5, "EUR ")))
@example(pair=((10**17, "EUR"), (10**17 + 1, "EUR")))
@example(pair=((5, "\u2000"), (5, "\u2002")))
def test_equality(attempt: Attempt, pair: tuple[Amount, Amount]) -> None:
    """Two amounts are equal only if cents and currency are equal, and equal amounts have the same hash."""
    same = pair[0] == pair[1]
    session = session_with(attempt, pair)
    session.equal("a == b, a != b", (same, not same))
    session.equal("b in {a}, len({a, b})", (same, 2 - same))
    if same:
        session.equal("hash(a) == hash(b)", same)


@settings(max_examples=4)
@given(amount=AMOUNTS, count=st.integers(1_000, 9_999))
@example(amount=(5, "EUR"), count=9_999)
def test_many_amounts(attempt: Attempt, amount: Amount, count: int) -> None:
    """Two amounts are equal even if many others are created between them, and many amounts have a sum."""
    session = attempt.session(f"price = {money(amount)}\nothers = [Money(n, 'X') for n in range({count})]")
    session.equal(f"price == {money(amount)}", True)
    session.equal(f"{money(amount)} in {{price}}", True)
    is_money(session, "sum(others)", count * (count - 1) // 2, "X")


@settings(max_examples=50)
@given(pair=PAIRS)
@example(pair=((1, "EUR"), (1, "EUR")))
@example(pair=((1, "1 €"), (2, "1 €")))
@example(pair=((10**17, "EUR"), (10**17 + 1, "EUR")))
@example(pair=((10**17 + 1, "EUR"), (10**17, "EUR")))
@example(pair=((1, "EUR"), (1, "USD")))
@example(pair=((0, "EUR"), (0, "USD")))
@example(pair=((1, "EUR"), (2, "eur")))
@example(pair=((1, "EUR"), (2, "EUR ")))
def test_ordering(attempt: Attempt, pair: tuple[Amount, Amount]) -> None:
    """Amounts of one currency are ordered by their cents; ordering different currencies raises ValueError."""
    (cents, currency), (others, other) = pair
    session = session_with(attempt, pair)
    for sign, compare in ORDER.items():
        if currency == other:
            session.equal(f"a {sign} b", compare(cents, others))
        else:
            session.raises(ValueError, f"a {sign} b")


@settings(max_examples=50)
@given(pair=PAIRS, factor=CENTS)
@example(pair=((1, "EUR"), (2, "EUR")), factor=3)
@example(pair=((1, "1 €"), (2, "1 €")), factor=1)
@example(pair=((1, "EUR"), (2, "USD")), factor=0)
@example(pair=((1, "EUR"), (0, "USD")), factor=1)
@example(pair=((0, "EUR"), (1, "USD")), factor=-1)
@example(pair=((1, "EUR"), (2, "eur")), factor=0)
@example(pair=((1, "EUR"), (2, "EUR ")), factor=0)
def test_arithmetic(attempt: Attempt, pair: tuple[Amount, Amount], factor: int) -> None:
    """Sums, differences and multiples are exact, with the same currency; mixing currencies raises ValueError."""
    (cents, currency), (others, other) = pair
    session = session_with(attempt, pair)
    if currency != other:
        session.raises(ValueError, "a + b")
        session.raises(ValueError, "a - b")
        session.raises(ValueError, "a += b")
        session.raises(ValueError, "a -= b")
    else:
        is_money(session, "a + b", cents + others, currency)
        is_money(session, "a - b", cents - others, currency)
    is_money(session, "-a", -cents, currency)
    is_money(session, f"a * {factor}", cents * factor, currency)
    is_money(session, f"{factor} * a", cents * factor, currency)
    session.equal("bool(a)", cents != 0)
    session.equal("(a.cents, a.currency), (b.cents, b.currency)", pair, "an operator changed an operand")


@settings(max_examples=50)
@given(amounts=st.lists(CENTS, max_size=5), currency=CURRENCIES, last=st.none() | AMOUNTS)
@example(amounts=[1], currency="EUR", last=None)
@example(amounts=[1], currency="EUR", last=(0, "USD"))
@example(amounts=[], currency="EUR", last=None)
def test_sum(attempt: Attempt, amounts: list[int], currency: str, last: Amount | None) -> None:
    """`sum()` adds amounts of one currency, and raises ValueError for different currencies."""
    prices = [(cents, currency) for cents in amounts] + ([last] if last else [])
    session, call = attempt.session(), f"sum([{', '.join(map(money, prices))}])"
    if len({currency for _, currency in prices}) > 1:
        session.raises(ValueError, call)
    elif prices:
        is_money(session, call, sum(cents for cents, _ in prices), prices[0][1])
    else:
        session.equal(call, 0)


@settings(max_examples=50)
@given(amount=AMOUNTS)
@example(amount=(1205, "EUR"))
@example(amount=(-5, "EUR"))
@example(amount=(-195, "EUR"))
@example(amount=(-100, "EUR"))
@example(amount=(0, "EUR"))
@example(amount=(10**17 + 1, "EUR"))
@example(amount=(10**1200 + 7, "EUR"))
@example(amount=(5, "E" * 120))
def test_text(attempt: Attempt, amount: Amount) -> None:
    """`str` returns the exact amount with two decimals, a leading minus if it is negative, and the currency."""
    cents, currency = amount
    digits = f"{abs(cents):03}"
    attempt.session().equal(f"str({money(amount)})", f"{'-' * (cents < 0)}{digits[:-2]}.{digits[-2:]} {currency}")


@settings(max_examples=50)
@given(amount=AMOUNTS, named=st.booleans())
@example(amount=(1, "EUR"), named=False)
@example(amount=(1, "it's"), named=False)
@example(amount=(1, "\U0001f4b6"), named=False)
def test_repr(attempt: Attempt, amount: Amount, *, named: bool) -> None:
    """`repr` returns an expression that evaluates to an equal object."""
    session = attempt.session(
        f"price = Money(cents={amount[0]}, currency={amount[1]!r})" if named else f"price = {money(amount)}"
    )
    session.exec("again = eval(repr(price), {'Money': Money})")
    session.equal("again.cents, again.currency", amount)
    session.equal("again == price", True, "the repr evaluates to an object that is not equal to the price")


@settings(max_examples=40)
@given(amount=AMOUNTS, operation=st.sampled_from(OPERATIONS))
@each_operation
def test_other_operands(attempt: Attempt, amount: Amount, operation: tuple[str, str]) -> None:
    """No other object is equal to money, or can be combined or ordered with it, and only an int can be a factor."""
    signs, other = operation
    session = attempt.session("\n".join(line for name, line in SETUP.items() if name in other))
    for sign in signs.split():
        for expression in (f"{money(amount)} {sign} {other}", f"{other} {sign} {money(amount)}"):
            if sign in {"==", "!="}:
                session.equal(expression, sign == "!=")
            else:
                session.raises(TypeError, expression)
        if sign in AUGMENTED:
            session.raises(TypeError, f"price = {money(amount)}\nprice {sign}= {other}")


@settings(max_examples=30)
@given(amount=AMOUNTS, sign=st.sampled_from(sorted(REFLECTED)))
@each_sign
def test_the_other_is_asked(attempt: Attempt, amount: Amount, sign: str) -> None:
    """If the other operand is not money, Python asks that operand for the result."""
    session = attempt.session(f"class Other:\n    def {REFLECTED[sign]}(self, money): return 'mine'")
    session.equal(f"{money(amount)} {sign} Other()", "mine")
    if sign in AUGMENTED:
        session.exec(f"price = {money(amount)}\nprice {sign}= Other()")
        session.equal("price", "mine")


@settings(max_examples=30)
@given(amount=AMOUNTS, name=st.sampled_from(["cents", "currency"]), other=AMOUNTS)
def test_immutable(attempt: Attempt, amount: Amount, name: str, other: Amount) -> None:
    """Assigning to an attribute raises AttributeError, and an operator such as `+=` creates a new object."""
    session = attempt.session(f"price = {money(amount)}\nprices = {{price: 'kept'}}")
    session.raises(AttributeError, f"price.{name} = {other[name == 'currency']!r}")
    session.equal("price.cents, price.currency", amount, "the assignment changed the price")
    session.equal("prices.get(price)", "kept", "a dict no longer finds the price as a key")
    cents, currency = amount
    for sign, calculate in AUGMENTED.items():
        operand = "2" if sign == "*" else money((2, currency))
        session.exec(f"one = two = {money(amount)}\ntwo {sign}= {operand}")
        session.equal("one.cents, one.currency", amount, "the operator changed the object")
        session.equal("two.cents, two.currency", (calculate(cents, 2), currency))
