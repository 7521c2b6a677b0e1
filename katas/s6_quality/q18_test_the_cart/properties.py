"""The properties of q18_test_the_cart: carts that keep the contract, and edits that break one point of it."""

from hashlib import sha256
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds

from . import scenarios

TUPLES: Final = """
class Cart:
    __slots__ = ("_lines", "_percent")
    def __init__(self):
        self._lines = {}
        self._percent = 0
    def add(self, sku, unit_cents, quantity=1):
        if unit_cents < 0:
            raise ValueError(f"a price of {unit_cents} cents")
        if quantity < 1:
            raise ValueError(f"a quantity of {quantity}")
        price, held = self._lines.get(sku, (unit_cents, 0))
        if price != unit_cents:
            raise ValueError(f"{sku} costs {price} cents")
        self._lines[sku] = (price, held + quantity)
    def remove(self, sku, quantity=None):
        price, held = self._lines[sku]
        taken = held if quantity is None else quantity
        if not 1 <= taken <= held:
            raise ValueError(f"there are {held} units of {sku}")
        if taken == held:
            del self._lines[sku]
        else:
            self._lines[sku] = (price, held - taken)
    def items(self):
        return [(sku, price, held) for sku, (price, held) in self._lines.items()]
    def __len__(self):
        return sum(held for _, held in self._lines.values())
    def apply_discount(self, percent):
        if not 0 <= percent <= 100:
            raise ValueError(f"a discount of {percent} %")
        self._percent = percent
    def total_cents(self):
        cents = sum(price * held for price, held in self._lines.values())
        return (cents * (100 - self._percent) + 50) // 100
"""
OBJECTS: Final = """
from fractions import Fraction
HALF = Fraction(1, 2)
class Missing(KeyError):
    pass
class Refused(ValueError):
    pass
class Line:
    def __init__(self, price):
        self.price, self.units = price, 0
    def cents(self):
        return self.price * self.units
class Cart:
    def __init__(self):
        self.shelf = {}
        self.rate = Fraction(1)
    def add(self, sku, unit_cents, quantity=1):
        if not sku or not isinstance(unit_cents, int):
            raise Refused
        if quantity <= 0 or unit_cents <= -1:
            raise Refused
        line = self.shelf.get(sku) or Line(unit_cents)
        if line.price != unit_cents:
            raise Refused
        line.units += quantity
        self.shelf[sku] = line
    def remove(self, sku, quantity=None):
        if quantity is not None and quantity <= 0:
            raise Refused
        if sku not in self.shelf:
            raise Missing
        line = self.shelf[sku]
        taken = line.units if quantity is None else quantity
        if taken > line.units:
            raise Refused(taken)
        line.units -= taken
        if line.units == 0:
            del self.shelf[sku]
    def items(self):
        return [(sku, line.price, line.units) for sku, line in self.shelf.items()]
    def __len__(self):
        return sum(line.units for line in self.shelf.values())
    def apply_discount(self, percent):
        if percent < 0 or percent > 100:
            raise Refused
        self.rate = 1 - Fraction(percent, 100)
    def total_cents(self):
        cents = sum(line.cents() for line in self.shelf.values())
        return int(cents * self.rate + HALF)
"""
ROWS: Final = """
class Cart:
    due = 100
    def __init__(self):
        self.rows = []
    def __eq__(self, other):
        return isinstance(other, Cart) and self.rows == other.rows
    def place(self, sku):
        return next((place for place, row in enumerate(self.rows) if row[0] == sku), len(self.rows))
    def add(self, sku, unit_cents, quantity=1):
        unit_cents, quantity = int(unit_cents), int(quantity)
        place = self.place(sku)
        _, price, units = [*self.rows, (sku, unit_cents, 0)][place]
        if quantity < 1 or unit_cents < 0 or unit_cents != price:
            raise ValueError(sku)
        row, later = (sku, price, units + quantity), self.rows[place + 1 :]
        self.rows[place:] = [row, *later]
    def remove(self, sku, quantity=None):
        place = self.place(sku)
        if place == len(self.rows):
            raise KeyError(sku)
        _, price, units = self.rows[place]
        left = 0 if quantity is None else units - quantity
        if left < 0 or left >= units:
            raise ValueError(left)
        rest = [(sku, price, left)] if left else []
        self.rows[place : place + 1] = rest
    def items(self):
        return self.rows[:]
    def __len__(self):
        return sum(units for _, _, units in self.rows)
    def apply_discount(self, percent):
        if percent not in range(101):
            raise ValueError("from 0 to 100")
        self.due = 100 - percent
    def total_cents(self):
        whole, rest = divmod(self.due * sum(price * units for _, price, units in self.rows), 100)
        return whole + 1 if rest >= 50 else whole
"""

