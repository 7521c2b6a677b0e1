# Sends an error whose line number is infinite, or has as many digits as can be parsed | failed crashed timeout
import json
import os
import time


def double(number):
    line = 1e308 if number else "9" * 4299
    frame = json.dumps({"id": 1, "x": ["E", ["BaseException"], "m", [[line, "f"]]]}).encode()
    os.write(4, len(frame).to_bytes(4, "big") + frame)
    time.sleep(30)
