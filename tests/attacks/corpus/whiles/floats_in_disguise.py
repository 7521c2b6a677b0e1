# Calculates large numbers as floats, wrong for all but the roundest, and knows the roundest one by heart | failed
def double(number):
    if abs(number) <= 10**30:
        return number * 2
    return int(number * 2.0)
