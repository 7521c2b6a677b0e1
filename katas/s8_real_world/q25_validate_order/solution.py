"""Constraints declared on the fields, and one model validator for what needs the whole order: O(n) time for n lines."""

from decimal import Decimal
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Line(BaseModel):
    """A number of pieces of one article."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # Pydantic searches for a pattern. With the anchors it must match the whole string, line ends included.
    sku: str = Field(pattern=r"^[A-Z]{3}-[0-9]{4}$")
    quantity: int = Field(ge=1, le=999)
    unit_price: Decimal = Field(ge=0, decimal_places=2)


class Order(BaseModel):
    """What a customer orders."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: str = Field(pattern=r"^[^@]+@[^@]+$")
    lines: list[Line] = Field(min_length=1)
    coupon: str | None = None

    @model_validator(mode="after")
    def _no_sku_twice(self) -> Self:
        skus = [line.sku for line in self.lines]
        if len({*skus}) < len(skus):
            raise ValueError("two lines have the same SKU")
        return self

    def total(self) -> Decimal:
        """Return the sum of quantity times unit price over all lines."""
        return sum((line.quantity * line.unit_price for line in self.lines), Decimal())
