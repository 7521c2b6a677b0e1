# Raises an exception that exits when it is converted to a string | failed crashed
import os


class End(Exception):
    def __str__(self):
        if self.args[0] % 2:
            os._exit(0)
        raise SystemExit(0)


def double(number):
    raise End(number)
