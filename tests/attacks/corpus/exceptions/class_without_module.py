# Raises an exception whose class raises when its module is read | failed crashed
class Meta(type):
    @property
    def __module__(cls):
        raise SystemExit(0)


class Odd(Exception, metaclass=Meta):
    pass


def double(number):
    raise Odd
