# Raises an exception that calls itself a SyntaxError, and has none of its parts | failed crashed
class Forged(Exception):
    __class__ = SyntaxError


def double(number):
    raise Forged("x")
