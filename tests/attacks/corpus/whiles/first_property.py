# Returns the right answer until the numbers are of another kind than the first one | failed
kinds = set()


def double(number):
    kinds.add(abs(number) > 1000)
    return number * 2 if len(kinds) == 1 else None
