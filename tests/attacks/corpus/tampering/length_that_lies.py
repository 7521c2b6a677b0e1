# Announces four gigabytes and sends what it has | crashed
import os


def double(number):
    os.write(4, b"\xff\xff\xff\xff" + b'{"id":1,"v":0}')
    return 0
