# Raises exceptions whose class names have ten megabytes and that claim to be built in | failed crashed
NAME = "E" * (10 << 20)
FIRST = type(NAME, (Exception,), {"__module__": "builtins"})
SECOND = type(NAME[: 400 << 10], (Exception,), {"__module__": "builtins"})


def double(number):
    raise [FIRST, SECOND][number % 2]
