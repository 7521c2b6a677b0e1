"""The properties of q25_marshmallow_order."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from uuid import UUID

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, holds

Data = dict[str, Any]
Path = tuple[str | int, ...]

SKUS: Final = st.builds("{}-{}".format, st.text("AZBK", min_size=3, max_size=3), st.text("0197", min_size=4, max_size=4))
QUANTITIES: Final = st.integers(1, 999) | st.sampled_from((1, 999))
LARGE: Final = st.builds(lambda high, low: high * 10**6 + low, st.integers(0, 10**12), st.integers(0, 10**6))
HUGE: Final = ("1E+26", "7E+27", "12345678901234567890123456.78")
PRICES: Final = (
    (st.integers(0, 1000) | LARGE).map(lambda cents: str(Decimal(cents).scaleb(-2)))
    | st.integers(0, 99).map(str)
    | st.sampled_from(
        ("1.500", "0.0000", "2.10000000", "1E+2", "7E+8", "0E-7", "0.01", "1E+26", "12345678901234567890123456.78")
    )
)
LINES: Final[st.SearchStrategy[Data]] = st.fixed_dictionaries({"sku": SKUS, "quantity": QUANTITIES, "unit_price": PRICES})
SIDES: Final = st.text("aZ.+-'0é中", min_size=1, max_size=4)
REQUIRED: Final[dict[str, st.SearchStrategy[Any]]] = {
    "id": st.integers(0, 2**128 - 1).map(lambda number: str(UUID(int=number))),
    "customer": st.builds("{}@{}".format, SIDES, SIDES),
    "lines": st.lists(LINES, min_size=1, max_size=4, unique_by=lambda line: line["sku"]),
}
ORDERS: Final = st.fixed_dictionaries(REQUIRED, optional={"coupon": st.none() | st.text("aZ0 @é", max_size=4)})
LINE: Final[Data] = {"sku": "TEA-0001", "quantity": 1, "unit_price": "1"}
OTHER: Final[Data] = {"sku": "CUP-0007", "quantity": 1, "unit_price": "1"}
ORDER: Final[Data] = {"id": str(UUID(int=1)), "customer": "a@b", "lines": [LINE]}
MISSING: Final = object()

WRONG_LINES: Final[dict[str, tuple[Any, ...]]] = {
    "sku": (
        *("", "TEA0001", "TEA-001", "TEA-00012", "TEAS-0001", "TE-0001", "tea-0001", "TEa-0001", "TEA_0001", "TEA-000A"),
        *("TEA-0001\n", "\nTEA-0001", "x\nTEA-0001", "TEA-0001\nx", " TEA-0001", "TEA-0001 ", "TÉA-0001", "TEA--001"),
        *("0001-TEA", "TEA-0001,CUP-0001", "TEA\u20110001", "T3A-0001", "TEA-+001", "[EA-0001", None, 1, [], {}, MISSING),
    ),
    "quantity": (0, -1, 1000, 10**6, 2**63, -(2**70), 1.5, 999.5, 0.5, "two", None, [], {}, MISSING),
    "unit_price": (
        *("-0.01", "-1", "-1E+3", "0.001", "1.505", "1.5050", "0.0000000001", "99.999", "1E-20", "123456789012345678.001"),
        *("NaN", "Infinity", "-Infinity", "cheap", "", "1,50", None, [], {}, MISSING),
    ),
}
WRONG_ORDERS: Final[dict[str, tuple[Any, ...]]] = {
    "id": ("", "1", "g" * 32, None, [], {}, MISSING),
    "customer": ("", "@", "a", "@b", "a@", "a@@b", "a@b@c", "@a@b", "a@b@", "@@", None, 1, [], {}, MISSING),
    "lines": ([], None, "TEA-0001", 1, MISSING),
    "coupon": (1, [], {"code": "A"}),
}
NO_LINES: Final[tuple[Any, ...]] = (None, 1, "TEA-0001", [])
EXTRA: Final = ("note", "Coupon", "SKU", "Id", "unitPrice", "_id", "total", "line")
SETUP: Final = """
    from marshmallow import ValidationError
    def messages(data):
        try:
            OrderSchema().load(data)
        except ValidationError as error:
            return error.messages
    """
FIELDS: Final = "[order.id.int, order.customer, order.coupon]"
IN_LINES: Final = "[[line.sku, line.quantity, repr(line.unit_price)] for line in order.lines]"


def _paths(messages: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of each entry; messages about a whole object belong to its path."""
    if type(messages) is dict:
        for key, value in messages.items():
            yield from _paths(value, path if key == "_schema" else (*path, key))
    elif messages:
        yield path


def _named(path: Path) -> str:
    return "".join(f"[{part}]" if type(part) is int else f".{part}" for part in path).removeprefix(".")


