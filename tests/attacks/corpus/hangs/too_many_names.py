# Has too many global names for one message | error failed crashed timeout
globals().update({f"{number:0200}": 0 for number in range(30_000)})


def double(number):
    return 0
