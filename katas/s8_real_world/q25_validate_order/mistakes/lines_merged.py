"""Drops lines of an SKU that was there instead of refusing them."""

from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sku: str = Field(pattern=r"^[A-Z]{3}-[0-9]{4}$")
    quantity: int = Field(ge=1, le=999)
    unit_price: Decimal = Field(ge=0, decimal_places=2)


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: str = Field(pattern=r"^[^@]+@[^@]+$")
    lines: list[Line] = Field(min_length=1)
    coupon: str | None = None

    @field_validator("lines")
    @classmethod
    def _one_line_for_each(cls, lines: list[Line]) -> list[Line]:
        return [*{line.sku: line for line in lines}.values()]

    def total(self) -> Decimal:
        return sum((line.quantity * line.unit_price for line in self.lines), Decimal())