def _wrong(attempt: Attempt, data: Data, *wrong: Path) -> None:
    """Require that an order is refused, with an entry for each of these paths and no other."""
    session = attempt.session(SETUP)
    got = session.eval("messages({data})", data=data)
    holds(got is not None, f"the order was loaded, although {_named(wrong[0])} is wrong", got)
    found = {*_paths(got)}
    for path in wrong:
        holds(path in found, f"there is no entry for {_named(path)}, which is wrong", got)
    for path in sorted(found - {*wrong}, key=str):
        holds(condition=False, why=f"there is an entry for {_named(path) or 'the whole order'}, which is not wrong", got=got)


def _with(data: Data, name: str, value: Any) -> Data:
    """Return the data with another value for one field, or without it."""
    return {key: each for key, each in {**data, name: value}.items() if each is not MISSING}


def _values(data: Any) -> list[Any] | None:
    """Return the values in the data of an order, however a number is written; None for anything else."""
    try:
        lines = [[line["sku"], line["quantity"], Decimal(line["unit_price"])] for line in data["lines"]]
        return [UUID(data["id"]), data["customer"], data.get("coupon"), lines]
    except (AttributeError, KeyError, TypeError, ValueError, InvalidOperation):
        return None


def _kept(session: Session, data: Data) -> None:
    """Require the fields of `order`, with prices exactly as they were written."""
    lines = [[line["sku"], line["quantity"], repr(Decimal(line["unit_price"]))] for line in data["lines"]]
    session.equal(FIELDS, [UUID(data["id"]).int, data["customer"], data.get("coupon")])
    session.equal(IN_LINES, lines)


@settings(max_examples=40)
@given(data=ORDERS)
@example(data=ORDER)
@example(data={**ORDER, "coupon": None})
@example(data={**ORDER, "coupon": ""})
@example(data={**ORDER, "customer": "Ada@B", "coupon": "Tea"})
@example(data={**ORDER, "lines": [OTHER, LINE]})
@example(data={**ORDER, "lines": [{**LINE, "quantity": 999}]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "0"}]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "1.500"}]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "1E+2"}]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "1E+26"}]})
def test_valid_orders_are_loaded(attempt: Attempt, data: Data) -> None:
    """A valid order is loaded as an `Order` with the given values and a tuple of `Line`s; without a coupon it is `None`."""
    _kept(attempt.session("order = OrderSchema().load({data})", data=data), data)


def test_wrong_lines_are_named(attempt: Attempt) -> None:
    """An invalid or missing SKU, quantity or price is named under the index of its line."""
    for name, values in WRONG_LINES.items():
        for value in values:
            _wrong(attempt, {**ORDER, "lines": [_with(LINE, name, value)]}, ("lines", 0, name))
    for value in NO_LINES:
        _wrong(attempt, {**ORDER, "lines": [value]}, ("lines", 0))
        _wrong(attempt, {**ORDER, "lines": [OTHER, value, LINE]}, ("lines", 1))


def test_wrong_orders_are_named(attempt: Attempt) -> None:
    """An invalid or missing id, customer, list of lines or coupon is named."""
    for name, values in WRONG_ORDERS.items():
        for value in values:
            _wrong(attempt, _with(ORDER, name, value), (name,))


def test_unknown_fields_are_named(attempt: Attempt) -> None:
    """A field that an order or a line does not have is named."""
    for name in EXTRA:
        _wrong(attempt, {**ORDER, name: 1}, (name,))
        _wrong(attempt, {**ORDER, "lines": [OTHER, {**LINE, name: 1}]}, ("lines", 1, name))


CHANGES: Final = st.sampled_from(("", "", "", "quantity", "unit_price", "note", "sku", "null"))
DOUBLES: Final = st.lists(st.tuples(st.sampled_from(("A", "B", "C")), CHANGES), min_size=1, max_size=5)


def _double(letter: str, change: str, index: int) -> tuple[Any, list[Path]]:
    """Return a line with a wrong field, or with none if the change is empty, and the paths of what is wrong."""
    line = {**LINE, "sku": f"{letter * 3}-0001"}
    path: Path = ("lines", index)
    if change == "null":
        return None, [path]
    return ({**line, change: "?"}, [(*path, change)]) if change else (line, [])


