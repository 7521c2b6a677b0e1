# Sends nested lists instead of the names of a record, a field and an error | crashed failed timeout
import os
import time

DEEP = b"[" * 900 + b"]" * 900
RECORD = b'{"r":[' + DEEP + b",[[" + DEEP + b",0]]]}"
ERROR = b"[" + DEEP + b",[" + DEEP + b"]," + DEEP + b",[[1," + DEEP + b"]]]"


def double(number):
    body = b'{"id":1,"v":' + RECORD + b"}" if number else b'{"id":1,"x":' + ERROR + b"}"
    os.write(4, len(body).to_bytes(4, "big") + body)
    time.sleep(30)
