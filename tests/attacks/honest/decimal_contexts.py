# Calculates with Decimals in its own context, and does not restore the previous one | passed
import decimal

decimal.setcontext(decimal.Context(prec=10_000, rounding=decimal.ROUND_UP, Emax=999_999, capitals=0, traps=[decimal.Inexact]))


def double(number):
    decimal.getcontext().prec += 1
    return int(decimal.Decimal(number) * decimal.Decimal("2.0"))
