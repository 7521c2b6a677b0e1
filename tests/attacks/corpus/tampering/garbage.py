# Writes noise to the channel: a frame of four gigabytes, one of no bytes, no JSON, no object, half a character | crashed
import os


def double(number):
    os.write(4, b"\0\0\0\4\xff\xfe\xc3{" + b"\0\0\0\0" + b"\0\0\0\4null" + b"\xff\xff\xff\xff" + os.urandom(999))
    return 0
