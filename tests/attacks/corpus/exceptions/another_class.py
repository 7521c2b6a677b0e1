# Raises an exception that claims to be a SyntaxError and has none of its attributes | failed crashed
class Forged(Exception):
    __class__ = SyntaxError


def double(number):
    raise Forged("x")
