# Says, in its player's place, that it was loaded: with words, numbers and nothing where a list of names belongs | crashed error failed
import json
import os

for said in ({"id": 0, "x": 5}, {"id": 0}, {"id": 0, "v": 7}, {"ask": 0, "a": []}):
    frame = json.dumps(said).encode()
    os.write(4, len(frame).to_bytes(4, "big") + frame)
