# Never finishes its import, in C | timeout
import itertools

max(itertools.count())


def double(number):
    return 0
