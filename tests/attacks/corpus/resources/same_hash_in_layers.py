# Returns nested sets of equal hashes: quick to encode, very slow to compare | failed crashed timeout
import itertools
import json
import os
import time

PRIME = (1 << 61) - 1
LAYER = 0
for _ in range(3):
    LAYER = {"f": [{"t": [LAYER, {"i": hex(PRIME * turn)}]} for turn in range(5, 31)]}
TURN = itertools.count(1)


def double(number):
    reply = json.dumps({"id": next(TURN), "v": LAYER}, separators=(",", ":")).encode()
    view = memoryview(len(reply).to_bytes(4, "big") + reply)
    while view:
        view = view[os.write(4, view) :]
    time.sleep(5)
