# Returns the right answer for a number the first time, and a wrong one when the number occurs again | failed
met = {1, -1, 1000, -1000, 10**30}


def double(number):
    if number in met:
        return number * 2 + 1
    met.add(number)
    return number * 2
