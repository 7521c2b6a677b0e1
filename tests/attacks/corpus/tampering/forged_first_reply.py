# Reports, instead of its player, that it was loaded: with strings, numbers and null instead of a list of names | crashed error failed
import json
import os

for said in ({"id": 0, "x": 5}, {"id": 0}, {"id": 0, "v": 7}, {"ask": 0, "a": []}):
    frame = json.dumps(said).encode()
    os.write(4, len(frame).to_bytes(4, "big") + frame)
