# Has a global name of five megabytes, which no message can carry | error failed crashed timeout
globals()["x" * (5 << 20)] = 0


def double(number):
    return 0
