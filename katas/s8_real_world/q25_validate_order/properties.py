"""The properties of q25_validate_order."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeVar
from uuid import UUID

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

Fields = dict[str, Any]
Law = TypeVar("Law", bound=Callable[..., None])

SKUS: Final = st.builds("{}-{}".format, st.text("AZBK", min_size=3, max_size=3), st.text("0197", min_size=4, max_size=4))
QUANTITIES: Final = st.integers(1, 999) | st.sampled_from((1, 999))
LARGE: Final = st.builds(lambda high, low: high * 10**6 + low, st.integers(0, 10**12), st.integers(0, 10**6))
CENTS: Final = st.integers(0, 1000) | LARGE
PRICES: Final = (
    CENTS.map(lambda cents: Decimal(cents).scaleb(-2))
    | st.integers(0, 99).map(Decimal)
    | st.sampled_from(tuple(map(Decimal, ("1.500", "0.0000", "2.10000000", "1E+2", "7E+8", "0E-7", "0.01"))))
)
HUGE: Final = st.sampled_from(tuple(map(Decimal, ("1E+26", "7E+27", "12345678901234567890123456.78"))))
LINES: Final[st.SearchStrategy[Fields]] = st.fixed_dictionaries({"sku": SKUS, "quantity": QUANTITIES, "unit_price": PRICES})
SIDES: Final = st.text("aZ.+-'0é中", min_size=1, max_size=4)
CUSTOMERS: Final = st.builds("{}@{}".format, SIDES, SIDES)
IDS: Final = st.integers(0, 2**128 - 1).map(lambda number: str(UUID(int=number)))
REQUIRED: Final[dict[str, st.SearchStrategy[Any]]] = {
    "id": IDS,
    "customer": CUSTOMERS,
    "lines": st.lists(LINES, min_size=1, max_size=4, unique_by=lambda line: line["sku"]),
}
ORDERS: Final = st.fixed_dictionaries(REQUIRED, optional={"coupon": st.none() | st.text("aZ0 @é", max_size=4)})
LINE: Final[Fields] = {"sku": "TEA-0001", "quantity": 1, "unit_price": Decimal(1)}
OTHER: Final[Fields] = {"sku": "CUP-0007", "quantity": 1, "unit_price": Decimal(1)}
ORDER: Final[Fields] = {"id": str(UUID(int=1)), "customer": "a@b", "lines": [LINE]}
MISSING: Final = object()
ODD_PRICES: Final = tuple(map(Decimal, ("1.5050", "0.00100", "123456789012345678.001", "100000000000000000000000.001")))

WRONG_LINES: Final[dict[str, tuple[Any, ...]]] = {
    "sku": (
        *("", "TEA0001", "TEA-001", "TEA-00012", "TEAS-0001", "TE-0001", "tea-0001", "TEa-0001", "TEA_0001", "TEA-000A"),
        *("TEA-0001\n", "\nTEA-0001", "x\nTEA-0001", "TEA-0001\nx", " TEA-0001", "TEA-0001 ", "TÉA-0001", "TEA--001", ""),
        *("0001-TEA", "TEA-0001,CUP-0001", "TEA\u20110001", "T3A-0001", "TEA-+001"),
        *("[EA-0001", "TEA-0001\r", None, [], MISSING),
    ),
    "quantity": (0, -1, 1000, 10**6, 2**63, -(2**70), 1.5, "two", None, [], MISSING),
    "unit_price": (
        *map(Decimal, ("-0.01", "-1", "-1E+3", "0.001", "1.505", "0.0000000001", "99.999", "NaN", "Infinity", "-Infinity")),
        *(*ODD_PRICES, Decimal("1E-20"), "cheap", None, [], MISSING),
    ),
}
WRONG_ORDERS: Final[dict[str, tuple[Any, ...]]] = {
    "id": ("", "1", "g" * 32, None, [], MISSING),
    "customer": ("", "@", "a", "@b", "a@", "a@@b", "a@b@c", "@a@b", "a@b@", "@@", None, [], MISSING),
    "lines": ([], None, "TEA-0001", [1], [None], [LINE, None], MISSING),
    "coupon": ([], {"code": "A"}),
}
EXTRA: Final = ("note", "Coupon", "SKU", "Id", "unitPrice", "_id", "total", "tax", "line")


def _cases(table: dict[str, tuple[Any, ...]]) -> list[tuple[str, Any]]:
    return [(name, value) for name, values in table.items() for value in values]


def _wrong(table: dict[str, tuple[Any, ...]]) -> st.SearchStrategy[tuple[str, Any]]:
    return st.sampled_from(_cases(table))


def _each(table: dict[str, tuple[Any, ...]]) -> Callable[[Law], Law]:
    """Return a decorator that adds every case as an example, because not all of them would be drawn."""

    def decorate(law: Law) -> Law:
        for wrong in reversed(_cases(table)):
            law = example(wrong=wrong, as_json=False)(law)
        return law

    return decorate


def _python(fields: Fields) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in fields.items())


def _code(model: str, fields: Fields, as_json: bool) -> str:
    """Return Python code that creates this object, for the learner to paste."""
    if as_json:
        return f"text = {json.dumps(fields, default=str)!r}\n{model}.model_validate_json(text)"
    if model == "Line":
        return f"Line({_python(fields)})"
    lines, rest = fields.get("lines", MISSING), {name: value for name, value in fields.items() if name not in {"lines", "id"}}
    made = lines if type(lines) is not list else [f"Line({_python(one)})" if type(one) is dict else repr(one) for one in lines]
    before = "lines = [{}]\n".format(", ".join(made)) if type(made) is list else ""
    given_lines = ["lines=lines"] if before else [f"lines={lines!r}"] if lines is not MISSING else []
    number = [f"id={_number(fields['id'])}"] if "id" in fields else []
    return f"{before}Order({', '.join([*number, *given_lines, *filter(None, [_python(rest)])])})"


def _named(name: str, fields: Fields, as_json: bool = False) -> str:
    *before, last = _code(name.capitalize(), fields, as_json).split("\n")
    return "\n".join([*before, f"{name} = {last}"])


def _number(text: Any) -> str:
    try:
        return f"UUID(int={UUID(text).int})"
    except (ValueError, AttributeError, TypeError):
        return repr(text)


def _make(attempt: Attempt, model: str, fields: Fields, as_json: bool) -> tuple[str, Any]:
    attempt.show(_code(model, fields, as_json))
    return attempt.run(scenarios.make, model, fields, as_json=as_json)


def _kept(outcome: tuple[str, Any], fields: Fields) -> None:
    holds(outcome[0] == "made", f"a valid object is refused with {outcome[1]}")
    equal(outcome[1], fields)
    equal(_prices(outcome[1]), _prices(fields), "the prices, exactly as they were passed")


def _prices(fields: Fields) -> list[str]:
    return [str(line["unit_price"]) for line in fields.get("lines", [fields])]


def _refused(outcome: tuple[str, Any]) -> None:
    holds(outcome[0] == "refused", "an invalid value is not refused", outcome[1])
    holds(outcome[1] == "ValidationError", f"it is refused with {outcome[1]} instead of ValidationError")


def _with(fields: Fields, name: str, value: Any) -> Fields:
    """Return the fields with another value for one of them, or without it."""
    rest = {**fields, name: value}
    return {name: value for name, value in rest.items() if value is not MISSING}


@settings(max_examples=60)
@given(line=LINES | st.builds(lambda price: {**LINE, "unit_price": price}, HUGE), as_json=st.booleans())
@example(line={**LINE, "quantity": 999}, as_json=False)
@example(line={**LINE, "unit_price": Decimal(0)}, as_json=False)
@example(line={**LINE, "unit_price": Decimal("1.500")}, as_json=False)
@example(line={**LINE, "unit_price": Decimal("1E+2")}, as_json=True)
@example(line={**LINE, "unit_price": Decimal("1E+26")}, as_json=False)
def test_right_lines_are_taken(attempt: Attempt, line: Fields, *, as_json: bool) -> None:
    """A line with a valid SKU, a quantity from 1 to 999 and a price in whole cents is accepted and keeps these values."""
    _kept(_make(attempt, "Line", line, as_json), line)


@given(wrong=_wrong(WRONG_LINES), as_json=st.booleans())
@_each(WRONG_LINES)
def test_wrong_lines_are_refused(attempt: Attempt, wrong: tuple[str, Any], *, as_json: bool) -> None:
    """A line with an invalid or missing SKU, quantity or price is refused with a `ValidationError`."""
    _refused(_make(attempt, "Line", _with(LINE, *wrong), as_json))


@settings(max_examples=40)
@given(order=ORDERS, as_json=st.booleans())
@example(order={**ORDER, "coupon": None}, as_json=False)
@example(order={**ORDER, "coupon": ""}, as_json=False)
@example(order={**ORDER, "lines": [LINE, OTHER]}, as_json=False)
def test_right_orders_are_taken(attempt: Attempt, order: Fields, *, as_json: bool) -> None:
    """An order keeps its id, customer, lines and coupon as they were given; without a coupon it is `None`."""
    _kept(_make(attempt, "Order", order, as_json), {"coupon": None, **order})


def test_many_lines(attempt: Attempt) -> None:
    """An order may have a thousand lines."""
    skus = [f"TEA-{number:04}" for number in range(1000)]
    attempt.show(
        'lines = [Line(sku=f"TEA-{n:04}", quantity=1, unit_price=Decimal(1)) for n in range(1000)]\n'
        "order = Order(id=UUID(int=1), customer='a@b', lines=lines)\nlen(order.lines)"
    )
    how, made = attempt.run(scenarios.make, "Order", {**ORDER, "lines": [{**LINE, "sku": sku} for sku in skus]}, as_json=False)
    holds(how == "made", f"it is refused with {made}")
    equal(len(made["lines"]), len(skus))


@given(wrong=_wrong(WRONG_ORDERS), as_json=st.booleans())
@_each(WRONG_ORDERS)
def test_wrong_orders_are_refused(attempt: Attempt, wrong: tuple[str, Any], *, as_json: bool) -> None:
    """An order with an invalid or missing id or customer, or without lines, is refused with a `ValidationError`."""
    _refused(_make(attempt, "Order", _with(ORDER, *wrong), as_json))


@settings(max_examples=25)
@given(order=ORDERS, twice=LINES, first=st.integers(0, 4), second=st.integers(0, 4), as_json=st.booleans())
@example(order={**ORDER, "lines": []}, twice=LINE, first=0, second=0, as_json=False)
@example(order={**ORDER, "lines": []}, twice={**LINE, "quantity": 2}, first=0, second=0, as_json=False)
@example(order={**ORDER, "lines": [OTHER]}, twice=LINE, first=0, second=2, as_json=False)
@example(order={**ORDER, "lines": [OTHER]}, twice=LINE, first=1, second=2, as_json=False)
def test_no_sku_twice(attempt: Attempt, order: Fields, twice: Fields, first: int, second: int, *, as_json: bool) -> None:
    """An order with two lines of the same SKU is refused with a `ValidationError`, at whatever positions."""
    lines = [line for line in order["lines"] if line["sku"] != twice["sku"]]
    lines.insert(first, {**LINE, "sku": twice["sku"]})
    lines.insert(second, twice)
    _refused(_make(attempt, "Order", {**order, "lines": lines}, as_json))


@settings(max_examples=50)
@given(model=st.sampled_from(("Line", "Order", "Order with it in a line")), name=st.sampled_from(EXTRA), as_json=st.booleans())
@example(model="Order", name="note", as_json=False)
@example(model="Line", name="note", as_json=False)
def test_unknown_fields_are_refused(attempt: Attempt, model: str, name: str, *, as_json: bool) -> None:
    """A field that a line or an order does not have is refused with a `ValidationError`."""
    assume(model == "Order" or name not in ORDER)
    line, order = {**LINE, name: 1}, {**ORDER, name: 1}
    fields = {"Line": line, "Order": order}.get(model, {**ORDER, "lines": [line]})
    _refused(_make(attempt, model.partition(" ")[0], fields, as_json))


@settings(max_examples=40)
@given(order=ORDERS, as_json=st.booleans())
@example(order={**ORDER, "lines": [{**LINE, "quantity": 3, "unit_price": Decimal("0.10")}]}, as_json=False)
@example(order={**ORDER, "lines": [LINE, OTHER]}, as_json=False)
def test_total(attempt: Attempt, order: Fields, *, as_json: bool) -> None:
    """The total is the exact sum of quantity times price over all lines, a `Decimal`."""
    attempt.show(f"{_named('order', order, as_json)}\norder.total()")
    due = sum((line["quantity"] * line["unit_price"] for line in order["lines"]), Decimal(0))
    equal(attempt.run(scenarios.total, order, as_json=as_json), due)


@settings(max_examples=40)
@given(order=ORDERS)
@example(order=ORDER)
@example(order={**ORDER, "lines": [{**LINE, "unit_price": Decimal("12345678901234567.89")}]})
def test_json_and_back(attempt: Attempt, order: Fields) -> None:
    """An order that is written as JSON and read again is equal to the first."""
    attempt.show(f"{_named('order', order)}\nOrder.model_validate_json(order.model_dump_json()) == order")
    held, same = attempt.run(scenarios.there_and_back, order)
    equal(held, {"coupon": None, **order})
    holds(same, "the order that was read is not equal to the first", held)


@settings(max_examples=30)
@given(change=st.sampled_from((*LINE.items(), *OTHER.items(), *ORDER.items(), ("coupon", "A"), ("coupon", None))))
def test_fields_cannot_be_set(attempt: Attempt, change: tuple[str, Any]) -> None:
    """Setting a field of a line or an order is refused with a `ValidationError`, and changes nothing."""
    name, value = change
    model, fields = ("Line", LINE) if name in LINE else ("Order", {**ORDER, "coupon": "B"})
    attempt.show(f"{_named(model.lower(), fields)}\n{model.lower()}.{name} = {value!r}")
    outcome, held = attempt.run(scenarios.change, model, fields, name, value)
    _refused(outcome)
    equal(held, fields)
