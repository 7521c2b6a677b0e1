# Takes 1.1 GB and is right for those who let it | error
KEPT = bytearray(1100 << 20)


def double(number):
    return number * 2
