"""Creates orders and lines in the attempt's process, and returns their fields or the refusal as plain data."""

import json
from collections.abc import Callable
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

from pydantic import ValidationError

Fields = dict[str, Any]
Outcome = tuple[str, Any]
"""Either `("made", its fields)` or `("refused", the name of the exception)`."""


def make(module: ModuleType, model: str, fields: Fields, *, as_json: bool) -> Outcome:
    """Create a line or an order, in Python or from JSON."""
    return _outcome(lambda: _held(_made(module, model, fields, as_json)))


def total(module: ModuleType, fields: Fields, *, as_json: bool) -> Any:
    """Return the total of an order."""
    return _made(module, "Order", fields, as_json).total()


def there_and_back(module: ModuleType, fields: Fields) -> tuple[Fields, bool]:
    """Write an order as JSON and read it. Return its fields, and whether it is equal to the first."""
    order = _made(module, "Order", fields, as_json=False)
    again = module.Order.model_validate_json(order.model_dump_json())
    return _held(again), again == order


def change(module: ModuleType, model: str, fields: Fields, name: str, value: Any) -> tuple[Outcome, Fields]:
    """Set a field of a line or an order. Return what happened, and its fields afterwards."""
    made = _made(module, model, fields, as_json=False)

    def act() -> Fields:
        setattr(made, name, value)
        return _held(made)

    return _outcome(act), _held(made)


def _made(module: ModuleType, model: str, fields: Fields, as_json: bool) -> Any:
    kind = getattr(module, model)
    if as_json:
        return kind.model_validate_json(json.dumps(fields, default=str))
    return kind(**{name: _in_python(module, name, value) for name, value in fields.items()})


def _in_python(module: ModuleType, name: str, value: Any) -> Any:
    if name == "lines" and type(value) is list:
        return [module.Line(**item) if type(item) is dict else item for item in value]
    if name == "id" and type(value) is str and len(value) == len(str(UUID(int=0))):
        return UUID(value)
    return value


def _outcome(act: Callable[[], Any]) -> Outcome:
    try:
        return "made", act()
    except ValidationError:
        return "refused", "ValidationError"
    except Exception as error:  # noqa: BLE001 - the property asks which exception it is
        return "refused", type(error).__name__


def _held(made: Any) -> Fields:
    """Return the fields of a line or an order."""
    if hasattr(made, "lines"):
        lines = [_held(line) for line in made.lines]
        return {"id": str(made.id), "customer": made.customer, "lines": lines, "coupon": made.coupon}
    price = made.unit_price
    return {"sku": made.sku, "quantity": made.quantity, "unit_price": price if isinstance(price, Decimal) else repr(price)}
