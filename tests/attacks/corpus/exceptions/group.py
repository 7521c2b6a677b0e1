# Raises exceptions in groups within groups, a thousand deep | failed
def double(number):
    error = StopIteration(number)
    for _ in range(1000):
        error = BaseExceptionGroup("group", [error, KeyboardInterrupt()])
    raise error
