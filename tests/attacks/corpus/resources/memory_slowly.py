# Allocates three gigabytes in small steps, and keeps what it has when this fails | failed timeout crashed
KEPT = []


def double(number):
    while len(KEPT) < 192:
        try:
            KEPT.append(b"x" * (16 << 20))
        except MemoryError:
            break
    return len(KEPT)
