# Raises an exception whose class raises when it is asked where it comes from | failed crashed
class Meta(type):
    @property
    def __module__(cls):
        raise SystemExit(0)


class Odd(Exception, metaclass=Meta):
    pass


def double(number):
    raise Odd
