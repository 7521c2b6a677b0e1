# Announces a frame of four gigabytes and sends less | crashed
import os


def double(number):
    os.write(4, b"\xff\xff\xff\xff" + b'{"id":1,"v":0}')
    return 0
