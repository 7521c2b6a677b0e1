# Has a global name of five megabytes, which does not fit into a message | error failed crashed timeout
globals()["x" * (5 << 20)] = 0


def double(number):
    return 0
