# Replaces a function of its own module at run time, through the module and its globals | passed
import sys
from unittest import mock


def base() -> int:
    return 1


def double(number: int) -> int:
    with mock.patch.object(sys.modules[__name__], "base", lambda: 2):
        once = base() * number
    globals()["base"] = lambda: 1
    return once * base()
