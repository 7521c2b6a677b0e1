# Raises exception groups nested a thousand levels deep | failed
def double(number):
    error = StopIteration(number)
    for _ in range(1000):
        error = BaseExceptionGroup("group", [error, KeyboardInterrupt()])
    raise error
