"""Checks the list of lines where it is declared, with `AfterValidator`, and computes in whole cents."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PositiveInt


def whole_cents(price: Decimal) -> Decimal:
    cents = price * 100
    if cents != cents.to_integral_value():
        raise ValueError("prices are in whole cents")
    return price


def distinct(lines: list["Line"]) -> list["Line"]:
    skus = sorted(line.sku for line in lines)
    if any(first == second for first, second in zip(skus, skus[1:])):
        raise ValueError("two lines have the same SKU")
    return lines


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sku: Annotated[str, Field(pattern="^[A-Z][A-Z][A-Z]-[0-9][0-9][0-9][0-9]$")]
    quantity: Annotated[PositiveInt, Field(le=999)]
    unit_price: Annotated[Decimal, Field(ge=0), AfterValidator(whole_cents)]


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: Annotated[str, Field(pattern="^[^@]+@[^@]+$")]
    lines: Annotated[list[Line], Field(min_length=1), AfterValidator(distinct)]
    coupon: str | None = None

    def total(self) -> Decimal:
        cents = sum(line.quantity * int(line.unit_price * 100) for line in self.lines)
        return Decimal(cents) / 100
