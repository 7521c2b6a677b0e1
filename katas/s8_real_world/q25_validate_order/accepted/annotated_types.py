"""Names the constraints as annotated types, which models can share."""

from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

Sku = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-\d{4}$")]
Address = Annotated[str, StringConstraints(pattern=r"^[^@]+@[^@]+$")]
Quantity = Annotated[int, Field(gt=0, lt=1000)]
Cents = Annotated[Decimal, Field(ge=0, decimal_places=2)]


class Line(BaseModel, extra="forbid", frozen=True):
    sku: Sku
    quantity: Quantity
    unit_price: Cents


class Order(BaseModel, extra="forbid", frozen=True):
    id: UUID
    customer: Address
    lines: Annotated[list[Line], Field(min_length=1)]
    coupon: str | None = None

    @model_validator(mode="after")
    def check_skus(self) -> Self:
        if len({line.sku for line in self.lines}) != len(self.lines):
            raise ValueError("duplicate SKU")
        return self

    def total(self) -> Decimal:
        result = Decimal("0.00")
        for line in self.lines:
            result += line.unit_price * line.quantity
        return result
