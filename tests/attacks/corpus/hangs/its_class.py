# Returns an object whose class loops when it is inspected | timeout
class Meta(type):
    def __getattribute__(cls, name):
        while True:
            pass


class Trap(metaclass=Meta):
    pass


def double(number):
    return Trap()
