"""The properties of q25_validate_order."""

import json
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

Fields = dict[str, Any]

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
REQUIRED: Final[dict[str, st.SearchStrategy[Any]]] = {
    "id": st.integers(0, 2**128 - 1),
    "customer": CUSTOMERS,
    "lines": st.lists(LINES, min_size=1, max_size=4, unique_by=lambda line: line["sku"]),
}
ORDERS: Final = st.fixed_dictionaries(REQUIRED, optional={"coupon": st.none() | st.text("aZ0 @é", max_size=4)})
LINE: Final[Fields] = {"sku": "TEA-0001", "quantity": 1, "unit_price": Decimal(1)}
OTHER: Final[Fields] = {"sku": "CUP-0007", "quantity": 1, "unit_price": Decimal(1)}
ORDER: Final[Fields] = {"id": 1, "customer": "a@b", "lines": [LINE]}
MISSING: Final = object()
ODD_PRICES: Final = tuple(map(Decimal, ("1.5050", "0.00100", "123456789012345678.001", "100000000000000000000000.001")))

WRONG_LINES: Final[dict[str, tuple[Any, ...]]] = {
    "sku": (
        *("", "TEA0001", "TEA-001", "TEA-00012", "TEAS-0001", "TE-0001", "tea-0001", "TEa-0001", "TEA_0001", "TEA-000A"),
        *("TEA-0001\n", "\nTEA-0001", "x\nTEA-0001", "TEA-0001\nx", " TEA-0001", "TEA-0001 ", "TÉA-0001", "TEA--001"),
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
IMPORTS: Final = {"Line": "from decimal import Decimal", "Order": "from decimal import Decimal\nfrom uuid import UUID"}
IN_LINE: Final = "[line.sku, line.quantity, repr(line.unit_price)]"
FIELDS: Final = {
    "Line": IN_LINE,
    "Order": f"[order.id.int, order.customer, order.coupon, [{IN_LINE} for line in order.lines]]",
}


def _code(model: str, fields: Fields, *, as_json: bool = False) -> str:
    """Return an expression that creates an object, in Python or from JSON."""
    if as_json:
        number = {"id": str(UUID(int=fields["id"]))} if type(fields.get("id")) is int else {}
        return f"{model}.model_validate_json({json.dumps(fields | number, default=str)!r})"
    return f"{model}({', '.join(f'{name}={_value(name, value)}' for name, value in fields.items())})"


def _value(name: str, value: Any) -> str:
    if name == "id" and type(value) is int:
        return f"UUID(int={value})"
    if name == "lines" and type(value) is list:
        return f"[{', '.join(_code('Line', one) if type(one) is dict else repr(one) for one in value)}]"
    return repr(value)


def _made(attempt: Attempt, model: str, fields: Fields, *, as_json: bool = False) -> Session:
    """Return a session with an object named `line` or `order`."""
    return attempt.session(f"{IMPORTS[model]}\n{model.lower()} = {_code(model, fields, as_json=as_json)}")


def _kept(session: Session, model: str, fields: Fields) -> None:
    """Require the fields of the object, with prices exactly as they were passed."""
    lines = [[line["sku"], line["quantity"], repr(line["unit_price"])] for line in fields.get("lines", [fields])]
    expected = lines[0] if model == "Line" else [fields["id"], fields["customer"], fields.get("coupon"), lines]
    session.equal(FIELDS[model], expected)


def _refused(attempt: Attempt, model: str, fields: Fields) -> None:
    """Require that an object is refused, in Python and from JSON."""
    for as_json in (False, True):
        attempt.session(IMPORTS[model]).raises("ValidationError", _code(model, fields, as_json=as_json))


def _with(fields: Fields, name: str, value: Any) -> Fields:
    """Return the fields with another value for one of them, or without it."""
    return {key: each for key, each in {**fields, name: value}.items() if each is not MISSING}


@settings(max_examples=60)
@given(line=LINES | st.builds(lambda price: {**LINE, "unit_price": price}, HUGE))
@example(line={**LINE, "quantity": 999})
@example(line={**LINE, "unit_price": Decimal(0)})
@example(line={**LINE, "unit_price": Decimal("1.500")})
@example(line={**LINE, "unit_price": Decimal("1E+2")})
@example(line={**LINE, "unit_price": Decimal("1E+26")})
def test_right_lines_are_taken(attempt: Attempt, line: Fields) -> None:
    """A line with a valid SKU, a quantity from 1 to 999 and a price in whole cents is accepted and keeps these values."""
    for as_json in (False, True):
        _kept(_made(attempt, "Line", line, as_json=as_json), "Line", line)


def test_wrong_lines_are_refused(attempt: Attempt) -> None:
    """A line with an invalid or missing SKU, quantity or price is refused with a `ValidationError`."""
    for name, values in WRONG_LINES.items():
        for value in values:
            _refused(attempt, "Line", _with(LINE, name, value))


@settings(max_examples=40)
@given(order=ORDERS)
@example(order={**ORDER, "coupon": None})
@example(order={**ORDER, "coupon": ""})
@example(order={**ORDER, "customer": "Ada@B", "coupon": "Tea"})
@example(order={**ORDER, "lines": [LINE, OTHER]})
def test_right_orders_are_taken(attempt: Attempt, order: Fields) -> None:
    """An order keeps its id, customer, lines and coupon as they were given; without a coupon it is `None`."""
    for as_json in (False, True):
        _kept(_made(attempt, "Order", order, as_json=as_json), "Order", order)


def test_wrong_orders_are_refused(attempt: Attempt) -> None:
    """An order with an invalid or missing id or customer, or without lines, is refused with a `ValidationError`."""
    for name, values in WRONG_ORDERS.items():
        for value in values:
            _refused(attempt, "Order", _with(ORDER, name, value))


@settings(max_examples=1)
@given(count=st.integers(300, 1500))
def test_large_orders(attempt: Attempt, count: int) -> None:
    """An order may have many lines, but even then no two with the same SKU, and its strings may be long."""
    session = attempt.session(
        f"""
        {IMPORTS["Line"]}
        from uuid import UUID
        lines = [Line(sku=f"TEA-{{n:04}}", quantity=1, unit_price=Decimal(1)) for n in range({count})]
        def order(lines):
            return Order(id=UUID(int=1), customer={count} * "a" + "@b", lines=lines, coupon={count} * "c")
        """
    )
    session.equal("order(lines).total()", Decimal(count))
    session.raises("ValidationError", f"order([*lines, lines[{count // 2}]])")


@settings(max_examples=25)
@given(order=ORDERS, twice=LINES, first=st.integers(0, 4), second=st.integers(0, 4))
@example(order={**ORDER, "lines": []}, twice=LINE, first=0, second=0)
@example(order={**ORDER, "lines": []}, twice={**LINE, "quantity": 2}, first=0, second=0)
@example(order={**ORDER, "lines": [OTHER]}, twice=LINE, first=0, second=2)
@example(order={**ORDER, "lines": [OTHER]}, twice=LINE, first=1, second=2)
def test_no_sku_twice(attempt: Attempt, order: Fields, twice: Fields, first: int, second: int) -> None:
    """An order with two lines of the same SKU is refused with a `ValidationError`, at whatever positions."""
    lines = [line for line in order["lines"] if line["sku"] != twice["sku"]]
    lines.insert(first, {**LINE, "sku": twice["sku"]})
    lines.insert(second, twice)
    _refused(attempt, "Order", {**order, "lines": lines})


def test_unknown_fields_are_refused(attempt: Attempt) -> None:
    """A field that a line or an order does not have is refused with a `ValidationError`."""
    for name in EXTRA:
        _refused(attempt, "Line", {**LINE, name: 1})
        _refused(attempt, "Order", {**ORDER, name: 1})
        _refused(attempt, "Order", {**ORDER, "lines": [{**LINE, name: 1}]})


@settings(max_examples=40)
@given(order=ORDERS)
@example(order={**ORDER, "lines": [{**LINE, "quantity": 3, "unit_price": Decimal("0.10")}]})
@example(order={**ORDER, "lines": [LINE, OTHER]})
@example(order={**ORDER, "lines": [{**LINE, "unit_price": Decimal("1E+26")}]})
def test_total(attempt: Attempt, order: Fields) -> None:
    """The total is the exact sum of quantity times price over all lines, a `Decimal`."""
    expected = sum((line["quantity"] * line["unit_price"] for line in order["lines"]), Decimal(0))
    _made(attempt, "Order", order).equal("order.total()", expected)


@settings(max_examples=40)
@given(order=ORDERS)
@example(order=ORDER)
@example(order={**ORDER, "coupon": "A"})
@example(order={**ORDER, "lines": [{**LINE, "unit_price": Decimal("12345678901234567.89")}]})
def test_json_and_back(attempt: Attempt, order: Fields) -> None:
    """An order that is written as JSON and read again is equal to the first."""
    session = _made(attempt, "Order", order)
    session.equal("Order.model_validate_json(order.model_dump_json()) == order", True)
    session.exec("order = Order.model_validate_json(order.model_dump_json())")
    _kept(session, "Order", order)


def test_fields_cannot_be_set(attempt: Attempt) -> None:
    """Setting or deleting a field of a line or an order is refused with a `ValidationError`, and changes nothing."""
    for model, fields, changes in (("Line", LINE, OTHER), ("Order", {**ORDER, "coupon": "B"}, {**ORDER, "coupon": None})):
        for name, value in changes.items():
            for change in (f"{model.lower()}.{name} = {_value(name, value)}", f"del {model.lower()}.{name}"):
                session = _made(attempt, model, fields)
                session.raises("ValidationError", change)
                _kept(session, model, fields)
