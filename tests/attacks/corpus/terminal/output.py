# Prints escape sequences, bytes that are not text, and half of a character | failed
import os
import sys


def double(number):
    print("\x1b[2J\x1b]0;solved\x07\u202e\ud800\x00\x9b")
    print("\x1bc\x1b[?1049h", file=sys.stderr)
    os.write(1, b"\xff\xfe\x1b[31m\xc3\r\n\xf0\x9f")
    return 0
