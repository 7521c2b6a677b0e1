# Sends thousands of callbacks and reads no answers | timeout crashed failed
import json
import os
import time

ASK = json.dumps({"ask": 0, "a": []}).encode()


def double(number):
    for _ in range(5000):
        os.write(4, len(ASK).to_bytes(4, "big") + ASK)
    time.sleep(100)
