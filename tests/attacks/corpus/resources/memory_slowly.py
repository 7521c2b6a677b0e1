# Takes three gigabytes bit by bit, and keeps what it has when it is told to stop | failed timeout crashed
KEPT = []


def double(number):
    while len(KEPT) < 192:
        try:
            KEPT.append(b"x" * (16 << 20))
        except MemoryError:
            break
    return len(KEPT)
