# Needs three hundred megabytes, most of them at the same time | passed
TABLE = bytearray(300 << 20)
EVEN = list(range(0, 1_000_000, 2))


def double(number):
    TABLE[number % len(TABLE)] = 1
    return EVEN[number] if 0 <= number < len(EVEN) else number * 2
