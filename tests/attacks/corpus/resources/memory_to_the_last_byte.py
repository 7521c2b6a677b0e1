# Leaves no memory for its own player to answer | failed timeout crashed
KEPT = []


def double(number):
    for size in (1 << 24, 1 << 16, 1 << 10, 1 << 5):
        try:
            while len(KEPT) < 1_000_000:
                KEPT.append(bytearray(size))
        except MemoryError:
            pass
    return 0
