# Multiplies in C for minutes without checking for signals | timeout failed
def double(number):
    return 3 ** (1 << 28)
