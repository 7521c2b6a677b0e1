# Returns ints, classes and functions that claim to have a dataclass's fields | failed
class Int(int):
    __dataclass_fields__ = {}


class Two:
    __dataclass_fields__ = {"i": 0, 1: 1, ("x",): 2, "\ud800": 3}

    def __getattr__(self, name):
        return name


class Four(type):
    __dataclass_fields__ = {"__name__": 0}


def double(number):
    return [Int(number * 2), Two(), Four("Five", (), {})][number % 3]
