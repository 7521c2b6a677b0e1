# Is never done with being imported, in C | timeout
import itertools

max(itertools.count())


def double(number):
    return 0
