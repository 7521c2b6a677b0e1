# Returns a Decimal that is equal to the right number | failed
from decimal import Decimal


def double(number):
    return Decimal(number) + Decimal(number)
