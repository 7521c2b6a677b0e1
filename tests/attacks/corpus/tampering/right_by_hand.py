# Sends the right answer by hand, and then also returns a wrong one | crashed failed
import itertools
import json
import os

turns = itertools.count(1)


def double(number):
    frame = json.dumps({"id": next(turns), "v": number * 2}).encode()
    os.write(4, len(frame).to_bytes(4, "big") + frame)
    return 0
