# Overwrites files of others while its answer is encoded | failed
from dataclasses import dataclass


@dataclass
class Writer:
    value: int = 0

    def __getattribute__(self, name):
        with open("BAIT", "w") as file:
            file.write("changed")
        return 0


def double(number):
    return Writer()
