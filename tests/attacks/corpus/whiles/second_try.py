# Is wrong when it meets a number for the first time and right when it meets it again | failed
met = set()


def double(number):
    if number in met:
        return number * 2
    met.add(number)
    return number * 2 + 1
