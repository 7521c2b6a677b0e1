# Takes three gigabytes at once and goes on without them | failed timeout crashed
def double(number):
    try:
        kept = bytearray(3 << 30)
    except MemoryError:
        return "there is a limit"
    return len(kept)
