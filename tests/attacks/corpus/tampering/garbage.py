# Writes invalid frames: of four gigabytes, of no bytes, without JSON, without an object, with half a character | crashed
import os


def double(number):
    os.write(4, b"\0\0\0\4\xff\xfe\xc3{" + b"\0\0\0\0" + b"\0\0\0\4null" + b"\xff\xff\xff\xff" + os.urandom(999))
    return 0
