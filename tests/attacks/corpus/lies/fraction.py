# Returns a Fraction that is equal to the right number | failed
from fractions import Fraction


def double(number):
    return Fraction(number * 4, 2)
