# Prints a megabyte a thousand times and then returns a wrong answer | failed timeout
def double(number):
    for _ in range(1000):
        print("x" * (1 << 20), end="")
    return -1
