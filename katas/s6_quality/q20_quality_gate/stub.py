r"""How do you ensure code quality in Python? Get careless code through the gate.

The four functions below come from an old invoice script. They work, but CI accepts only code that
passes `mypy --strict` and ruff.

Add types, and do what the two tools ask for. **The behaviour must not change.**

Callers rely on these types and on the names of functions and parameters:

- `to_cents(text)` takes a `str`. It returns whole cents as an `int`, or `None` if the text is not
  a price.
- `totals(orders)` takes a list or tuple of pairs, customer (`str`) and cents (`int`, negative for
  a refund). It returns a plain `dict` that maps customers to cents.
- `overdue(due, today, skip)` takes a `dict` that maps customers to dates (`datetime.date`), a
  date, and optionally any collection of customers. It returns a sorted list of customers.
- `describe(customer, cents, note)` takes a `str`, an `int` of 0 or more, and optionally a `str` or
  `None`. It returns a `str`.

And two rules:

- The functions do not change their arguments.
- `# type: ignore`, `# noqa`, `Any` and `cast` are banned: the gate exists to stop them.

>>> to_cents("12.50"), to_cents(" 0.05\n"), to_cents("12.5"), to_cents("free")
(1250, 5, None, None)
>>> totals([("Bo", 500), ("Ada", 1250), ("Bo", -100)])
{'Bo': 400, 'Ada': 1250}
>>> overdue({"Bo": date(2026, 11, 7), "Ada": date(2026, 11, 8)}, date(2026, 11, 22))
['Bo']
>>> describe("Ada", 1205, "paid")
'Ada: 12.05 (paid)'

Details

- ruff checks the usual rules of these katas, and here also BLE001, D103, ERA001, I001, PERF401,
  PLR2004, RET504, RET505, S110 and UP031. `ruff rule PLR2004` explains one of them.
- "Behaviour" is what the code below does, for odd input, too: a digit of another script, an empty
  note, a sum of 0.
- A default value may change if the behaviour does not: `skip=()` is as good as `skip=[]`. A type
  may be wider, such as `Mapping` for `dict`.
- Not tested: arguments of other types or of subclasses of these types, a `str` as `skip`, and
  prices with more digits than `int` accepts (4300).
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
