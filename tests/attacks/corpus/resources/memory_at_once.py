# Allocates three gigabytes at once, and continues without them | failed timeout crashed
def double(number):
    try:
        kept = bytearray(3 << 30)
    except MemoryError:
        return "there is a limit"
    return len(kept)
