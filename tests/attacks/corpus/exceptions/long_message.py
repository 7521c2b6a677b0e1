# Raises an exception with a message of a hundred megabytes | failed timeout crashed
TEXT = "\x1b[31m" * (20 << 20)


def double(number):
    raise ValueError(TEXT)
