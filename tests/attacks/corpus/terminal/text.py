# Returns strings, bytes and dicts that contain only escape sequences | failed
TEXT = "".join(map(chr, [*range(32), *range(127, 160), 0x202E, 0x2066, 0x2028, 0xD800, 0xFEFF, 0xE0001, 0x10FFFF]))


def double(number):
    return [TEXT, TEXT.encode("utf-8", "surrogatepass"), {TEXT: {TEXT}}, (TEXT * 10_000,)][number % 4]
