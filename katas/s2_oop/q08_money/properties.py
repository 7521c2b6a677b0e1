"""The properties of q08_money: expressions run in the process of the attempt, and the learner sees exactly these."""

import operator
import re
from collections.abc import Callable
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, raises

from . import scenarios

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
IMPORTS: Final = {
    "Decimal": "from decimal import Decimal",
    "Fraction": "from fractions import Fraction",
    "SimpleNamespace": "from types import SimpleNamespace",
}
STRANGERS: Final = [
    *("None", "1", "-5", "1.5", "''", "'0.05 EUR'", "(5, 'EUR')", "[5, 'EUR']", "object()", "{5}", "Money"),
    *("Decimal(5)", "SimpleNamespace(cents=5, currency='EUR')"),
]
NO_FACTORS: Final = [
    *("True", "False", "None", "2.0", "0.5", "'a'", "[1]", "(1,)", "2j", "object()"),
    *("Decimal(2)", "Fraction(2)", "Money(2, 'EUR')", "SimpleNamespace(cents=5, currency='EUR')"),
]
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
VALUE_ERROR: Final = ("raised", "ValueError")
TYPE_ERROR: Final = ("raised", "TypeError")


def money(amount: Amount) -> str:
    """Return the code of an amount."""
    return f"Money({amount[0]}, {amount[1]!r})"


def readable(outcome: Any) -> Any:
    """Return an outcome in a form that the learner can read."""
    match outcome:
        case ("money", cents, currency):
            return Record("Money", (("cents", cents), ("currency", currency)))
        case ("raised", name):
            return Record(f"raise {name}", ())
    return outcome


def demand(attempt: Attempt, setup: str, due: dict[str, Any], values: dict[str, str]) -> None:
    """Evaluate expressions after some lines and compare the results; show the values in place of their names."""
    lines = f"{setup}\n" if setup else ""

    def shown(expression: str) -> str:
        return lines + re.sub(r"\b[ab]\b", lambda name: values.get(name[0], name[0]), expression)

    attempt.show(shown(next(iter(due))))
    assigned = "\n".join([*([setup] if setup else []), *(f"{name} = {value}" for name, value in values.items())])
    for (expression, expected), outcome in zip(due.items(), attempt.run(scenarios.outcomes, assigned, [*due]), strict=True):
        attempt.show(shown(expression))
        equal(readable(outcome), readable(expected), complaint(outcome, expected))


def complaint(outcome: Any, expected: Any) -> str:
    """Return a message if only one of the two is an exception, or an empty string."""
    raised, due = (type(value) is tuple and value[0] == "raised" for value in (outcome, expected))
    return "" if raised == due else f"{expected[1]} was expected" if due else "no exception was expected"


@settings(max_examples=50)
@given(pair=PAIRS)
@example(pair=((0, "EUR"), (0, "USD")))
@example(pair=((-1, "EUR"), (-2, "EUR")))
@example(pair=((5, "EUR"), (5, "EUR")))
@example(pair=((5, "\u2000"), (5, "\u2002")))
def test_equality(attempt: Attempt, pair: tuple[Amount, Amount]) -> None:
    """Two amounts are equal only if cents and currency are equal, and equal amounts have the same hash."""
    one, other = pair
    same = one == other
    due = {"a == b": same, "a != b": not same, "b in {a}": same, "len({a, b})": 2 - same}
    demand(attempt, "", due | ({"hash(a) == hash(b)": True} if same else {}), {"a": money(one), "b": money(other)})


@settings(max_examples=4)
@given(amount=AMOUNTS)
@example(amount=(5, "EUR"))
def test_equality_lasts(attempt: Attempt, amount: Amount) -> None:
    """Two amounts are equal even if many others are created between them."""
    setup = f"price = {money(amount)}\nothers = [Money(n, 'X') for n in range(9999)]"
    demand(attempt, setup, {f"price == {money(amount)}": True, f"{money(amount)} in {{price}}": True}, {})


@settings(max_examples=50)
@given(pair=PAIRS)
@example(pair=((1, "EUR"), (1, "EUR")))
@example(pair=((1, "EUR"), (1, "USD")))
@example(pair=((0, "EUR"), (0, "USD")))
@example(pair=((1, "EUR"), (2, "eur")))
@example(pair=((1, "EUR"), (2, "EUR ")))
def test_ordering(attempt: Attempt, pair: tuple[Amount, Amount]) -> None:
    """Amounts of one currency are ordered by their cents; ordering different currencies raises ValueError."""
    (cents, currency), (others, other) = pair
    due = {f"a {sign} b": law(cents, others) if currency == other else VALUE_ERROR for sign, law in ORDER.items()}
    demand(attempt, "", due, {"a": money(pair[0]), "b": money(pair[1])})


@settings(max_examples=50)
@given(pair=PAIRS, factor=CENTS)
@example(pair=((1, "EUR"), (2, "EUR")), factor=3)
@example(pair=((1, "EUR"), (2, "USD")), factor=0)
@example(pair=((1, "EUR"), (0, "USD")), factor=1)
@example(pair=((0, "EUR"), (1, "USD")), factor=-1)
@example(pair=((1, "EUR"), (2, "eur")), factor=0)
@example(pair=((1, "EUR"), (2, "EUR ")), factor=0)
def test_arithmetic(attempt: Attempt, pair: tuple[Amount, Amount], factor: int) -> None:
    """Sums, differences and multiples are exact, with the same currency; mixing currencies raises ValueError."""
    (cents, currency), (others, other) = pair
    mixed = currency != other
    due = {
        "a + b": VALUE_ERROR if mixed else ("money", cents + others, currency),
        "a - b": VALUE_ERROR if mixed else ("money", cents - others, currency),
        "-a": ("money", -cents, currency),
        f"a * {factor}": ("money", cents * factor, currency),
        f"{factor} * a": ("money", cents * factor, currency),
        "bool(a)": cents != 0,
        "a": ("money", cents, currency),
        "b": ("money", others, other),
    }
    demand(attempt, "", due, {"a": money(pair[0]), "b": money(pair[1])})