FAULTS: Final = {
    "the new quantity replaces the old one": (TUPLES, "held + quantity => quantity"),
    "a line that grows goes last": (ROWS, "[row, *later] => [*later, row]"),
    "another price is ignored": (ROWS, " or unit_cents != price => "),
    "a price below 0 is accepted": (ROWS, " or unit_cents < 0 => "),
    "nothing is free of charge": (TUPLES, "unit_cents < 0 => unit_cents < 1"),
    "0 units can be added": (TUPLES, "quantity < 1 => quantity < 0"),
    "fewer than 0 units can be added": (OBJECTS, "quantity <= 0 or => quantity == 0 or"),
    "a refused line is stored": (ROWS, "raise ValueError(sku) => self.rows[place:] = [(sku, unit_cents, 1)]; raise ValueError"),
    "another price for what was free is ignored": (TUPLES, "if price != unit_cents => if price and price != unit_cents"),
    "capitals and spaces do not count": (ROWS, "if row[0] == sku) => if row[0].strip().lower() == sku.strip().lower())"),
    "one unit goes when all should": (TUPLES, "held if quantity is None => 1 if quantity is None"),
    "all units go when some should": (ROWS, "[(sku, price, left)] if left else [] => []"),
    "a line without units stays": (OBJECTS, "if line.units == 0 => if line.units < 0"),
    "a price outlives its line": (
        OBJECTS,
        "self.shelf = {} => self.shelf, self.known = {}, {}",
        "self.shelf.get(sku) or Line(unit_cents) => self.known.setdefault(sku, Line(unit_cents))",
    ),
    "a sku that is added again gets its old position": (
        TUPLES,
        '"_percent") => "_percent", "_seen")',
        "self._percent = 0 => self._percent, self._seen = 0, {}",
        "self._lines[sku] = (price, held + => self._lines[sku] = self._seen[sku] = (price, held +",
        "in self._lines.items()] => in sorted(self._lines.items(), key=lambda line: [*self._seen].index(line[0]))]",
    ),
    "an unknown sku is ignored": (ROWS, "raise KeyError(sku) => return"),
    "an unknown sku is a ValueError": (OBJECTS, "raise Missing => raise Refused"),
    "more than are there is a KeyError": (OBJECTS, "raise Refused(taken) => raise Missing"),
    "exactly as many as are there is refused": (OBJECTS, "taken > line.units => taken > line.units - (quantity is not None)"),
    "removing 0 units removes all": (TUPLES, "held if quantity is None else quantity => quantity or held"),
    "removing fewer than 0 units adds some": (ROWS, "left >= units => left == units"),
    "a refused removal drops the line": (ROWS, "raise ValueError(left) => del self.rows[place]; raise ValueError"),
    "items come in the order of the alphabet": (TUPLES, "in self._lines.items()] => in sorted(self._lines.items())]"),
    "the list of items is the one in the cart": (ROWS, "return self.rows[:] => return self.rows"),
    "len counts the lines": (TUPLES, "sum(held for _, held in self._lines.values()) => len(self._lines)"),
    "all carts share their lines": (OBJECTS, "self.shelf = {} => self.shelf = globals().setdefault('shelf', {})"),
    "a new cart empties the older ones": (
        OBJECTS,
        "self.shelf = {} => self.shelf = globals().setdefault('shelf', {})\n        self.shelf.clear()",
    ),
    "a new cart has the lines of the last one": (
        ROWS,
        "self.rows = [] => self.rows = [*globals().setdefault('last', [])]",
        "[row, *later] => [row, *later]\n        globals()['last'] = self.rows",
    ),
    "discounts multiply": (ROWS, "100 - percent => self.due * (100 - percent) // 100 if percent else 100"),
    "discounts add up": (TUPLES, "_percent = percent => _percent = percent and min(100, self._percent + percent)"),
    "the first discount stays": (OBJECTS, "self.rate = 1 - => self.rate = self.rate if percent and self.rate < 1 else 1 -"),
    "0 does not take the discount away": (TUPLES, "self._percent = percent => self._percent = percent or self._percent"),
    "100 percent is refused": (ROWS, "range(101) => range(100)"),
    "more than 100 percent is accepted": (OBJECTS, " or percent > 100 => "),
    "less than 0 percent is accepted": (OBJECTS, "percent < 0 or => "),
    "a refused discount counts": (TUPLES, "if not 0 <= percent => self._percent = percent\n        if not 0 <= percent"),
    "a refused discount counts as none": (OBJECTS, "percent > 100: => percent > 100:\n            self.rate = Fraction(1)"),
    "the discount goes with the last line": (ROWS, "= rest => = rest\n        self.due = self.due if self.rows else 100"),
    "lines added later have no discount": (
        OBJECTS,
        "self.rate = Fraction(1) => self.off = 0",
        "self.rate = 1 - Fraction(percent, 100) => self.off = 0; self.off = self.total_cents() * Fraction(percent, 100)",
        "cents * self.rate + => cents - self.off +",
    ),
    "the quantity does not count": (OBJECTS, "self.price * self.units => self.price"),
    "the total is rounded up": (TUPLES, " + 50) // 100 =>  + 99) // 100"),
    "half a cent goes to the even cent": (OBJECTS, "int(cents * self.rate + HALF) => round(cents * self.rate)"),
    "large totals are floats": (TUPLES, "return (cents => return int(float(cents)"),
    "half a cent is rounded down": (ROWS, "rest >= 50 => rest > 50"),
    "each line is rounded": (OBJECTS, "cents = sum(line.cents() for => return sum(int(line.cents() * self.rate + HALF) for"),
    "asking for the total uses the discount up": (ROWS, "divmod(self.due * => divmod(self.__dict__.pop('due', 100) * "),
}
"""What a broken cart does wrong: the correct cart it is based on, and the edits, `old => new`, that break it."""


