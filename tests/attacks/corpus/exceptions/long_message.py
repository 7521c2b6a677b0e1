# Raises an exception whose message has a hundred megabytes | failed timeout crashed
TEXT = "\x1b[31m" * (20 << 20)


def double(number):
    raise ValueError(TEXT)
