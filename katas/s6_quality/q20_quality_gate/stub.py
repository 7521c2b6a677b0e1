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

from typing import Dict, List
import os, re
from datetime import date


def to_cents(text):
    try:
        parts = text.strip().split(".")
        euros, cents = parts
        if euros.isdigit() == True and cents.isdigit() == True and len(cents) == 2:
            sum = int(euros) * 100 + int(cents)
            return sum
        else:
            return None
    except:
        return None


def totals(orders):
    dict = {}
    for i in range(len(orders)):
        customer = orders[i][0]
        cents = orders[i][1]
        # dict[customer] += cents
        if not customer in dict.keys():
            dict[customer] = cents
        else:
            dict[customer] = dict[customer] + cents
    return dict


def overdue(due, today, skip=[]):
    list = []
    for l in due:
        late = (today - due[l]).days
        if late > 14 and not l in skip:
            list.append(l)
    list.sort()
    return list


def describe(customer, cents, note=None):
    euros = "%d" % (cents // 100)
    line = "%s: %s.%02d" % (customer, euros, cents % 100)
    if note == None or not type(note) == str:
        return line
    else:
        line = line + " (%s)" % note
        return line
