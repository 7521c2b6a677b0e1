# Returns a dataclass whose name, fields and values are escape sequences | failed
from dataclasses import make_dataclass

Odd = make_dataclass("Odd", [("x", object)])
Odd.__name__ = "\x1b[2J\u202eint\x07"
Odd.__dataclass_fields__["\x1b]8;;http://127.0.0.1/\x1b\\\ud800"] = Odd.__dataclass_fields__["x"]
Odd.__getattr__ = lambda self, name: "\x1b[31m\ud800"


def double(number):
    return Odd("\x9b5m\u2066\u2028")