@settings(max_examples=50)
@given(amounts=st.lists(CENTS, max_size=5), currency=CURRENCIES, stranger=st.none() | AMOUNTS)
@example(amounts=[1], currency="EUR", stranger=None)
@example(amounts=[1], currency="EUR", stranger=(0, "USD"))
@example(amounts=[], currency="EUR", stranger=None)
def test_sum(attempt: Attempt, amounts: list[int], currency: str, stranger: Amount | None) -> None:
    """`sum()` adds amounts of one currency, and raises ValueError for different currencies."""
    prices = [(cents, currency) for cents in amounts] + ([stranger] if stranger else [])
    mixed = len({currency for _, currency in prices}) > 1
    total: Any = ("money", sum(cents for cents, _ in prices), prices[0][1]) if prices else 0
    demand(attempt, "", {f"sum([{', '.join(map(money, prices))}])": VALUE_ERROR if mixed else total}, {})


@settings(max_examples=50)
@given(amount=AMOUNTS)
@example(amount=(1205, "EUR"))
@example(amount=(-5, "EUR"))
@example(amount=(-195, "EUR"))
@example(amount=(10**17 + 1, "EUR"))
def test_text(attempt: Attempt, amount: Amount) -> None:
    """`str` returns the exact amount with two decimals, a leading minus if it is negative, and the currency."""
    cents, currency = amount
    digits = f"{abs(cents):03}"
    demand(attempt, "", {f"str({money(amount)})": f"{'-' * (cents < 0)}{digits[:-2]}.{digits[-2:]} {currency}"}, {})


@settings(max_examples=50)
@given(amount=AMOUNTS, named=st.booleans())
@example(amount=(1, "EUR"), named=False)
@example(amount=(1, "it's"), named=False)
def test_repr(attempt: Attempt, amount: Amount, *, named: bool) -> None:
    """`repr` returns an expression that evaluates to an equal object."""
    session = attempt.session(
        f"price = Money(cents={amount[0]}, currency={amount[1]!r})" if named else f"price = {money(amount)}"
    )
    session.exec("again = eval(repr(price), {'Money': Money})")
    equal(session.eval("again.cents, again.currency"), amount)
    equal(session.eval("again == price"), True, "the repr evaluates to an object that is not equal to the price")


@settings(max_examples=40)
@given(amount=AMOUNTS, sign=st.sampled_from(["+", "-", *ORDER, "==", "!=", "*"]))
@example(amount=(5, "EUR"), sign="+")
@example(amount=(5, "EUR"), sign="-")
@example(amount=(5, "EUR"), sign="<")
@example(amount=(5, "EUR"), sign="==")
@example(amount=(5, "EUR"), sign="*")
def test_strangers(attempt: Attempt, amount: Amount, sign: str) -> None:
    """No other object is equal to money, or can be combined or ordered with it, and only an int can be a factor."""
    strangers = NO_FACTORS if sign == "*" else [*STRANGERS, "0"] if sign in ORDER else STRANGERS
    expressions = [f"{money(amount)} {sign} {stranger}" for stranger in strangers]
    expressions += [f"{stranger} {sign} {money(amount)}" for stranger in strangers]
    due = {"==": False, "!=": True}.get(sign, TYPE_ERROR)
    outcomes = attempt.run(scenarios.outcomes, "\n".join(IMPORTS.values()), expressions)
    for expression, outcome in zip(expressions, outcomes, strict=True):
        needed = [line for name, line in IMPORTS.items() if name in expression]
        attempt.show("\n".join([*needed, expression]))
        equal(readable(outcome), readable(due), complaint(outcome, due))


@settings(max_examples=40)
@given(amount=AMOUNTS, sign=st.sampled_from(sorted(REFLECTED)))
@example(amount=(5, "EUR"), sign="==")
@example(amount=(5, "EUR"), sign="+")
@example(amount=(5, "EUR"), sign="*")
def test_the_other_is_asked(attempt: Attempt, amount: Amount, sign: str) -> None:
    """If the other operand is not money, Python asks that operand for the result."""
    setup = f"class Other:\n    def {REFLECTED[sign]}(self, money): return 'mine'"
    demand(attempt, setup, {f"{money(amount)} {sign} Other()": "mine"}, {})


@settings(max_examples=30)
@given(amount=AMOUNTS, name=st.sampled_from(["cents", "currency"]), other=AMOUNTS)
def test_immutable(attempt: Attempt, amount: Amount, name: str, other: Amount) -> None:
    """Assigning to an attribute raises AttributeError, and an operator such as `+=` creates a new object."""
    session = attempt.session(f"price = {money(amount)}\nprices = {{price: 'kept'}}")
    raises(AttributeError, session.run, f"price.{name} = {other[name == 'currency']!r}")
    equal(session.eval("price.cents, price.currency"), amount, "the assignment changed the price")
    equal(session.eval("prices.get(price)"), "kept", "a dict no longer finds the price as a key")
    for sign, operand in {"+": money((1, amount[1])), "-": money((1, amount[1])), "*": "2"}.items():
        session = attempt.session(f"one = two = {money(amount)}\ntwo {sign}= {operand}")
        equal(session.eval("one.cents, one.currency"), amount, "the operator changed the object")
