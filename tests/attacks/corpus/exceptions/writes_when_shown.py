# Overwrites files of others when its exception is converted to a string | failed crashed
import pathlib


class Parting(Exception):
    def __str__(self):
        pathlib.Path("BAIT").write_text("changed")
        return "done"


def double(number):
    raise Parting
