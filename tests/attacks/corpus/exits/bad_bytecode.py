# Runs bytecode that no compiler produces | crashed failed timeout
import types


def double(number):
    return number


double.__code__ = double.__code__.replace(co_code=bytes([100, 200, 83, 0]) * 8, co_stacksize=1)
types.FunctionType(double.__code__, {})
