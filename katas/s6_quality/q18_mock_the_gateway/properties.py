"""The properties of q18_mock_the_gateway: versions that keep the contract, and edits that break one point of it."""

from hashlib import sha256
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds

from . import scenarios

POSITIONS: Final = """
def checkout(order, gateway, mailer):
    if not order.cents:
        raise ValueError("there is nothing to pay")
    total = sum(order.cents)
    try:
        number = gateway.charge(order.card, total)
    except ConnectionError:
        number = gateway.charge(order.card, total)
    try:
        mailer.send(order.email, f"Thank you! Your receipt: {number}")
    except Exception:
        pass
    return Receipt(number, total)
"""
KEYWORDS: Final = """
class Nothing(ValueError):
    pass
def checkout(order, gateway, mailer):
    cents = 0
    for price in order.cents:
        cents += price
    if cents == 0:
        raise Nothing
    for tries_left in (1, 0):
        try:
            receipt = Receipt(id=gateway.charge(cents=cents, card=order.card), cents=cents)
            break
        except ConnectionError:
            if not tries_left:
                raise
    text = f"#{receipt.id} was paid"
    try:
        mailer.send(text=text, to=order.email)
    except Exception:
        text = ""
    return receipt
"""
HELPERS: Final = """
from contextlib import suppress
from functools import reduce
from operator import add
def twice(action):
    with suppress(ConnectionError):
        return action()
    return action()
def checkout(order, gateway, mailer):
    amount = reduce(add, order.cents, 0)
    if len(order.cents) < 1:
        raise ValueError(order)
    paid = twice(lambda: gateway.charge(order.card, cents=amount))
    with suppress(Exception):
        mailer.send(order.email, text=f"receipt {paid}")
    return Receipt(cents=amount, id=paid)
"""
# The contract does not say whether subclasses of the exceptions count, and is silent about other orders and prices.
EXACT: Final = POSITIONS.replace(
    "    except ConnectionError:",
    "    except ConnectionError as error:\n        if type(error) is not ConnectionError:\n            raise",
).replace(
    "    total =",
    "    if not isinstance(order, Order) or min(order.cents) < 1:\n        raise TypeError(order)\n    total =",
)

EMPTY_IS_REFUSED: Final = "    if len(order.cents) < 1:\n        raise ValueError(order)\n"
MAIL: Final = "    mailer.send(order.email, 'one moment')\n"
LOST: Final = "    except ConnectionError:"
MAILS_TOO: Final = """    def pay():
        paid = gateway.charge(order.card, cents=amount)
        try:
            mailer.send(order.email, text=f"receipt {paid}")
        except ConnectionError:
            raise
        except Exception:
            pass
        return paid
"""
CHARGE: Final = "        number = gateway.charge(order.card, total)"

FAULTS: Final = {
    "it charges twice": (
        POSITIONS,
        "    try:\n        mailer =>     gateway.charge(order.card, total)\n    try:\n        mailer",
    ),
    "the last price is forgotten": (POSITIONS, "sum(order.cents) => sum(order.cents[:-1]) or order.cents[0]"),
    "equal prices count once": (HELPERS, "order.cents, 0 => set(order.cents), 0"),
    "the card is charged one price at a time": (
        KEYWORDS,
        "gateway.charge(cents=cents, card=order.card) => [gateway.charge(order.card, each) for each in order.cents][-1]",
    ),
    "an order without prices is charged": (POSITIONS, "not order.cents => order.cents is None"),
    "an order without prices is charged first": (
        HELPERS,
        EMPTY_IS_REFUSED + " => ",
        "    with suppress(Exc => " + EMPTY_IS_REFUSED + "    with suppress(Exc",
    ),
    # receipt and mail
    "the receipt has another id": (POSITIONS, "return Receipt(number => return Receipt('R' + order.card"),
    "the receipt has the first price": (HELPERS, "cents=amount, id => cents=order.cents[0], id"),
    "the mail has no id": (KEYWORDS, "{receipt.id} => {order.email}"),
    "the mail goes to the shop": (POSITIONS, "mailer.send(order.email => mailer.send('shop@example.org'"),
    "there is no mail": (HELPERS, 'mailer.send(order.email, text=f"receipt {paid}") => pass'),
    "a mail goes out before the charge": (KEYWORDS, "    for tries => " + MAIL + "    for tries"),
    "the mail goes out twice": (KEYWORDS, "to=order.email) => to=order.email), mailer.send(order.email, text)"),
    # errors
    "a declined card gives a receipt": (POSITIONS, LOST + " =>     except DeclinedError:\n        number = ''\n" + LOST),
    "a declined card is tried again": (HELPERS, "suppress(ConnectionError) => suppress(ConnectionError, DeclinedError)"),
    "a mail is sent for a declined card": (
        POSITIONS,
        LOST + " =>     except DeclinedError:\n    " + MAIL + "        raise\n" + LOST,
    ),
    "a lost connection is not tried again": (KEYWORDS, "in (1, 0) => in (0,)"),
    "a lost connection is tried three times": (KEYWORDS, "in (1, 0) => in (2, 1, 0)"),
    "the second try charges nothing": (POSITIONS, f"{LOST}\n{CHARGE} => {LOST}\n{CHARGE.replace('total', '0')}"),
    "a second lost connection gives a receipt": (
        KEYWORDS,
        "                raise => " + 16 * " " + "receipt = Receipt('', cents)",
    ),
    "any error of the system is tried again": (HELPERS, "suppress(ConnectionError) => suppress(OSError)"),
    "a card declined at the second try is lost": (
        POSITIONS,
        f"{LOST}\n{CHARGE} => {LOST}\n        try:\n    {CHARGE}\n        except DeclinedError:\n            number = ''",
    ),
    "a mail that fails fails the checkout": (HELPERS, "with suppress(Exception) => if True"),
    "of two lost connections the first is raised": (
        POSITIONS,
        f"{LOST}\n{CHARGE} => {LOST[:-1]} as first:\n        try:\n    {CHARGE}\n    {LOST}\n            raise first",
    ),
    "a second lost connection is raised as a new object": (
        KEYWORDS,
        "                raise => " + 16 * " " + "raise ConnectionError('lost')",
    ),
    "a mail that fails after a second try fails the checkout": (
        KEYWORDS,
        '        text = "" =>         if not tries_left:\n            raise',
    ),
    "a mail that fails is sent again": (POSITIONS, "        pass =>     " + MAIL.rstrip()),
    "a mail that fails gives no receipt": (KEYWORDS, 'text = "" => return None'),
    "only the system's errors of the mailer are caught": (HELPERS, "suppress(Exception) => suppress(OSError)"),
    "only other errors of the mailer are caught": (
        POSITIONS,
        "    except Exc =>     except OSError:\n        raise\n    except Exc",
    ),
    "an interrupted mail gives a receipt": (HELPERS, "suppress(Exception) => suppress(BaseException)"),
    "a mailer without connection leads to a second charge": (
        HELPERS,
        "paid = twice(lambda: gateway.charge(order.card, cents=amount)) => paid = twice(pay)",
        '    with suppress(Exception):\n        mailer.send(order.email, text=f"receipt {paid}")\n => ',
        "    amount = reduce => " + MAILS_TOO + "    amount = reduce",
    ),
    "after a second try the mail goes to the shop": (KEYWORDS, "to=order.email => to=order.email if tries_left else 'shop'"),
    "after a second try the mail has no id": (KEYWORDS, "{receipt.id} => {receipt.id if tries_left else ''}"),
}
"""What a broken version does wrong: the correct version it is based on, and the edits, `old => new`, that break it."""