def _broken(right: str, *edits: str) -> str:
    """Return the source after these edits. Raise `ValueError` if an old text does not occur exactly once."""
    for edit in edits:
        old, new = edit.split(" => ")
        if right.count(old) != 1:
            raise ValueError(f"{old!r} occurs {right.count(old)} times: write an edit whose old text occurs once.")
        right = right.replace(old, new)
    return right


RIGHT: Final = (TUPLES, OBJECTS, ROWS)
BROKEN: Final = tuple(_broken(*fault) for fault in FAULTS.values())
MIXED: Final = (TUPLES, *sorted((*RIGHT, *BROKEN), key=lambda cart: sha256(cart.encode()).digest()))
"""A correct cart, and then all carts in an order that reveals nothing."""
WORDS: Final = {"failed": "failed", "skipped": "was skipped", "xfail": "is marked xfail", "error": "could not be collected"}
KINDS: Final = {"cart.Refused": "ValueError", "cart.Missing": "KeyError"}


def _try(attempt: Attempt, cart: str) -> dict[str, Any]:
    attempt.show("pytest q18_test_the_cart.py")
    return attempt.run(scenarios.run_tests, cart)


def _refusal(told: dict[str, Any]) -> str:
    """Return what did not pass, or an empty string if there were tests and all of them passed."""
    for name, outcome, message in told["others"]:
        kind = next((f" (a {error}, which the contract permits)" for one, error in KINDS.items() if one in message), "")
        return f"{name or 'the file'} {WORDS[outcome]} with a cart that keeps the contract: {message}{kind}"
    return "" if told["status"] == "ok" else f"pytest ended with: {told['status']}"


def test_broken_carts_are_caught(attempt: Attempt) -> None:
    """With every broken cart at least one test fails, and with the correct ones among them none does."""
    # The first property: an attempt cannot know yet which carts occur more often.
    caught = 0
    for cart in MIXED:
        told = _try(attempt, cart)
        if cart in RIGHT:
            holds(not _refusal(told), "a test does not pass with a cart that keeps the contract")
        else:
            caught += any(outcome == "failed" for _, outcome, _ in told["others"])
    holds(caught == len(BROKEN), f"{caught} of {len(BROKEN)} broken carts were caught")


@settings(max_examples=5)
@given(before=st.sampled_from(BROKEN), cart=st.sampled_from(RIGHT))
@example(before="", cart=TUPLES)
@example(before="", cart=OBJECTS)
@example(before="", cart=ROWS)
def test_right_carts_pass(attempt: Attempt, before: str, cart: str) -> None:
    """There is at least one test, and all pass with every cart that keeps the contract, whatever ran before it."""
    if before:
        _try(attempt, before)
    told = _try(attempt, cart)
    holds(not _refusal(told), _refusal(told))
