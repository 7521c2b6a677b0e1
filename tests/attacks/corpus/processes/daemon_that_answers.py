# Exits and lets a grandchild answer | failed crashed timeout
import json
import os
import time


def double(number):
    if os.fork():
        os._exit(0)
    os.setsid()
    for turn in range(1, 100):
        reply = json.dumps({"id": turn, "v": 0}).encode()
        os.write(4, len(reply).to_bytes(4, "big") + reply)
    time.sleep(20)
    os._exit(0)
