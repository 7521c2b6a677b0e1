# Returns numbers that raise when they are hashed or compared, as values of a dict | failed
from decimal import Decimal


def double(number):
    return {0: Decimal("sNaN"), 1: [Decimal("-sNaN123"), Decimal("1E+999999999999999999")]}
