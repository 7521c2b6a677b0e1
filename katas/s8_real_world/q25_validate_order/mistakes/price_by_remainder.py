"""The remainder of a large price is an error of its own."""

from decimal import Decimal
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sku: str = Field(pattern=r"^[A-Z]{3}-[0-9]{4}$")
    quantity: int = Field(ge=1, le=999)
    unit_price: Decimal = Field(ge=0)

    @field_validator("unit_price")
    @classmethod
    def _check_unit_price(cls, value: Decimal) -> Decimal:
        if value % Decimal("0.01"):
            raise ValueError("a price has no fractions of a cent")
        return value


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: str = Field(pattern=r"^[^@]+@[^@]+$")
    lines: list[Line] = Field(min_length=1)
    coupon: str | None = None

    @model_validator(mode="after")
    def _no_sku_twice(self) -> Self:
        skus = [line.sku for line in self.lines]
        if len({*skus}) < len(skus):
            raise ValueError("each SKU may stand in one line only")
        return self

    def total(self) -> Decimal:
        return sum((line.quantity * line.unit_price for line in self.lines), Decimal())