def _broken(right: str, *edits: str) -> str:
    """Return the source after these edits. Raise `ValueError` if an old text does not occur exactly once."""
    for edit in edits:
        old, new = edit.split(" => ")
        if right.count(old) != 1:
            raise ValueError(f"{old!r} occurs {right.count(old)} times: write an edit whose old text occurs once.")
        right = right.replace(old, new)
    return right


RIGHT: Final = (POSITIONS, KEYWORDS, HELPERS, EXACT)
BROKEN: Final = tuple(_broken(*fault) for fault in FAULTS.values())
MIXED: Final = sorted((*RIGHT, *BROKEN), key=lambda version: sha256(version.encode()).digest())
"""All versions, in an order that reveals nothing."""
WORDS: Final = {"failed": "failed", "skipped": "was skipped", "xfail": "is marked xfail", "error": "could not be collected"}


def _try(attempt: Attempt, version: str) -> dict[str, Any]:
    attempt.show("pytest q18_mock_the_gateway.py")
    return attempt.run(scenarios.run_tests, version)


def _refusal(told: dict[str, Any]) -> str:
    """Return what did not pass, or an empty string if there were tests and all of them passed."""
    for name, outcome, message in told["others"]:
        return f"{name or 'the file'} {WORDS[outcome]} with a version that keeps the contract: {message}"
    return "" if told["status"] == "ok" else f"pytest ended with: {told['status']}"


@settings(max_examples=2)  # the first is the order above, the simplest one
@given(order=st.permutations(MIXED).map(lambda order: order[:4]))
@example(order=[POSITIONS, *MIXED])
def test_broken_versions_are_caught(attempt: Attempt, order: list[str]) -> None:
    """With every broken version at least one test fails, and with the correct ones among them none does."""
    # The second order depends on the attempt's text, so no attempt can be fitted to an order.
    caught, due = 0, sum(version in BROKEN for version in order)
    for version in order:
        told = _try(attempt, version)
        if version in RIGHT:
            holds(not _refusal(told), "a test does not pass with a version that keeps the contract")
        else:
            caught += any(outcome == "failed" for _, outcome, _ in told["others"])
    holds(caught == due, f"{caught} of {due} broken versions were caught")


@settings(max_examples=1)
@given(before=st.sampled_from(BROKEN), version=st.sampled_from(RIGHT))
@example(before="", version=POSITIONS)
@example(before="", version=KEYWORDS)
@example(before="", version=HELPERS)
@example(before="", version=EXACT)
def test_right_versions_pass(attempt: Attempt, before: str, version: str) -> None:
    """There is at least one test, and all pass with every version that keeps the contract, whatever ran before it."""
    if before:
        _try(attempt, before)
    told = _try(attempt, version)
    holds(not _refusal(told), _refusal(told))
