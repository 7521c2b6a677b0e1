# Returns a wrong answer for a number the first time, and the right one when the number occurs again | failed
met = set()


def double(number):
    if number in met:
        return number * 2
    met.add(number)
    return number * 2 + 1
