# Multiplies in C for minutes, without a look at signals | timeout failed
def double(number):
    return 3 ** (1 << 28)
