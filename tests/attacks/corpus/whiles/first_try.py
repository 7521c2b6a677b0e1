# Is right when it meets a number for the first time and wrong when it meets it again | failed
met = {1, -1, 1000, -1000, 10**30}


def double(number):
    if number in met:
        return number * 2 + 1
    met.add(number)
    return number * 2