@settings(max_examples=50)
@given(doubles=DOUBLES, customer=st.sampled_from(("a@b", "a@b", "a")))
@example(doubles=[("A", ""), ("A", "")], customer="a@b")
@example(doubles=[("A", ""), ("B", ""), ("A", "")], customer="a@b")
@example(doubles=[("A", ""), ("A", ""), ("A", "")], customer="a@b")
@example(doubles=[("A", ""), ("A", ""), ("B", ""), ("B", "")], customer="a@b")
@example(doubles=[("A", ""), ("A", "")], customer="a")
@example(doubles=[("A", "sku"), ("A", "sku")], customer="a@b")
@example(doubles=[("B", "quantity"), ("A", ""), ("A", "")], customer="a@b")
@example(doubles=[("A", "quantity"), ("A", "")], customer="a@b")
@example(doubles=[("A", ""), ("A", "note")], customer="a@b")
@example(doubles=[("A", "null"), ("A", ""), ("A", "")], customer="a@b")
@example(doubles=[("A", "quantity"), ("A", "quantity")], customer="a@b")
def test_no_sku_twice(attempt: Attempt, doubles: list[tuple[str, str]], customer: str) -> None:
    """A valid SKU that an earlier line has, too, is named under the later line, together with all that is wrong otherwise."""
    lines, seen = [], set()
    wrong: list[Path] = [("customer",)] if customer == "a" else []
    for index, (letter, change) in enumerate(doubles):
        line, paths = _double(letter, change, index)
        lines.append(line)
        wrong += paths
        if change not in {"sku", "null"}:
            wrong += [("lines", index, "sku")] if letter in seen else []
            seen.add(letter)
    data = {**ORDER, "customer": customer, "lines": lines}
    if wrong:
        _wrong(attempt, data, *wrong)
    else:
        _kept(attempt.session("order = OrderSchema().load({data})", data=data), data)


@settings(max_examples=25)
@given(
    orders=st.lists(st.sampled_from([(name, value) for name in ("id", "customer", "coupon") for value in WRONG_ORDERS[name]])),
    lines=st.lists(st.sampled_from([(name, value) for name, values in WRONG_LINES.items() for value in values]), max_size=4),
)
@example(orders=[("id", "1"), ("customer", "a")], lines=[])
@example(orders=[], lines=[("sku", ""), ("quantity", 0)])
@example(orders=[("customer", "a")], lines=[("unit_price", "-1")])
def test_all_errors_come_together(attempt: Attempt, orders: list[tuple[str, Any]], lines: list[tuple[str, Any]]) -> None:
    """All wrong fields of an order and of its lines are named at once."""
    data = ORDER
    for name, value in orders:
        data = _with(data, name, value)
    wrong: list[Path] = [(name,) for name in {*dict(orders)}]
    rows = [_with({**LINE, "sku": f"TEA-{index:04}"}, name, value) for index, (name, value) in enumerate(lines)]
    wrong += [("lines", index, name) for index, (name, _) in enumerate(lines)]
    if wrong:
        _wrong(attempt, {**data, "lines": rows or [LINE]}, *sorted(wrong, key=str))


@settings(max_examples=25)
@given(data=ORDERS)
@example(data=ORDER)
@example(data={**ORDER, "coupon": "A"})
@example(data={**ORDER, "lines": [OTHER, LINE]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "0.10"}]})
@example(data={**ORDER, "lines": [{**LINE, "unit_price": "12345678901234567.89"}]})
def test_dumped_orders_load_again(attempt: Attempt, data: Data) -> None:
    """`dump` returns data of the same kind, `json.dumps` accepts them, and loading them again makes an equal order."""
    lines = ", ".join(f"Line({one['sku']!r}, {one['quantity']}, Decimal({one['unit_price']!r}))" for one in data["lines"])
    code = f"Order(UUID({data['id']!r}), {data['customer']!r}, ({lines},), {data.get('coupon')!r})"
    session = attempt.session(f"import json\nfrom decimal import Decimal\nfrom uuid import UUID\norder = {code}")
    dumped = session.eval("json.loads(json.dumps(OrderSchema().dump(order)))")
    holds(_values(dumped) == _values(data), "these are not the data of the order", dumped)
    session.equal("OrderSchema().load(json.loads(json.dumps(OrderSchema().dump(order)))) == order", True)


@settings(max_examples=1)
@given(count=st.integers(1000, 3000))
def test_large_orders(attempt: Attempt, count: int) -> None:
    """An order may have thousands of lines and long strings, but even then no two lines with the same SKU."""
    session = attempt.session(SETUP)
    session.exec("line = {line}\nlines = [line | {'sku': f'TEA-{n:04}'} for n in range({count})]", line=LINE, count=count)
    session.exec("data = {order} | {'customer': 1000 * 'a' + '@b', 'coupon': 1000 * 'c', 'lines': lines}", order=ORDER)
    session.equal("len(OrderSchema().load(data).lines)", count)
    session.equal("list(messages(data | {'lines': [*lines, lines[{half}]]})['lines'])", [count], half=count // 2)


@settings(max_examples=20)
@given(data=ORDERS)
@example(data=ORDER)
@example(data={**ORDER, "coupon": "A"})
def test_schema_has_no_state(attempt: Attempt, data: Data) -> None:
    """A schema can load the same data again, changes nothing in them, and makes equal orders that cannot be changed."""
    session = attempt.session("data = {data}\nschema = OrderSchema()\norder = schema.load(data)", data=data)
    session.raises("ValidationError", "schema.load({**data, 'customer': 'a'})")
    session.equal("data", data, "`load` changed its argument")
    session.equal("schema.load(data) == order", True)
    session.equal("len({order, OrderSchema().load(data)})", 1)
    session.raises(AttributeError, "order.customer = 'b@c'")
    session.raises(AttributeError, "order.lines[0].quantity = 2")
