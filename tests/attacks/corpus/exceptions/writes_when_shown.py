# Destroys what is not its own when its exception is asked what it says | failed crashed
import pathlib


class Parting(Exception):
    def __str__(self):
        pathlib.Path("BAIT").write_text("changed")
        return "done"


def double(number):
    raise Parting
