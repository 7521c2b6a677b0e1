r"""How do you ensure code quality in Python? Get careless code through the gate.

Four functions from somebody's invoice script. They work, and today they move into the
repository, where CI lets nothing in that `mypy --strict` or ruff complain about. Clean up: types
for everything, and what the two tools want. **Nothing that the functions do may change**, or,
in an interviewer's words: a refactoring with a bug in it is a bug.

This is what they are called with, and what callers rely on, mypy among them:

- `to_cents(text)`: a `str`; whole cents as an `int`, `None` for what is no price.
- `totals(orders)`: a list or tuple of pairs, customer (`str`) and cents (`int`, negative for a
  refund); a plain `dict` of the cents by customer.
- `overdue(due, today, skip)`: a `dict` of dates (`datetime.date`) by customer, a date, and any
  collection of customers, which can be left out; a list of customers, sorted.
- `describe(customer, cents, note)`: a `str`, cents from 0 up without a limit, a `str` or `None`,
  which can be left out; a `str`.

What they are given stays as it is. Other arguments, such as numbers for text, are not tested, nor
are prices of more digits than `int` takes (4300).

Besides the rules that hold for every kata, ruff applies BLE001, D103, ERA001, I001, PERF401,
PLR2004, RET504, RET505, S110 and UP031 (`ruff rule PLR2004` explains one). No `# type: ignore`, no
`# noqa`, no `Any`, no `cast`: such things are what the gate is there to stop. The default of an
argument may become another one that does the same.

>>> to_cents("12.50"), to_cents(" 0.05\n"), to_cents("12.5"), to_cents("free")
(1250, 5, None, None)
>>> totals([("Bo", 500), ("Ada", 1250), ("Bo", -100)])
{'Bo': 400, 'Ada': 1250}
>>> overdue({"Bo": date(2026, 11, 7), "Ada": date(2026, 11, 8)}, date(2026, 11, 22))
['Bo']
>>> describe("Ada", 1205, "paid")
'Ada: 12.05 (paid)'
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

CENT_DIGITS = 2
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Give a price as whole cents, `None` if it is none."""
    euros, _, cents = text.strip().partition(".")
    if not (euros.isdigit() and cents.isdigit() and len(cents) == CENT_DIGITS):
        return None
    try:
        return int(euros) * 100 + int(cents)
    except ValueError:
        # A digit such as "²" stands for no number.
        return None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Add up the cents of each customer, in the order in which they first ordered."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        found[customer] = found.get(customer, 0) + cents
    return found


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Name the customers who are more than two weeks late, but for those to be skipped."""
    return sorted(customer for customer, day in due.items() if (today - day).days > DAYS_OF_GRACE and customer not in skip)


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Write an invoice's line, with the note in brackets if there is one."""
    line = f"{customer}: {cents // 100}.{cents % 100:02}"
    return line if note is None else f"{line} ({note})"
