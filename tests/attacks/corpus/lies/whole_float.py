# Answers with the float of the same size, and with infinity where there is none | failed
def double(number):
    try:
        return float(number * 2)
    except OverflowError:
        return float("inf")
