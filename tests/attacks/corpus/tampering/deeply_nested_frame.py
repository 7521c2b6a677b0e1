# Sends answers by hand with lists nested a million deep, and with tags nested thousands deep | crashed failed
import os
import time


def send(body):
    data = memoryview(len(body).to_bytes(4, "big") + body)
    while data:
        data = data[os.write(4, data) :]


def double(number):
    deep = b'{"t":[' * 2_000 + b"0" + b"]}" * 2_000
    send(b'{"id":1,"v":' + deep + b"}")
    send(b'{"id":2,"v":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}")
    time.sleep(30)
