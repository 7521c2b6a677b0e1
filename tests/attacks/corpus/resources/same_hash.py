# Returns a set and a dict of numbers that all have the same hash | failed crashed timeout
PRIME = (1 << 61) - 1
SAME = {PRIME * turn for turn in range(4000)}
TABLE = dict.fromkeys(SAME)


def double(number):
    return (SAME, TABLE) if number % 2 else SAME
