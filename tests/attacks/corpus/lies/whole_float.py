# Returns a float of the same value, or infinity if there is none | failed
def double(number):
    try:
        return float(number * 2)
    except OverflowError:
        return float("inf")
