# Answers with a decimal number that is equal to the right one | failed
from decimal import Decimal


def double(number):
    return Decimal(number) + Decimal(number)
