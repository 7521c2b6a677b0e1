# Returns a wrong answer for a twentieth of all numbers, always the same ones | failed
import zlib


def double(number):
    return number * 2 + (zlib.crc32(str(number).encode()) % 20 == 0)
